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
 * Makes URLs that work from where the client is: with the scheme, host and port that the
 * current request came to, those of a proxy before us included, or the configured ones.
 */
@Component
public class ExternalUrls {

	private final ServerProperties properties;

	private final HttpsConnector https;

	ExternalUrls(ServerProperties properties, HttpsConnector https) {
		this.properties = properties;
		this.https = https;
	}

	/**
	 * Makes a URL for the caller of the current request.
	 * @param path the path, from the server's root
	 * @return the URL
	 */
	public String resolve(String path) {
		if (this.properties.externalUrl() != null) {
			return this.properties.externalUrl().toString().replaceAll("/+$", "") + path;
		}
		return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).build().toUriString();
	}

	/**
	 * The thumbprint of the certificate behind the URLs for the caller of the current
	 * request.
	 * @return the SHA-1 thumbprint, or {@code null} where the URLs are not https or lead
	 * to a proxy, whose certificate only itself knows
	 */
	public @Nullable String sslThumbPrint() {
		if (this.properties.externalUrl() != null
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
