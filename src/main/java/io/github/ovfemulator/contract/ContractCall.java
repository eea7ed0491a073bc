package io.github.ovfemulator.contract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.ovfemulator.vapi.operation.RestRoute;
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.Split;
import io.github.ovfemulator.web.PathRedactor;
import org.jspecify.annotations.Nullable;

/**
 * A call with its decoded query.
 *
 * @param method the HTTP method, in upper case
 * @param uri the raw path and query
 * @param path the raw path, since a segment may have an encoded slash
 * @param query the decoded query parameters, each with all its values
 */
record ContractCall(String method, String uri, String path, Map<String, List<String>> query) {

	private static final PathRedactor PATHS = new PathRedactor("...", (segment) -> false);

	static ContractCall of(String method, String uri) {
		return new ContractCall(method.toUpperCase(Locale.ROOT), uri, Split.before(uri, '?'),
				query(Split.after(uri, '?')));
	}

	/**
	 * Returns the name of the query parameter for actions.
	 * @return the name in the dialect of the path
	 */
	String actionParameter() {
		return RestRoute.actionParameter(decode(this.path));
	}

	/** The actions, with the parameter that requests a task. */
	List<String> actions() {
		boolean task = RestRoute.isTask(this.query.getOrDefault(RestRoute.TASK_PARAMETER, List.of()));
		return this.query.getOrDefault(actionParameter(), List.of())
			.stream()
			.map((action) -> task ? action + RestRoute.TASK : action)
			.toList();
	}

	/**
	 * Whether the call is one of the emulated API.
	 * @return whether unknown URLs have the vendor's response
	 */
	boolean isEmulated() {
		return isEmulated(decode(this.path));
	}

	/**
	 * Whether a path belongs to one of the dialects.
	 * @param path the path of a request
	 * @return whether unknown URLs have the vendor's response
	 */
	static boolean isEmulated(String path) {
		return path.startsWith("/rest/") || path.startsWith("/api/") || path.equals("/api");
	}

	/** Violations contain no tokens of URLs outside of the dialects. */
	@Override
	public String toString() {
		return isEmulated() ? this.method + " " + PATHS.path(Split.before(this.uri, '?'), ContractCall::isId)
				+ PathRedactor.query(rawQuery(), ContractCall::parameter) : unknown();
	}

	/**
	 * Describes a call with an unknown path.
	 * @return method, path and query without secrets
	 */
	String unknown() {
		return this.method + " " + PATHS.unknown(Split.before(this.uri, '?'), rawQuery());
	}

	private @Nullable String rawQuery() {
		return (this.uri.indexOf('?') >= 0) ? Split.after(this.uri, '?') : null;
	}

	/** Keeps the name of a parameter, and the value of the action. */
	private static String parameter(String parameter) {
		return (PathRedactor.isAction(parameter) || parameter.indexOf('=') < 0) ? parameter
				: Split.before(parameter, '=') + "=...";
	}

	private static boolean isId(String segment) {
		return Characters.areId(decode(segment));
	}

	private static Map<String, List<String>> query(String text) {
		Map<String, List<String>> query = new LinkedHashMap<>();
		for (String pair : Split.at(text, '&')) {
			if (!pair.isEmpty()) {
				query.computeIfAbsent(decode(Split.before(pair, '=')), (name) -> new ArrayList<>())
					.add(decode(Split.after(pair, '=')));
			}
		}
		return query;
	}

	/** Returns a text with an invalid encoding unchanged. */
	private static String decode(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

}
