package io.github.ovfemulator.session.files;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * Who is trusted to vouch for those who sign packages.
 *
 * @param trustedCertificates a PEM file with certificates of trusted issuers; unset,
 * nobody is trusted
 */
@ConfigurationProperties("emulator.ovf")
public record CertificateProperties(@Nullable Path trustedCertificates) {

	/** Checks that the file can be read. */
	public CertificateProperties {
		read(trustedCertificates);
	}

	/** The certificates of the file, none where it is unset. */
	public List<X509Certificate> certificates() {
		return read(this.trustedCertificates);
	}

	private static List<X509Certificate> read(@Nullable Path file) {
		if (file == null) {
			return List.of();
		}
		try {
			return PemContent.load(file).getCertificates();
		}
		catch (IOException | IllegalStateException ex) {
			throw new IllegalArgumentException(
					"emulator.ovf.trusted-certificates: there are no certificates to be read in " + file, ex);
		}
	}

}
