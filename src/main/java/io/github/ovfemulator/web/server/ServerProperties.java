package io.github.ovfemulator.web.server;

import java.net.URI;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Properties of the server.
 *
 * @param externalUrl the beginning of all URLs in responses, such as
 * {@code https://vcenter.example.test:8443}. By default the scheme, host and port of the
 * request
 * @param portFile a JSON file for the ports, with the members {@code http} and
 * {@code https}, which exists while the server is ready
 */
@ConfigurationProperties("emulator")
record ServerProperties(@Nullable URI externalUrl, @Nullable Path portFile) {

	ServerProperties {
		if (externalUrl != null && !isPlainHttp(externalUrl)) {
			throw new IllegalArgumentException(
					"emulator.external-url must be an http or https URL with a host and without a query, not "
							+ externalUrl);
		}
	}

	private static boolean isPlainHttp(URI url) {
		return ("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getHost() != null
				&& url.getRawQuery() == null && url.getRawFragment() == null;
	}

}
