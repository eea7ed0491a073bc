package io.github.ovfemulator.session.files;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;

import io.github.ovfemulator.web.UnreadableFile;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * The issuers of package certificates that are trusted.
 *
 * @param trustedCertificates a PEM file with the certificates of trusted issuers; unset,
 * no issuer is trusted
 */
@ConfigurationProperties("emulator.ovf")
public record CertificateProperties(@Nullable Path trustedCertificates) {

	public CertificateProperties {
		read(trustedCertificates);
	}

	/**
	 * Returns the certificates of the file, empty if none is set.
	 */
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
			// of a property, only the innermost cause is reported
			throw new IllegalArgumentException("emulator.ovf.trusted-certificates: %s cannot be read: %s"
				.formatted(file, UnreadableFile.reason(ex)));
		}
	}

}
