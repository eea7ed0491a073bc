package io.github.ovfemulator.testkit.control;

import org.jspecify.annotations.Nullable;

/**
 * What was asked and what was answered; what is unknown is {@code null}.
 *
 * @param number its number since the start
 * @param method the HTTP method
 * @param path path and query
 * @param dialect {@code rest}, {@code api} or {@code json_rpc}
 * @param service the service id
 * @param operation the operation id
 * @param session the session that it was about
 * @param scope the scope
 * @param status the HTTP status
 * @param error the vAPI error
 * @param fault the id of the fault rule that struck
 * @param request the body of the request, cut and with secrets masked
 * @param answer the body of the answer, likewise
 * @param json all that the control plane tells of it
 */
public record JournalEntry(long number, String method, String path, @Nullable String dialect, @Nullable String service,
		@Nullable String operation, @Nullable String session, @Nullable String scope, int status,
		@Nullable String error, @Nullable String fault, String request, String answer, String json) {

	static JournalEntry of(JsonObject entry) {
		return new JournalEntry(entry.number("number"), entry.text("method"), entry.text("path"),
				entry.optionalText("dialect"), entry.optionalText("service"), entry.optionalText("operation"),
				entry.optionalText("session"), entry.optionalText("scope"), (int) entry.number("status"),
				entry.optionalText("error"), entry.optionalText("fault"), entry.object("request").text("text"),
				entry.object("answer").text("text"), entry.toString());
	}

}
