package io.github.ovfemulator.contract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.Split;
import io.github.ovfemulator.web.RedactedPath;

/**
 * A call, taken apart and decoded.
 *
 * @param method the HTTP method, in upper case
 * @param uri the path and query as they were sent
 * @param path the decoded path
 * @param query the decoded query parameters, each with all its values
 */
record ContractCall(String method, String uri, String path, Map<String, List<String>> query) {

	static ContractCall of(String method, String uri) {
		String path = decode(Split.before(uri, '?').replace("+", "%2B"));
		return new ContractCall(method.toUpperCase(Locale.ROOT), uri, path, query(Split.after(uri, '?')));
	}

	/**
	 * The query parameter that names a custom action.
	 * @return its name, which differs between the old style and the new
	 */
	String actionParameter() {
		return this.path.startsWith("/api/") ? "action" : "~action";
	}

	/**
	 * Whether the call goes to the emulated API.
	 * @return whether unknown URLs are answered there as the vendor does
	 */
	boolean isEmulated() {
		return this.path.startsWith("/rest/") || this.path.startsWith("/api/") || this.path.equals("/api");
	}

	/**
	 * Who knows the token of an upload URL may upload, so violations are not to tell it.
	 */
	@Override
	public String toString() {
		return this.method + " " + RedactedPath.of(Split.before(this.uri, '?'), "...", ContractCall::isTold)
				+ RedactedPath.ofQuery((this.uri.indexOf('?') >= 0) ? Split.after(this.uri, '?') : null,
						ContractCall::told);
	}

	/**
	 * Names the call where nothing is known of its path.
	 * @return method, path and query without what may be secret
	 */
	String unknown() {
		String query = (this.uri.indexOf('?') >= 0) ? Split.after(this.uri, '?') : null;
		return this.method + " " + RedactedPath.ofUnknown(Split.before(this.uri, '?'), query, "...");
	}

	/** The names of parameters are told, of values only that of the action. */
	private static String told(String parameter) {
		return (RedactedPath.isAction(parameter) || parameter.indexOf('=') < 0) ? parameter
				: Split.before(parameter, '=') + "=...";
	}

	private static boolean isTold(String segment) {
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

	/** What is badly encoded stands for itself. */
	private static String decode(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

}
