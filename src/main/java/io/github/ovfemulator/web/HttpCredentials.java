package io.github.ovfemulator.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import io.github.ovfemulator.vapi.operation.Credentials;
import io.github.ovfemulator.vapi.text.Split;
import io.github.ovfemulator.vapi.type.Secret;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * The credentials in the headers of a request. The vendor's clients send a session in a
 * header, a cookie or both, and either may be expired.
 */
public final class HttpCredentials {

	/** The name of the header and of the cookie with the id of a session. */
	public static final String SESSION = "vmware-api-session-id";

	private static final String BASIC = "Basic ";

	private HttpCredentials() {
	}

	/**
	 * Returns the credentials of a request.
	 * @param request the request
	 * @return user and password, and the sessions of header and cookies
	 */
	public static Credentials of(HttpServletRequest request) {
		List<Secret> sessions = new ArrayList<>();
		Secret inHeader = sessionHeader(request);
		if (inHeader != null) {
			sessions.add(inHeader);
		}
		sessions.addAll(sessionCookies(request));
		return new Credentials(basic(request.getHeader(HttpHeaders.AUTHORIZATION)), sessions);
	}

	/**
	 * Returns the session of the header.
	 * @param request the request
	 * @return its id, or {@code null} without one
	 */
	public static @Nullable Secret sessionHeader(HttpServletRequest request) {
		String session = request.getHeader(SESSION);
		return (session != null) ? new Secret(session) : null;
	}

	/**
	 * Returns the sessions of the cookies. A semicolon ends every cookie, also one with
	 * an open quote (<a href="https://www.rfc-editor.org/rfc/rfc6265#section-4.2.1">RFC
	 * 6265, section 4.2.1</a>).
	 * @param request the request
	 * @return their ids; other cookies are ignored
	 */
	public static List<Secret> sessionCookies(HttpServletRequest request) {
		Enumeration<String> headers = request.getHeaders(HttpHeaders.COOKIE);
		if (!headers.hasMoreElements()) {
			return List.of();
		}
		return Collections.list(headers)
			.stream()
			.flatMap((header) -> Split.at(header, ';').stream())
			.filter((cookie) -> Split.before(cookie, '=').strip().equals(SESSION))
			.map((cookie) -> new Secret(withoutQuotes(Split.after(cookie, '=').strip())))
			.toList();
	}

	private static String withoutQuotes(String value) {
		return (value.length() > 1 && value.startsWith("\"") && value.endsWith("\""))
				? value.substring(1, value.length() - 1) : value;
	}

	private static Credentials.@Nullable UserPassword basic(@Nullable String authorization) {
		if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
			return null;
		}
		try {
			byte[] decoded = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
			String login = new String(decoded, StandardCharsets.UTF_8);
			return (login.indexOf(':') >= 0)
					? new Credentials.UserPassword(Split.before(login, ':'), new Secret(Split.after(login, ':')))
					: null;
		}
		catch (IllegalArgumentException ex) {
			// invalid Base64 is ignored
			return null;
		}
	}

}
