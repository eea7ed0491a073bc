package io.github.ovfemulator.web.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

import io.github.ovfemulator.web.HostName;
import org.jspecify.annotations.Nullable;

/**
 * The origin of a web page (RFC 6454).
 *
 * @param scheme {@code http} or {@code https}
 * @param host the host in lower case
 * @param port the port, also where the scheme implies it
 */
record WebOrigin(String scheme, String host, int port) {

	private static final int HTTP = 80;

	private static final int HTTPS = 443;

	static WebOrigin of(String scheme, String host, int port) {
		String lower = scheme.toLowerCase(Locale.ROOT);
		return new WebOrigin(lower, HostName.of(host).text(), (port >= 0) ? port : implied(lower));
	}

	/**
	 * Parses the value of an {@code Origin} header.
	 * @param text the origin
	 * @return the origin, or {@code null} for any other text, such as {@code null}
	 */
	static @Nullable WebOrigin parse(String text) {
		try {
			WebOrigin origin = of(new URI(text));
			return (origin != null && new URI(text).getRawPath().isEmpty() && !text.endsWith("?")
					&& !text.endsWith("#")) ? origin : null;
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	/**
	 * Returns the origin of a URL.
	 * @param url the URL
	 * @return its origin, or {@code null} for other schemes, and for URLs with user,
	 * query or fragment
	 */
	static @Nullable WebOrigin of(URI url) {
		String scheme = url.getScheme();
		boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
		return (web && url.getHost() != null && url.getRawUserInfo() == null && url.getRawQuery() == null
				&& url.getRawFragment() == null) ? of(scheme, url.getHost(), url.getPort()) : null;
	}

	private static int implied(String scheme) {
		return "https".equals(scheme) ? HTTPS : HTTP;
	}

	@Override
	public String toString() {
		String shown = this.host.contains(":") ? "[" + this.host + "]" : this.host;
		return this.scheme + "://" + shown + ((this.port == implied(this.scheme)) ? "" : ":" + this.port);
	}

}
