package io.github.ovfemulator.web.server;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.ee11.servlet.ServletApiRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * Creates URLs that clients can reach: with scheme, host and port of the current request,
 * as a proxy has forwarded them, or the configured ones.
 */
@Component
public class ExternalUrls {

	private final @Nullable String external;

	private final HttpsConnector https;

	ExternalUrls(ServerProperties properties, HttpsConnector https) {
		this.external = (properties.externalUrl() != null) ? properties.externalUrl().toString().replaceAll("/+$", "")
				: null;
		this.https = https;
	}

	/**
	 * Creates a URL for the caller of the current request.
	 * @param path the path from the root of the server
	 * @return the URL
	 */
	public String resolve(String path) {
		if (this.external != null) {
			return this.external + path;
		}
		return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).build().toUriString();
	}

	/**
	 * Returns the thumbprint of the certificate of the URLs for the current request.
	 * @return the SHA-1 thumbprint, or {@code null} where the URLs are not https, or are
	 * those of a proxy
	 */
	public @Nullable String sslThumbPrint() {
		if (this.external != null
				|| !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
			return null;
		}
		HttpServletRequest seen = attributes.getRequest();
		HttpServletRequest sent = WebUtils.getNativeRequest(seen, ServletApiRequest.class);
		boolean direct = sent != null && sent.isSecure() && sent.getServerName().equals(seen.getServerName())
				&& sent.getServerPort() == seen.getServerPort();
		return direct ? this.https.certificate().map(ServerCertificate::sha1Thumbprint).orElse(null) : null;
	}

}
