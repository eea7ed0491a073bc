package io.github.ovfemulator.web.server;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Web pages that are allowed to call the server, and host names of the server.
 *
 * @param allowedOrigins origins of web pages that are allowed to call the server, such as
 * {@code http://localhost:3000}
 * @param allowedHosts further host names and addresses of the server: names,
 * {@code *.example.com} for all names below one, or addresses
 */
@ConfigurationProperties("emulator")
record AccessProperties(@DefaultValue List<String> allowedOrigins, @DefaultValue List<String> allowedHosts) {

	AccessProperties {
		allowedOrigins = allowedOrigins.stream().map(AccessProperties::origin).toList();
		allowedHosts = allowedHosts.stream().map(AccessProperties::host).toList();
	}

	private static String origin(String text) {
		WebOrigin origin = WebOrigin.parse(text);
		if (origin == null) {
			throw new IllegalArgumentException(
					"emulator.allowed-origins must be a list of origins such as http://localhost:3000, not " + text);
		}
		return origin.toString();
	}

	private static String host(String text) {
		String name = text.startsWith("*.") ? text.substring(2) : text;
		if (!HostName.isValid(name)) {
			throw new IllegalArgumentException(
					"emulator.allowed-hosts must be a list of host names, addresses or names such as *.example.com, "
							+ "without ports, not " + text);
		}
		return text;
	}

}
