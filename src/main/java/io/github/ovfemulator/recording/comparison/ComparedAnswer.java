package io.github.ovfemulator.recording.comparison;

import io.github.ovfemulator.recording.TypedJson;
import java.util.Locale;

import io.github.ovfemulator.vapi.json.InputException;
import io.github.ovfemulator.vapi.json.VapiJson;
import io.github.ovfemulator.vapi.operation.Dialect;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answer to a call, without what is different in the dialects.
 *
 * @param status the HTTP status
 * @param error the canonical name or the tag of the error, or {@code null} for a result
 * @param value the result or the error, missing for a void operation
 */
record ComparedAnswer(int status, @Nullable String error, JsonNode value) {

	private static final int FIRST_ERROR = 400;

	/**
	 * Reads an answer.
	 * @param body the body, empty without one
	 * @return the answer, or {@code null} if the body is not JSON
	 */
	static @Nullable ComparedAnswer read(Dialect dialect, int status, byte[] body) {
		JsonNode json = MissingNode.getInstance();
		try {
			if (body.length > 0) {
				json = VapiJson.read(body);
			}
		}
		catch (InputException ex) {
			return null;
		}
		return switch (dialect) {
			case REST -> (status < FIRST_ERROR) ? new ComparedAnswer(status, null, json.path("value"))
					: new ComparedAnswer(status, json.path("type").asString(""), json.path("value"));
			case API -> (status < FIRST_ERROR) ? new ComparedAnswer(status, null, json)
					: new ComparedAnswer(status, json.path("error_type").asString(""), json);
			case JSON_RPC -> jsonRpc(status, json);
		};
	}

	private static ComparedAnswer jsonRpc(int status, JsonNode json) {
		JsonNode result = json.path("result");
		JsonNode failure = json.get("error");
		if (failure != null) {
			return new ComparedAnswer(status, "JSON-RPC error " + failure.path("code").asString(""),
					MissingNode.getInstance());
		}
		if (result.has("error")) {
			JsonNode error = TypedJson.withoutTags(result.path("error"));
			String name = error.path("@class").asString("");
			return new ComparedAnswer(status, name,
					(error instanceof ObjectNode fields) ? fields.without("@class") : error);
		}
		return new ComparedAnswer(status, null, TypedJson.withoutTags(result.path("output")));
	}

	/** Returns the state of a session or the status of a task, empty without one. */
	String state() {
		return this.value.path("state").asString(this.value.path("status").asString(""));
	}

	/** Whether the object that the call is about does not exist. */
	boolean isNotFound() {
		return this.error != null && (this.error.endsWith("not_found") || this.error.equals("NOT_FOUND"));
	}

	/** Whether the outcome depends on the login. */
	boolean dependsOnLogin() {
		return this.error != null && this.error.toLowerCase(Locale.ROOT).contains("unauth");
	}

}
