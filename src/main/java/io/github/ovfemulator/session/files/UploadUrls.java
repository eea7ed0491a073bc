package io.github.ovfemulator.session.files;

import java.util.function.UnaryOperator;

import io.github.ovfemulator.web.server.ExternalUrls;
import org.jspecify.annotations.Nullable;

/**
 * How upload URLs look to a caller.
 *
 * @param ofPath makes a URL of an upload path
 * @param sslThumbPrint the SHA-1 thumbprint of the certificate behind the URLs, where
 * they are https and it is known
 */
public record UploadUrls(UnaryOperator<String> ofPath, @Nullable String sslThumbPrint) {

	/** How they look to the caller of the current request. */
	public static UploadUrls of(ExternalUrls urls) {
		return new UploadUrls(urls::resolve, urls.sslThumbPrint());
	}

}
