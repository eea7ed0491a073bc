package io.github.ovfemulator.recording.proxy;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import io.github.ovfemulator.vapi.text.Split;
import io.github.ovfemulator.web.Exchange;
import io.github.ovfemulator.web.HttpCredentials;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Passes headers on: all but those of a single connection, and those that name this
 * server or the other one.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110.html#section-7.6.1">RFC 9110,
 * section 7.6.1</a>
 */
final class RelayedHeaders {

	private static final Set<String> OF_CONNECTION = Set.of("connection", "keep-alive", "proxy-authenticate",
			"proxy-authorization", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade",
			"http2-settings", "content-length");

	/** Headers that are for this server, or that the client of the other one sets. */
	private static final Set<String> OF_REQUEST = Set.of("host", "expect", "forwarded", "x-real-ip",
			Exchange.SCOPE_HEADER.toLowerCase(Locale.ROOT));

	/** They would bind the address of this server to the other one. */
	private static final Set<String> OF_RESPONSE = Set.of("strict-transport-security", "alt-svc", "date");

	private static final Set<String> CREDENTIALS = Set.of("authorization", "cookie",
			HttpCredentials.SESSION.toLowerCase(Locale.ROOT));

	private static final String COOKIE = "set-cookie";

	private RelayedHeaders() {
	}

	/**
	 * Copies the headers of a request.
	 * @param credentials whether the credentials are passed on, too
	 */
	static void copy(HttpServletRequest from, HttpRequest to, boolean credentials) {
		Set<String> named = named(Collections.list(from.getHeaders("Connection")));
		for (String name : Collections.list(from.getHeaderNames())) {
			String key = name.toLowerCase(Locale.ROOT);
			boolean passed = !OF_CONNECTION.contains(key) && !OF_REQUEST.contains(key) && !named.contains(key)
					&& !key.startsWith("x-forwarded-") && (credentials || !CREDENTIALS.contains(key));
			if (passed) {
				Collections.list(from.getHeaders(name)).forEach((value) -> to.addHeader(name, value));
			}
		}
	}

	/**
	 * Returns the headers of a response.
	 * @param origin the URL that redirects may begin with
	 * @param replacement the URL that they begin with instead
	 * @param secure whether the client has sent its request by https
	 */
	static MultiValueMap<String, String> of(ClassicHttpResponse response, String origin, String replacement,
			boolean secure) {
		Set<String> named = new TreeSet<>();
		for (Header header : response.getHeaders("Connection")) {
			named.addAll(named(List.of(header.getValue())));
		}
		MultiValueMap<String, String> headers = new LinkedMultiValueMap<>();
		for (Header header : response.getHeaders()) {
			String key = header.getName().toLowerCase(Locale.ROOT);
			if (OF_CONNECTION.contains(key) || OF_RESPONSE.contains(key) || named.contains(key)) {
				continue;
			}
			String value = header.getValue();
			if (key.equals(COOKIE)) {
				value = cookie(value, secure);
			}
			else if (key.equals("location") || key.equals("content-location")) {
				value = address(value, origin, replacement);
			}
			headers.add(header.getName(), value);
		}
		return headers;
	}

	private static Set<String> named(List<String> values) {
		Set<String> named = new TreeSet<>();
		for (String value : values) {
			Split.at(value, ',').forEach((name) -> named.add(name.strip().toLowerCase(Locale.ROOT)));
		}
		return named;
	}

	/**
	 * A cookie without a domain is one of the server that sends it; a secure one is not
	 * sent back by http.
	 */
	private static String cookie(String cookie, boolean secure) {
		StringBuilder kept = new StringBuilder();
		for (String part : Split.at(cookie, ';')) {
			String name = Split.before(part, '=').strip().toLowerCase(Locale.ROOT);
			boolean dropped = !kept.isEmpty() && (name.equals("domain") || (!secure && name.equals("secure")));
			if (!dropped) {
				kept.append(kept.isEmpty() ? "" : ";").append(part);
			}
		}
		return kept.toString();
	}

	private static String address(String location, String origin, String replacement) {
		String defaultPort = ":443";
		String withoutPort = origin.endsWith(defaultPort) ? origin.substring(0, origin.length() - defaultPort.length())
				: origin;
		for (String each : List.of(origin, withoutPort)) {
			boolean begins = location.regionMatches(true, 0, each, 0, each.length());
			if (begins && (location.length() == each.length() || "/?#".indexOf(location.charAt(each.length())) >= 0)) {
				return replacement + location.substring(each.length());
			}
		}
		return location;
	}

}
