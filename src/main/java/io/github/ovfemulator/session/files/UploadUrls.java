package io.github.ovfemulator.session.files;

import io.github.ovfemulator.web.server.ExternalUrls;
import org.jspecify.annotations.Nullable;

/**
 * The part of upload and download URLs that depends on the caller.
 *
 * @param base the URL that paths of transfers are appended to: scheme, host, port and
 * context path as the caller sees them
 * @param sslThumbPrint the SHA-1 thumbprint of the server certificate, or {@code null} if
 * the URLs are not https or the certificate is unknown
 */
public record UploadUrls(String base, @Nullable String sslThumbPrint) {

	/** Returns the URLs for the caller of the current request. */
	public static UploadUrls of(ExternalUrls urls) {
		return new UploadUrls(urls.resolve(""), urls.sslThumbPrint());
	}

}
