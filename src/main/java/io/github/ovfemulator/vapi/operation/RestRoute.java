package io.github.ovfemulator.vapi.operation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Where a REST dialect serves an operation.
 *
 * @param method the HTTP method
 * @param path the path, variables in braces
 * @param action the value of the query's action, or {@code null} where there is none
 * @param segments the path's segments
 */
public record RestRoute(String method, String path, @Nullable String action, List<Segment> segments) {

	/**
	 * Reads a route as {@link VapiOperation#rest()} and {@link VapiOperation#api()} give
	 * it.
	 * @param route method, path and action
	 * @return the route
	 * @throws IllegalArgumentException when it is written otherwise
	 */
	public static RestRoute parse(String route) {
		String method = Split.before(route, ' ');
		String address = Split.after(route, ' ');
		String path = Split.before(address, '?');
		if (!path.startsWith("/") || !Characters.areAll(method, 1, Integer.MAX_VALUE, Characters::isUpperCase)) {
			throw new IllegalArgumentException("Not a route: " + route);
		}
		String query = address.substring(path.length());
		if (!query.isEmpty() && !query.startsWith(actionPrefix(path))) {
			throw new IllegalArgumentException("The action is written otherwise in this dialect: " + route);
		}
		String action = query.isEmpty() ? null : query.substring(actionPrefix(path).length());
		List<Segment> segments = Split.at(path.substring(1), '/').stream().map(Segment::parse).toList();
		return new RestRoute(method, path, action, segments);
	}

	/**
	 * Takes a path apart, for {@link #match}.
	 * @param path the path as it was sent; a colon may be percent-encoded
	 * @return its segments, decoded; one that is badly encoded is left as it is
	 */
	public static List<String> segments(String path) {
		String relative = path.startsWith("/") ? path.substring(1) : path;
		return Split.at(relative, '/').stream().map(RestRoute::decode).toList();
	}

	private static String decode(String segment) {
		try {
			return StringUtils.uriDecode(segment, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return segment;
		}
	}

	/**
	 * Holds a path against this route's.
	 * @param segments the decoded segments of a path
	 * @return the values of the path variables, or {@code null} when it is another path
	 */
	public @Nullable Map<String, String> match(List<String> segments) {
		if (segments.size() != this.segments.size()) {
			return null;
		}
		for (int i = 0; i < segments.size(); i++) {
			if (!this.segments.get(i).matches(segments.get(i))) {
				return null;
			}
		}
		Map<String, String> variables = new LinkedHashMap<>();
		for (int i = 0; i < segments.size(); i++) {
			this.segments.get(i).read(segments.get(i), variables);
		}
		return variables;
	}

	@Override
	public String toString() {
		return this.method + " " + this.path + ((this.action != null) ? actionPrefix(this.path) + this.action : "");
	}

	private static String actionPrefix(String path) {
		return path.startsWith("/api/") ? "?action=" : "?~action=";
	}

	/**
	 * One segment of a path: fixed text, then perhaps a variable.
	 *
	 * @param text the fixed text
	 * @param variable the name of the variable, or {@code null} where there is none
	 */
	record Segment(String text, @Nullable String variable) {

		static Segment parse(String segment) {
			int brace = segment.indexOf('{');
			return (brace < 0) ? new Segment(segment, null)
					: new Segment(segment.substring(0, brace), segment.substring(brace + 1, segment.length() - 1));
		}

		boolean matches(String segment) {
			return (this.variable == null) ? segment.equals(this.text)
					: segment.startsWith(this.text) && segment.length() > this.text.length();
		}

		void read(String segment, Map<String, String> variables) {
			if (this.variable != null) {
				variables.put(this.variable, segment.substring(this.text.length()));
			}
		}

	}

}
