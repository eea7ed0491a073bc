package io.github.ovfemulator.testkit.control;

import org.jspecify.annotations.Nullable;

/**
 * A request and its response. Unknown values are {@code null}.
 *
 * @param number the number of the entry since startup
 * @param kind {@code call}, {@code upload} or {@code fetch}
 * @param method the HTTP method
 * @param path path and query, or the URL of a pull without user, password and query
 * @param dialect {@code rest}, {@code api} or {@code json_rpc}
 * @param service the service id
 * @param operation the operation id
 * @param session the session id
 * @param file the name of the transferred file
 * @param scope the scope
 * @param status the HTTP status; 0 if the source of a pull did not respond
 * @param error the vAPI error
 * @param fault the id of the applied fault rule
 * @param request the body of the request, truncated, with secrets masked
 * @param answer the body of the response, truncated, with secrets masked
 * @param json the entry as JSON
 */
public record JournalEntry(long number, String kind, String method, String path, @Nullable String dialect,
		@Nullable String service, @Nullable String operation, @Nullable String session, @Nullable String file,
		@Nullable String scope, int status, @Nullable String error, @Nullable String fault, String request,
		String answer, String json) {

	static JournalEntry of(JsonObject entry) {
		return new JournalEntry(entry.number("number"), entry.text("kind"), entry.text("method"), entry.text("path"),
				entry.optionalText("dialect"), entry.optionalText("service"), entry.optionalText("operation"),
				entry.optionalText("session"), entry.optionalText("file"), entry.optionalText("scope"),
				(int) entry.number("status"), entry.optionalText("error"), entry.optionalText("fault"),
				entry.object("request").text("text"), entry.object("answer").text("text"), entry.toString());
	}

}
