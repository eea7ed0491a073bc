package io.github.ovfemulator.transfer.pull;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * A package that a client has named by URL.
 *
 * @param url the URL of its descriptor or archive
 * @param thumbprint that of the only server to trust; {@code null} where the client
 * expects none, and for http, which shows no certificate
 */
public record PullSource(PullUrl url, @Nullable Thumbprint thumbprint) {

	/**
	 * Reads what a client said.
	 * @param url the URL
	 * @param thumbprint the thumbprint, or {@code null}; not looked at for http
	 * @return the source
	 * @throws PullException when the URL is none that can be fetched
	 * @throws VapiException {@code invalid_argument} when the thumbprint is none
	 */
	public static PullSource of(String url, @Nullable String thumbprint) throws PullException {
		PullUrl parsed = PullUrl.parse(url);
		if (thumbprint == null || !parsed.isSecure()) {
			return new PullSource(parsed, null);
		}
		return new PullSource(parsed, Thumbprint.parse(thumbprint)
			.orElseThrow(() -> VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of(
					"emulator.pull.ssl_certificate_thumbprint",
					"The ssl_certificate_thumbprint '%s' is no SHA-1 thumbprint; that is 40 hexadecimal digits, with colons among them or without.",
					thumbprint))));
	}

}
