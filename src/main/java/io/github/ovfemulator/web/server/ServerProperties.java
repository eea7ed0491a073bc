package io.github.ovfemulator.web.server;

import java.net.URI;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How clients reach the emulator.
 *
 * @param externalUrl the beginning of all URLs in responses, such as
 * {@code https://vcenter.example.test:8443}. Unset, it is the one that the caller used
 * @param portFile a file that tells other processes the ports, as JSON with the members
 * {@code http} and {@code https}; it is there while the server is ready
 */
@ConfigurationProperties("emulator")
record ServerProperties(@Nullable URI externalUrl, @Nullable Path portFile) {

	ServerProperties {
		if (externalUrl != null && !isPlainHttp(externalUrl)) {
			throw new IllegalArgumentException(
					"emulator.external-url is to be an http or https URL with a host and without a query, not "
							+ externalUrl);
		}
	}

	private static boolean isPlainHttp(URI url) {
		return ("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getHost() != null
				&& url.getRawQuery() == null && url.getRawFragment() == null;
	}

}
