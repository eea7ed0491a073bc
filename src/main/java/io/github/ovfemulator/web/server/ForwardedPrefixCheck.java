package io.github.ovfemulator.web.server;

import java.util.Arrays;
import java.util.BitSet;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;

/**
 * Refuses requests whose {@code X-Forwarded-Prefix} is not a path or a list of paths,
 * which Spring's reader of forwarded headers fails on or believes. A path begins with a
 * slash, and its segments are neither empty nor dots and have unreserved characters (RFC
 * 3986, section 2.3) only; a slash may end it.
 */
final class ForwardedPrefixCheck implements HttpConfiguration.Customizer {

	private static final String HEADER = "X-Forwarded-Prefix";

	private static final BitSet UNRESERVED = new BitSet();

	static {
		UNRESERVED.set('0', '9' + 1);
		UNRESERVED.set('A', 'Z' + 1);
		UNRESERVED.set('a', 'z' + 1);
		"-._~".chars().forEach(UNRESERVED::set);
	}

	@Override
	public Request customize(Request request, HttpFields.Mutable responseHeaders) {
		for (String value : request.getHeaders().getValuesList(HEADER)) {
			for (String path : StringUtils.commaDelimitedListToStringArray(value)) {
				if (!isPath(path.strip())) {
					throw new HttpException.RuntimeException(HttpStatus.BAD_REQUEST.value(), "Bad " + HEADER);
				}
			}
		}
		return request;
	}

	private static boolean isPath(String text) {
		if (text.isEmpty() || text.equals("/")) {
			return true;
		}
		String path = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
		return path.length() > 1 && path.startsWith("/")
				&& Arrays.stream(StringUtils.delimitedListToStringArray(path.substring(1), "/"))
					.allMatch(ForwardedPrefixCheck::isSegment);
	}

	private static boolean isSegment(String text) {
		return !text.isEmpty() && !text.equals(".") && !text.equals("..") && text.chars().allMatch(UNRESERVED::get);
	}

}
