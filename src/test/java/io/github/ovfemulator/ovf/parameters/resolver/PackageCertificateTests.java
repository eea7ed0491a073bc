package io.github.ovfemulator.ovf.parameters.resolver;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.packaging.CertificateReader;
import io.github.ovfemulator.ovf.packaging.TrustedCertificates;
import io.github.ovfemulator.ovf.parameters.CertificateParams.WarningType;
import io.github.ovfemulator.support.TestSigner;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PackageCertificate}.
 */
class PackageCertificateTests {

	private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

	private static final TestSigner SIGNER = TestSigner.selfSigned();

	private static final TestSigner ISSUED = SIGNER.issue("Leaf,O=Example,C=DE");

	private static PackageCertificate judge(TestSigner signer, Instant now, TestSigner... trusted) {
		byte[] file = signer.certificateFile("a.mf", new byte[0], "SHA256");
		return PackageCertificate.of(
				Objects.requireNonNull(new CertificateReader(OvfLimits.defaults()).read("a.cert", file).file()),
				new TrustedCertificates(List.of(trusted).stream().map(TestSigner::certificate).toList()), now);
	}

	@Test
	void ofWhenNamesHavePartsThenPrecedesThemWithSlashes() {
		PackageCertificate certificate = judge(ISSUED, NOW);
		assertThat(certificate.subject()).isEqualTo("/CN=Leaf/O=Example/C=DE");
		assertThat(certificate.issuer()).isEqualTo("/CN=Self");
		assertThat(certificate.text().getBytes(StandardCharsets.US_ASCII))
			.isEqualTo(ISSUED.pem().strip().getBytes(StandardCharsets.US_ASCII));
	}

	@Test
	void ofWhenIssuerIsUnknownThenWarns() {
		assertThat(judge(SIGNER, NOW).selfSigned()).isTrue();
		assertThat(judge(SIGNER, NOW).warnings()).containsExactly(WarningType.SELF_SIGNED_CERTIFICATE);
		assertThat(judge(ISSUED, NOW).selfSigned()).isFalse();
		assertThat(judge(ISSUED, NOW).warnings()).containsExactly(WarningType.UNTRUSTED_CERTIFICATE);
		assertThat(judge(ISSUED, NOW).isValid()).isFalse();
	}

	@Test
	void ofWhenIssuerIsTrustedThenHasNoWarnings() {
		assertThat(judge(ISSUED, NOW, SIGNER).isValid()).isTrue();
		assertThat(judge(SIGNER, NOW, SIGNER).isValid()).isTrue();
	}

	@Test
	void ofWhenOutsideValidityPeriodThenWarns() {
		assertThat(judge(ISSUED, Instant.parse("2040-01-01T00:00:00Z"), SIGNER).warnings())
			.containsExactly(WarningType.EXPIRED_CERTIFICATE);
		assertThat(judge(ISSUED, Instant.parse("2019-12-30T00:00:00Z"), SIGNER).warnings())
			.containsExactly(WarningType.NOT_YET_VALID_CERTIFICATE);
	}

	@Test
	void warningsExceptWhenIgnoredThenAreOmitted() {
		assertThat(judge(ISSUED, NOW).warningsExcept(Set.of(WarningType.UNTRUSTED_CERTIFICATE))).isEmpty();
		assertThat(judge(ISSUED, NOW).warningsExcept(Set.of(WarningType.EXPIRED_CERTIFICATE)))
			.containsExactly(WarningType.UNTRUSTED_CERTIFICATE);
	}

}
