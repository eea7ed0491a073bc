package io.github.ovfemulator.ovf.packaging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.support.TestSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for reading certificate files and verifying signatures.
 */
class CertificateReaderTests {

	private static final TestSigner SIGNER = TestSigner.selfSigned();

	private static final byte[] MANIFEST = "SHA256(a.ovf)= 00\n".getBytes(StandardCharsets.US_ASCII);

	private final CertificateReader reader = new CertificateReader(OvfLimits.defaults());

	private CertificateFile read(byte[] content) {
		CertificateReading reading = this.reader.read("a.cert", content);
		assertThat(reading.errors()).isEmpty();
		return Objects.requireNonNull(reading.file());
	}

	private void assertError(String content, long line, String part) {
		CertificateReading reading = this.reader.read("a.cert", content.getBytes(StandardCharsets.ISO_8859_1));
		assertThat(reading.file()).isNull();
		assertThat(reading.errors()).singleElement().satisfies((issue) -> {
			assertThat(issue.category()).isEqualTo(ParseIssue.Category.PARSE_ERROR);
			assertThat(issue.file()).isEqualTo("a.cert");
			assertThat(issue.lineNumber()).isEqualTo(line);
			assertThat(issue.message().defaultMessage()).contains(part);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "SHA1", "SHA256", "SHA512" })
	void verifiesWhenManifestIsUnchangedThenTrue(String algorithm) {
		CertificateFile file = read(SIGNER.certificateFile("any.mf", MANIFEST, algorithm));
		assertThat(file.manifestName()).isEqualTo("any.mf");
		assertThat(file.signer()).isEqualTo(SIGNER.certificate());
		assertThat(file.text()).isEqualTo(SIGNER.pem().strip());
		assertThat(file.verifies(MANIFEST)).isTrue();
		assertThat(file.verifies("SHA256(a.ovf)= 01\n".getBytes(StandardCharsets.US_ASCII))).isFalse();
	}

	@Test
	void verifiesWhenKeyIsEllipticCurveThenTrue() {
		assertThat(read(TestSigner.ellipticCurve().certificateFile("a.mf", MANIFEST, "SHA256")).verifies(MANIFEST))
			.isTrue();
	}

	@Test
	void verifiesWhenSignedByAnotherKeyThenFalse() {
		String theirs = new String(TestSigner.selfSigned().certificateFile("a.mf", MANIFEST, "SHA256"),
				StandardCharsets.US_ASCII);
		String mixed = theirs.lines().findFirst().orElseThrow() + "\n" + SIGNER.pem();
		assertThat(read(mixed.getBytes(StandardCharsets.US_ASCII)).verifies(MANIFEST)).isFalse();
		assertThat(read(("SHA256(a.mf)= 00ff\n" + SIGNER.pem()).getBytes(StandardCharsets.US_ASCII)).verifies(MANIFEST))
			.isFalse();
	}

	@Test
	void readWhenIssuersFollowThenChainContainsThem() {
		TestSigner issued = SIGNER.issue("Leaf");
		String file = new String(issued.certificateFile("a.mf", MANIFEST, "SHA256"), StandardCharsets.US_ASCII);
		assertThat(read((file + "\n" + SIGNER.pem()).getBytes(StandardCharsets.US_ASCII)).chain())
			.containsExactly(issued.certificate(), SIGNER.certificate());
	}

	@Test
	void readWhenMalformedThenErrorWithLine() {
		assertError("", 1, "found an empty line");
		assertError("SHA256(a.mf)= 00f\n" + SIGNER.pem(), 1, "SHA256(name.mf)= hexadecimal digits");
		assertError("SHA256(a.mf)= \n" + SIGNER.pem(), 1, "SHA256(name.mf)= hexadecimal digits");
		assertError("MD5(a.mf)= 00ff\n" + SIGNER.pem(), 1, "MD5");
		assertError("SHA256 (a.mf)= 00ff\n" + SIGNER.pem(), 1, "Invalid OVF checksum algorithm: SHA256 .");
		assertError("SHA2-256(a.mf)= 00ff\n" + SIGNER.pem(), 1, "Invalid OVF checksum algorithm: SHA2-256.");
		assertError("SHA256(a.mf) = 00ff\n" + SIGNER.pem(), 1, "Invalid OVF manifest entry.");
		assertError("\nSHA256(a.mf)= 00ff\n" + SIGNER.pem(), 1, "Invalid OVF manifest entry.");
		assertError("SHA256(a.mf)= 00ff\n", -1, "no PEM certificate");
		assertError("SHA256(a.mf)= 00ff\n" + SIGNER.pem().replace("MII", "XXX"), 2, "cannot be read");
	}

	@Test
	void isTrustedWhenIssuerOrSignerIsTrustedThenTrue() {
		TestSigner issued = SIGNER.issue("Leaf");
		CertificateFile file = read(issued.certificateFile("a.mf", MANIFEST, "SHA256"));
		assertThat(TrustedCertificates.NONE.isTrusted(file.chain())).isFalse();
		assertThat(trusting(SIGNER).isTrusted(file.chain())).isTrue();
		assertThat(trusting(issued).isTrusted(file.chain())).isTrue();
		assertThat(trusting(TestSigner.selfSigned()).isTrusted(file.chain())).isFalse();
	}

	private static TrustedCertificates trusting(TestSigner trusted) {
		return new TrustedCertificates(List.of(trusted.certificate()));
	}

}
