package io.github.ovfemulator.transfer.pull;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * The source of a pull.
 *
 * @param url the URL of the descriptor or archive
 * @param thumbprint the expected thumbprint of the server certificate, or {@code null} if
 * the client expects none or the URL is not https
 */
public record PullSource(PullUrl url, @Nullable Thumbprint thumbprint) {

	/**
	 * Parses a source with the certificate of its server.
	 * @param certificate the only trusted certificate, in PEM; ignored for http
	 * @throws PullException if the URL is invalid
	 * @throws VapiException {@code invalid_argument} if there is no certificate
	 */
	public static PullSource ofCertificate(String url, String certificate) throws PullException {
		PullUrl parsed = PullUrl.parse(url);
		Thumbprint expected = Thumbprint.ofPem(certificate)
			.orElseThrow(() -> VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage
				.of("emulator.pull.ssl_certificate", "The ssl_certificate is not a certificate in PEM format.")));
		return new PullSource(parsed, parsed.isSecure() ? expected : null);
	}

	/**
	 * Parses a source.
	 * @param thumbprint the thumbprint, or {@code null}; ignored for http
	 * @throws PullException if the URL is invalid
	 * @throws VapiException {@code invalid_argument} if the thumbprint is invalid
	 */
	public static PullSource of(String url, @Nullable String thumbprint) throws PullException {
		PullUrl parsed = PullUrl.parse(url);
		if (thumbprint == null || !parsed.isSecure()) {
			return new PullSource(parsed, null);
		}
		return new PullSource(parsed, Thumbprint.parse(thumbprint)
			.orElseThrow(() -> VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of(
					"emulator.pull.ssl_certificate_thumbprint",
					"The ssl_certificate_thumbprint '%s' is not a SHA-1 thumbprint: 40 hexadecimal digits, with or without colons.",
					thumbprint))));
	}

}
