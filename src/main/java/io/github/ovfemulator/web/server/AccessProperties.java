package io.github.ovfemulator.web.server;

import java.util.List;

import io.github.ovfemulator.vapi.text.Split;
import io.github.ovfemulator.web.HostName;
import org.eclipse.jetty.util.InetAddressSet;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Web pages that are allowed to call the server, host names of the server, and proxies.
 *
 * @param allowedOrigins origins of web pages that are allowed to call the server, such as
 * {@code http://localhost:3000}
 * @param allowedHosts further host names and addresses of the server: names,
 * {@code *.example.com} for all names below one, or addresses
 * @param trustedProxies addresses and networks of proxies, such as {@code 172.16.0.0/12},
 * whose {@code Forwarded} and {@code X-Forwarded-*} are used beside those of this machine
 */
@ConfigurationProperties("emulator")
record AccessProperties(@DefaultValue List<String> allowedOrigins, @DefaultValue List<String> allowedHosts,
		@DefaultValue List<String> trustedProxies) {

	AccessProperties {
		allowedOrigins = allowedOrigins.stream().map(AccessProperties::origin).toList();
		allowedHosts.forEach((host) -> HostName.requirePattern("emulator.allowed-hosts", host));
		allowedHosts = List.copyOf(allowedHosts);
		trustedProxies = List.copyOf(trustedProxies);
		proxies(trustedProxies);
	}

	/** Returns the trusted proxies. */
	InetAddressSet proxies() {
		return proxies(this.trustedProxies);
	}

	private static InetAddressSet proxies(List<String> texts) {
		InetAddressSet proxies = new InetAddressSet();
		for (String text : texts) {
			// a name would be looked up
			if (!HostName.of(Split.before(text, '/')).isAddress()) {
				throw badProxy(text);
			}
			try {
				proxies.add(text);
			}
			catch (IllegalArgumentException ex) {
				throw badProxy(text);
			}
		}
		return proxies;
	}

	private static IllegalArgumentException badProxy(String text) {
		return new IllegalArgumentException(
				"emulator.trusted-proxies must be a list of addresses or networks such as 172.16.0.0/12, not " + text);
	}

	private static String origin(String text) {
		WebOrigin origin = WebOrigin.parse(text);
		if (origin == null) {
			throw new IllegalArgumentException(
					"emulator.allowed-origins must be a list of origins such as http://localhost:3000, not " + text);
		}
		return origin.toString();
	}

}
