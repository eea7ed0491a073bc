package io.github.ovfemulator.server;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Makes URLs that work from where the client is: with the scheme, host and port that the
 * current request came to, those of a proxy before us included, or the configured ones.
 */
@Component
public class ExternalUrls {

	private final ServerProperties properties;

	ExternalUrls(ServerProperties properties) {
		this.properties = properties;
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

}
