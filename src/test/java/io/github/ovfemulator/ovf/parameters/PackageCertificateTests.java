package io.github.ovfemulator.ovf.parameters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import io.github.ovfemulator.ovf.parameters.CertificateParams.WarningType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reading who signed a package.
 */
class PackageCertificateTests {

	/** Issued by {@link TestCertificates#SELF_SIGNED}, valid for the same time. */
	private static final String ISSUED = """
			-----BEGIN CERTIFICATE-----
			MIIBhDCCASqgAwIBAgIIUYlkxSRujVEwCgYIKoZIzj0EAwIwMDELMAkGA1UEBhMC
			REUxEDAOBgNVBAoTB0V4YW1wbGUxDzANBgNVBAMTBlNpZ25lcjAeFw0yMDAxMDEw
			MDAwMDBaFw0yOTEyMjkwMDAwMDBaMBwxCzAJBgNVBAYTAkRFMQ0wCwYDVQQDEwRM
			ZWFmMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEBHC16xv+15p+nJqGL440Ksb6
			iuUV961Mz8nF+e+tBYNGX2GaZjH4w7An16jPwdABtjpLO3oRChimRhTpyzZB/KNC
			MEAwHQYDVR0OBBYEFPNMLq9m7PzFY9SmsQRjibMv6+OoMB8GA1UdIwQYMBaAFFJA
			YIm3sFsqSSyt7ejZFHUR9VmNMAoGCCqGSM49BAMCA0gAMEUCID5DGaCo+kR2UOI2
			R9NvbRQaOmY5EddEVuyaj3eMpKhUAiEA+fqoOumIcucbDyxAK4LevRGko2xazY1p
			BW82BWgWyIw=
			-----END CERTIFICATE-----
			""";

	private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

	private static byte[] file(String certificate) {
		return ("SHA256(tiny.mf)= 00ff\n" + certificate).getBytes(StandardCharsets.US_ASCII);
	}

	private static PackageCertificate read(String certificate, Instant now) {
		return PackageCertificate.read(file(certificate), now).orElseThrow();
	}

	@Test
	void namesAreWrittenBehindSlashesAsTheCertificateHasThem() {
		PackageCertificate certificate = read(TestCertificates.SELF_SIGNED, NOW);
		assertThat(certificate.subject()).isEqualTo("/C=DE/O=Example/CN=Signer");
		assertThat(certificate.issuer()).isEqualTo(certificate.subject());
		assertThat(certificate.text()).isEqualTo(TestCertificates.SELF_SIGNED.strip());
		assertThat(read(ISSUED, NOW).issuer()).isEqualTo(certificate.subject());
	}

	@Test
	void whoVouchesForItselfIsSelfSignedAndAllOthersAreUntrusted() {
		assertThat(read(TestCertificates.SELF_SIGNED, NOW).selfSigned()).isTrue();
		assertThat(read(TestCertificates.SELF_SIGNED, NOW).doubts())
			.containsExactly(WarningType.SELF_SIGNED_CERTIFICATE);
		assertThat(read(ISSUED, NOW).selfSigned()).isFalse();
		assertThat(read(ISSUED, NOW).doubts()).containsExactly(WarningType.UNTRUSTED_CERTIFICATE);
	}

	@Test
	void aCertificateHasItsTime() {
		assertThat(read(TestCertificates.SELF_SIGNED, Instant.parse("2030-01-01T00:00:00Z")).doubts())
			.contains(WarningType.EXPIRED_CERTIFICATE);
		assertThat(read(TestCertificates.SELF_SIGNED, Instant.parse("2019-12-30T00:00:00Z")).doubts())
			.contains(WarningType.NOT_YET_VALID_CERTIFICATE);
	}

	@Test
	void whatIsNoCertificateIsNone() {
		assertThat(PackageCertificate.read(file("nonsense"), NOW)).isEmpty();
		assertThat(PackageCertificate.read(file(TestCertificates.SELF_SIGNED.replace("MII", "XXX")), NOW)).isEmpty();
		assertThat(PackageCertificate.read(new byte[0], NOW)).isEmpty();
	}

}
