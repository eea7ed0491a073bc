package io.github.ovfemulator.testkit.control;

import org.jspecify.annotations.Nullable;

/**
 * What was asked and what was answered; what is unknown is {@code null}.
 *
 * @param number its number since the start
 * @param kind {@code call}, {@code upload} or {@code fetch}
 * @param method the HTTP method
 * @param path path and query; the URL of a fetch, without user, password and query
 * @param dialect {@code rest}, {@code api} or {@code json_rpc}
 * @param service the service id
 * @param operation the operation id
 * @param session the session that it was about
 * @param file the file that was uploaded or fetched
 * @param scope the scope
 * @param status the HTTP status, 0 where the source of a fetch gave no answer
 * @param error the vAPI error
 * @param fault the id of the fault rule that struck
 * @param request the body of the request, cut and with secrets masked
 * @param answer the body of the answer, likewise
 * @param json all that the control plane tells of it
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
