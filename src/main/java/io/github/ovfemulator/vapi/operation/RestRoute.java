package io.github.ovfemulator.vapi.operation;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * A route of an operation in a REST dialect.
 *
 * @param method the HTTP method
 * @param path the path, variables in braces
 * @param action the action in the query, or {@code null} without one
 * @param parameter the name of a required query parameter, or {@code null}
 * @param segments the segments of the path
 */
public record RestRoute(String method, String path, @Nullable String action, @Nullable String parameter,
		List<Segment> segments) {

	/** The query parameter that requests a task instead of a result. */
	public static final String TASK_PARAMETER = "vmw-task";

	/** The end of the action of a route that starts a task. */
	public static final String TASK = "&" + TASK_PARAMETER + "=true";

	/**
	 * Returns whether a request asks for a task.
	 * @param values the values of {@link #TASK_PARAMETER}
	 * @return whether the only value is {@code true}
	 */
	public static boolean isTask(List<String> values) {
		return values.equals(List.of("true"));
	}

	/**
	 * Returns the query parameter that names the action.
	 * @param path the path of a request
	 * @return {@code action} under {@code /api} and {@code /rest/cis}, else
	 * {@code ~action}
	 */
	public static String actionParameter(String path) {
		return path.startsWith("/api/") || path.startsWith("/rest/cis/") ? "action" : "~action";
	}

	/**
	 * Parses a route of {@link VapiOperation#rest()} or {@link VapiOperation#api()}.
	 * @param route method, path and action
	 * @return the route
	 * @throws IllegalArgumentException for an invalid route
	 */
	public static RestRoute parse(String route) {
		String method = Split.before(route, ' ');
		String address = Split.after(route, ' ');
		String path = Split.before(address, '?');
		if (!path.startsWith("/") || !Characters.areAll(method, 1, Integer.MAX_VALUE, Characters::isUpperCase)) {
			throw new IllegalArgumentException("Not a route: " + route);
		}
		String query = address.substring(path.length());
		boolean named = query.length() > 1
				&& Characters.areAll(query.substring(1), 1, 64, (each) -> Characters.isLowerCase(each) || each == '_');
		if (!query.isEmpty() && !named && !query.startsWith(actionPrefix(path))) {
			throw new IllegalArgumentException("The action is written otherwise in this dialect: " + route);
		}
		String action = (query.isEmpty() || named) ? null : query.substring(actionPrefix(path).length());
		List<Segment> segments = Split.at(path.substring(1), '/').stream().map(Segment::parse).toList();
		return new RestRoute(method, path, action, named ? query.substring(1) : null, segments);
	}

	/**
	 * Orders routes from the most specific to the least: fixed segments go before
	 * variables, and a required parameter before none.
	 * @return the order
	 */
	public static Comparator<RestRoute> bySpecificity() {
		return Comparator
			.comparing((RestRoute route) -> route.segments.stream().filter((each) -> each.variable() != null).count())
			.thenComparing((route) -> route.parameter == null);
	}

	/**
	 * Matches a path against this route.
	 * @param path the raw path; any character but the slash may be percent-encoded
	 * @return the values of the path variables, or {@code null} when the path does not
	 * match
	 */
	public @Nullable Map<String, String> match(String path) {
		Map<String, String> variables = Map.of();
		int start = path.startsWith("/") ? 1 : 0;
		int last = this.segments.size() - 1;
		for (int i = 0; i <= last; i++) {
			int end = path.indexOf('/', start);
			if ((end < 0) != (i == last)) {
				return null;
			}
			Segment segment = this.segments.get(i);
			String value = segment.match(path, start, (end < 0) ? path.length() : end);
			if (value == null) {
				return null;
			}
			if (segment.variable() != null) {
				variables = with(variables, segment.variable(), value);
			}
			start = end + 1;
		}
		return variables;
	}

	/** Returns the beginning of the path, up to the first segment with a variable. */
	String prefix() {
		int variable = this.path.indexOf('{');
		return (variable < 0) ? this.path : this.path.substring(0, this.path.lastIndexOf('/', variable));
	}

	private static Map<String, String> with(Map<String, String> variables, String name, String value) {
		if (variables.isEmpty()) {
			return Map.of(name, value);
		}
		Map<String, String> more = new LinkedHashMap<>(variables);
		more.put(name, value);
		return more;
	}

	/** Decodes a path or a segment; one with an invalid encoding is returned as it is. */
	static String decode(String path) {
		try {
			return StringUtils.uriDecode(path, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return path;
		}
	}

	@Override
	public String toString() {
		return this.method + " " + this.path + ((this.action != null) ? actionPrefix(this.path) + this.action : "")
				+ ((this.parameter != null) ? "?" + this.parameter : "");
	}

	private static String actionPrefix(String path) {
		return "?" + actionParameter(path) + "=";
	}

	/**
	 * A segment of a path: fixed text and an optional variable.
	 *
	 * @param text the fixed text
	 * @param variable the name of the variable, or {@code null} without one
	 */
	record Segment(String text, @Nullable String variable) {

		static Segment parse(String segment) {
			int brace = segment.indexOf('{');
			return (brace < 0) ? new Segment(segment, null)
					: new Segment(segment.substring(0, brace), segment.substring(brace + 1, segment.length() - 1));
		}

		/**
		 * Matches one segment of a raw path.
		 * @return the value of the variable, empty without a variable, or {@code null}
		 * where it does not match
		 */
		@Nullable String match(String path, int start, int end) {
			int encoded = path.indexOf('%', start);
			if (encoded >= 0 && encoded < end) {
				String decoded = decode(path.substring(start, end));
				return matchDecoded(decoded, 0, decoded.length());
			}
			return matchDecoded(path, start, end);
		}

		private @Nullable String matchDecoded(String path, int start, int end) {
			int variableStart = start + this.text.length();
			if (!path.startsWith(this.text, start) || (this.variable != null) == (variableStart >= end)) {
				return null;
			}
			return path.substring(variableStart, end);
		}

	}

}
