package io.github.ovfemulator.web.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import io.github.ovfemulator.vapi.dialect.RestDialect;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpScheme;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;

/**
 * Refuses requests that Jetty accepts and this server does not: {@code CONNECT}, too many
 * headers, unknown transfer encodings, characters in path or query that RFC 3986, section
 * 3, does not allow, a percent-encoded slash, backslash or NUL outside of the emulated
 * API, where a segment can be the name of a file, the path {@code //}, a semicolon within
 * the control plane, from which on Spring leaves out the rest of a segment, and an
 * {@code X-Forwarded-Prefix} that is not a path or a list of paths, which Spring's reader
 * of forwarded headers fails on or trusts. {@link ForwardedHeaders} checks the other
 * headers of proxies.
 */
final class RequestCheck implements HttpConfiguration.Customizer {

	private static final String PATH = "!$&'()*+,-./:;=@_~%";

	private static final BitSet PATH_CHARACTERS = characters(PATH);

	private static final BitSet QUERY_CHARACTERS = characters(PATH + "?");

	private static final BitSet UNRESERVED = characters("-._~");

	/** The only path that a problem detail cannot refer to as a URI. */
	private static final String NO_URI = "//";

	private static final String CONTROL_PLANE = "/__admin/";

	private static final String FORWARDED = "X-Forwarded-";

	private static final String FORWARDED_PREFIX = "X-Forwarded-Prefix";

	private final int maxHeaders;

	private final ForwardedHeaders forwardedHeaders;

	RequestCheck(int maxHeaders, ForwardedHeaders forwardedHeaders) {
		this.maxHeaders = maxHeaders;
		this.forwardedHeaders = forwardedHeaders;
	}

	@Override
	public Request customize(Request request, HttpFields.Mutable responseHeaders) {
		List<HttpField> forwarded = forwarded(request.getHeaders());
		Request checked = forwarded.isEmpty() ? request : this.forwardedHeaders.check(request, forwarded);
		check(checked);
		if (!forwarded.isEmpty()) {
			checkPrefix(checked.getHeaders());
		}
		return checked;
	}

	private static List<HttpField> forwarded(HttpFields headers) {
		List<HttpField> found = List.of();
		for (HttpField header : headers) {
			String name = header.getName();
			if (name.equalsIgnoreCase("Forwarded") || name.regionMatches(true, 0, FORWARDED, 0, FORWARDED.length())) {
				found = found.isEmpty() ? new ArrayList<>() : found;
				found.add(header);
			}
		}
		return found;
	}

	private void check(Request request) {
		if (HttpMethod.CONNECT.is(request.getMethod())) {
			throw refusal(HttpStatus.NOT_IMPLEMENTED, "Tunnels are not supported.");
		}
		if (request.getHeaders().size() > this.maxHeaders) {
			throw refusal(HttpStatus.BAD_REQUEST,
					"The request has more headers than emulator.request.max-headers allows.");
		}
		checkTransferEncoding(request);
		HttpURI uri = request.getHttpURI();
		if (!HttpScheme.HTTP.is(uri.getScheme()) && !HttpScheme.HTTPS.is(uri.getScheme())) {
			throw refusal(HttpStatus.BAD_REQUEST, "The URL is neither http nor https.");
		}
		if (NO_URI.equals(uri.getPath())) {
			throw refusal(HttpStatus.NOT_FOUND, "There is no path //.");
		}
		if (!consistsOf(uri.getPath(), PATH_CHARACTERS) || !consistsOf(uri.getQuery(), QUERY_CHARACTERS)) {
			throw refusal(HttpStatus.BAD_REQUEST, "The URL has a character that must be percent-encoded.");
		}
		if (hidesSeparator(uri.getPath()) && !RestDialect.isPath(uri.getPath())) {
			throw refusal(HttpStatus.BAD_REQUEST,
					"The path has a percent-encoded slash, backslash or NUL, which only /rest and /api allow.");
		}
		if (uri.getPath() != null && uri.getPath().indexOf(';') >= 0
				&& uri.getCanonicalPath().startsWith(CONTROL_PLANE)) {
			throw refusal(HttpStatus.BAD_REQUEST, "No path of the control plane has a semicolon.");
		}
	}

	private static void checkPrefix(HttpFields headers) {
		for (String value : headers.getValuesList(FORWARDED_PREFIX)) {
			for (String path : StringUtils.commaDelimitedListToStringArray(value)) {
				if (!isPath(path.strip())) {
					throw refusal(HttpStatus.BAD_REQUEST, FORWARDED_PREFIX + " is neither a path nor a list of paths.");
				}
			}
		}
	}

	/**
	 * Whether a text is a path: a slash, then segments of unreserved characters (RFC
	 * 3986, section 2.3), none of them empty or dots; a slash may end it.
	 */
	private static boolean isPath(String text) {
		if (text.isEmpty() || text.equals("/")) {
			return true;
		}
		String path = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
		return path.length() > 1 && path.startsWith("/")
				&& Arrays.stream(StringUtils.delimitedListToStringArray(path.substring(1), "/"))
					.allMatch(RequestCheck::isSegment);
	}

	private static boolean isSegment(String text) {
		return !text.isEmpty() && !text.equals(".") && !text.equals("..") && consistsOf(text, UNRESERVED);
	}

	/** Only {@code chunked} is supported (RFC 9112, section 6.1), and not in HTTP/1.0. */
	private static void checkTransferEncoding(Request request) {
		HttpFields headers = request.getHeaders();
		if (!headers.contains(HttpHeader.TRANSFER_ENCODING)) {
			return;
		}
		if (request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_0) {
			throw refusal(HttpStatus.BAD_REQUEST, "HTTP/1.0 has no transfer encodings.");
		}
		if (!HttpHeaderValue.CHUNKED.is(headers.get(HttpHeader.TRANSFER_ENCODING))) {
			throw refusal(HttpStatus.NOT_IMPLEMENTED, "The only supported transfer encoding is chunked.");
		}
	}

	private static boolean consistsOf(@Nullable String text, BitSet characters) {
		if (text != null) {
			for (int i = 0; i < text.length(); i++) {
				if (!characters.get(text.charAt(i))) {
					return false;
				}
			}
		}
		return true;
	}

	private static boolean hidesSeparator(@Nullable String path) {
		if (path == null) {
			return false;
		}
		for (int at = path.indexOf('%'); at >= 0; at = path.indexOf('%', at + 1)) {
			if (path.startsWith("00", at + 1) || path.regionMatches(true, at + 1, "2f", 0, 2)
					|| path.regionMatches(true, at + 1, "5c", 0, 2)) {
				return true;
			}
		}
		return false;
	}

	private static BitSet characters(String others) {
		BitSet characters = new BitSet();
		characters.set('0', '9' + 1);
		characters.set('A', 'Z' + 1);
		characters.set('a', 'z' + 1);
		others.chars().forEach(characters::set);
		return characters;
	}

	private static RefusedRequestException refusal(HttpStatus status, String reason) {
		return new RefusedRequestException(status, reason);
	}

}
