package io.github.ovfemulator.web.server;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.Split;
import io.github.ovfemulator.web.HostName;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;

import org.springframework.util.StringUtils;

/**
 * Removes the headers of proxies, {@code Forwarded} and {@code X-Forwarded-*}, unless the
 * client is on this machine or a trusted proxy and all of them are valid: schemes are
 * {@code http} or {@code https}, hosts are names or addresses with an optional port.
 */
final class ForwardedHeaders {

	private static final String FORWARDED = "forwarded";

	private static final String PREFIX = "x-forwarded-";

	private static final Set<String> SCHEMES = Set.of("http", "https");

	private static final Set<String> SWITCHES = Set.of("on", "off");

	private static final int MAX_PORT = 65_535;

	private final InetAddressSet trusted;

	ForwardedHeaders(InetAddressSet trusted) {
		this.trusted = trusted;
	}

	/**
	 * Checks the headers of proxies.
	 * @param request the request
	 * @param found the headers of proxies in it
	 * @return the request, without these headers unless they are trusted and valid
	 */
	Request check(Request request, List<HttpField> found) {
		return (isTrusted(request) && found.stream().allMatch(ForwardedHeaders::isValid)) ? request
				: new WithoutForwarded(request, found);
	}

	private boolean isTrusted(Request request) {
		return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress client
				&& (client.getAddress().isLoopbackAddress() || this.trusted.test(client.getAddress()));
	}

	private static boolean isValid(HttpField header) {
		String name = header.getLowerCaseName();
		for (String value : StringUtils.commaDelimitedListToStringArray(header.getValue())) {
			if (!(name.equals(FORWARDED) ? areParameters(value)
					: isParameter(name.substring(PREFIX.length()), value.strip()))) {
				return false;
			}
		}
		return true;
	}

	/** Whether one element of {@code Forwarded} is valid (RFC 7239, section 4). */
	private static boolean areParameters(String element) {
		for (String pair : StringUtils.delimitedListToStringArray(element, ";")) {
			String value = (pair.indexOf('=') >= 0) ? Split.after(pair, '=').strip() : "";
			boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
			if (!isParameter(Split.before(pair, '=').strip().toLowerCase(Locale.ROOT),
					quoted ? value.substring(1, value.length() - 1) : value)) {
				return false;
			}
		}
		return true;
	}

	/** The path prefix is checked with all requests. */
	private static boolean isParameter(String name, String value) {
		return switch (name) {
			case "proto" -> SCHEMES.contains(value.toLowerCase(Locale.ROOT));
			case "ssl" -> SWITCHES.contains(value.toLowerCase(Locale.ROOT));
			case "host" -> isHostAndPort(value);
			case "port" -> isPort(value);
			default -> true;
		};
	}

	private static boolean isHostAndPort(String text) {
		int colon = text.lastIndexOf(':');
		return (colon > text.lastIndexOf(']'))
				? HostName.isValid(text.substring(0, colon)) && isPort(text.substring(colon + 1))
				: HostName.isValid(text);
	}

	private static boolean isPort(String text) {
		return Characters.areAll(text, 1, 5, Characters::isDigit) && Integer.parseInt(text) <= MAX_PORT;
	}

	/** A request without the headers of proxies. */
	private static final class WithoutForwarded extends Request.Wrapper {

		private final HttpFields headers;

		WithoutForwarded(Request request, List<HttpField> found) {
			super(request);
			HttpFields.Mutable kept = HttpFields.build();
			request.getHeaders().stream().filter((header) -> !found.contains(header)).forEach(kept::add);
			this.headers = kept.asImmutable();
		}

		@Override
		public HttpFields getHeaders() {
			return this.headers;
		}

	}

}
