package io.github.ovfemulator.web.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link CertificateSource}.
 */
class CertificateSourceTests {

	private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

	@TempDir
	private Path directory;

	@Test
	void certificateWhenGeneratedThenHasMachineAndGivenNames() throws CertificateParsingException {
		ServerCertificate made = source(null, NOW, "vc.example.test", "192.0.2.7").get();
		assertThat(made.certificate().getSubjectAlternativeNames()).extracting((name) -> (Object) name.get(1))
			.contains("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", "vc.example.test", "192.0.2.7");
		assertThat(made.certificate().getNotBefore()).isBefore(NOW);
		assertThat(made.sha1Thumbprint()).matches("([0-9A-F]{2}:){19}[0-9A-F]{2}");
		assertThat(made.sha256Thumbprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
	}

	@Test
	void certificateWhenGeneratedThenIsItsOwnIssuer() throws GeneralSecurityException {
		ServerCertificate made = source(null, NOW).get();
		X509Certificate certificate = made.certificate();
		certificate.verify(certificate.getPublicKey());
		assertThat(made.chain()).hasSize(1);
		assertThat(KeyPairs.match(certificate.getPublicKey(), made.privateKey())).isTrue();
		assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=vcenter-ovf-emulator");
		assertThat(certificate.getIssuerX500Principal()).isEqualTo(certificate.getSubjectX500Principal());
		assertThat(certificate.getSigAlgName()).isEqualTo("SHA256withECDSA");
		assertThat(certificate.getBasicConstraints()).isEqualTo(Integer.MAX_VALUE);
		assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
		assertThat(certificate.getCriticalExtensionOIDs()).containsExactly("2.5.29.19");
		assertThat(certificate.getSerialNumber()).isPositive()
			.isNotEqualTo(source(null, NOW).get().certificate().getSerialNumber());
	}

	@Test
	void certificateWhenGeneratedThenIsValidByTheClock() {
		X509Certificate certificate = source(null, NOW).get().certificate();
		assertThat(certificate.getNotBefore().toInstant()).isEqualTo(NOW.minus(Duration.ofDays(1)));
		assertThat(certificate.getNotAfter().toInstant()).isEqualTo(NOW.plus(Duration.ofDays(825)));
	}

	@Test
	void certificateWhenNamesAreUnusualThenHasThem() throws CertificateParsingException {
		String longName = "a-host-in-a-deeply-nested-domain.".repeat(6) + "example.test";
		String[] names = { "my_vcenter", "*.example.test", longName, "2001:db8::1" };
		assertThat(source(null, NOW, names).get().certificate().getSubjectAlternativeNames()).contains(
				List.of(2, "my_vcenter"), List.of(2, "*.example.test"), List.of(2, longName),
				List.of(7, "2001:db8:0:0:0:0:0:1"));
	}

	@Test
	void certificateWhenToolIsMissingThenNamesItAndProperties() {
		Path missing = this.directory.resolve("keytool");
		assertThatExceptionOfType(BadCertificateException.class)
			.isThrownBy(() -> new CertificateGenerator(Clock.systemUTC(), missing).make(Set.of("localhost")))
			.withMessageContaining(missing.toString())
			.withMessageContaining("emulator.https.certificate and emulator.https.private-key");
	}

	@Test
	void certificateWhenToolFailsThenHasItsOutput() {
		// refuses the arguments of keytool
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		assertThatExceptionOfType(BadCertificateException.class)
			.isThrownBy(() -> new CertificateGenerator(Clock.systemUTC(), java).make(Set.of("localhost")))
			.withMessageContaining("exited with 1: Unrecognized option: -J-XX");
	}

	@Test
	void certificateWhenThereIsNoFolderThenIsGeneratedAnew() {
		assertThat(source(null, NOW).get().sha1Thumbprint()).isNotEqualTo(source(null, NOW).get().sha1Thumbprint());
	}

	@Test
	void certificateWhenThereIsAFolderThenIsKept() {
		Path folder = this.directory.resolve("new");
		ServerCertificate first = source(folder, NOW).get();
		assertThat(source(folder, NOW).get().sha1Thumbprint()).isEqualTo(first.sha1Thumbprint());
		assertThat(folder).isDirectoryNotContaining("glob:**making*");
	}

	@Test
	void certificateWhenNamesAreWrittenOtherwiseThenIsKept() {
		ServerCertificate first = source(this.directory, NOW, "fd00::1", "VC.example.test.").get();
		ServerCertificate second = source(this.directory, NOW, "[FD00:0::1]", "vc.example.test").get();
		assertThat(second.sha1Thumbprint()).isEqualTo(first.sha1Thumbprint());
	}

	@Test
	void certificateWhenExpiredOrNameIsMissingThenIsReplaced() {
		String first = source(this.directory, NOW).get().sha1Thumbprint();
		String second = source(this.directory, NOW.plus(Duration.ofDays(1000))).get().sha1Thumbprint();
		assertThat(second).isNotEqualTo(first);
		String third = source(this.directory, NOW.plus(Duration.ofDays(1000)), "other.example.test").get()
			.sha1Thumbprint();
		assertThat(third).isNotEqualTo(second);
	}

	@Test
	void certificateWhenGivenThenIsUsed() {
		ServerCertificate made = source(this.directory, NOW).get();
		ServerCertificate given = given("certificate.pem", "private-key.pem").get();
		assertThat(given.sha1Thumbprint()).isEqualTo(made.sha1Thumbprint());
	}

	@Test
	void startWhenFileIsMissingThenNamesIt() {
		assertThatExceptionOfType(BadCertificateException.class)
			.isThrownBy(() -> given("certificate.pem", "private-key.pem").get())
			.withMessageContaining(this.directory.resolve("certificate.pem").toString());
	}

	@Test
	void startWhenFileHasOtherContentThenNamesIt() throws IOException {
		source(this.directory, NOW).get();
		Files.writeString(this.directory.resolve("nonsense.pem"), "nonsense");
		assertThatExceptionOfType(BadCertificateException.class)
			.isThrownBy(() -> given("nonsense.pem", "private-key.pem").get())
			.withMessageContaining("certificate")
			.withMessageContaining("nonsense.pem");
		assertThatExceptionOfType(BadCertificateException.class)
			.isThrownBy(() -> given("certificate.pem", "nonsense.pem").get())
			.withMessageContaining("private key")
			.withMessageContaining("nonsense.pem");
	}

	@Test
	void startWhenKeyDoesNotMatchThenRefuses() throws IOException {
		source(this.directory, NOW).get();
		Files.copy(this.directory.resolve("private-key.pem"), this.directory.resolve("old-key.pem"));
		source(this.directory, NOW, "other.example.test").get();
		assertThatExceptionOfType(BadCertificateException.class)
			.isThrownBy(() -> given("certificate.pem", "old-key.pem").get())
			.withMessageContaining("is not that of the certificate");
	}

	@Test
	void startWhenOnlyOneFileIsGivenThenRefuses() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new HttpsProperties(0, Path.of("certificate.pem"), null, null, List.of()))
			.withMessageContaining("private-key");
	}

	private CertificateSource given(String certificate, String privateKey) {
		return TestHttps.source(new HttpsProperties(0, this.directory.resolve(certificate),
				this.directory.resolve(privateKey), null, List.of()));
	}

	private static CertificateSource source(@Nullable Path directory, Instant now, String... names) {
		Clock clock = Clock.fixed(now, ZoneId.of("Pacific/Kiritimati"));
		return new CertificateSource(new HttpsProperties(0, null, null, directory, List.of(names)), clock,
				new CertificateGenerator(clock));
	}

}
