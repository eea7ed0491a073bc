package io.github.ovfemulator.admin;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Why a call was refused.
 *
 * @param summary one sentence
 * @param reasons all that is known, the decisive reason first
 * @param accepted the call to send instead, or {@code null} where that cannot be said
 */
record Refusal(String summary, List<Reason> reasons, @Nullable Accepted accepted) {

	/**
	 * A reason.
	 *
	 * @param source {@code fault}, {@code error} or {@code contract}
	 * @param text a sentence
	 * @param pointer the JSON pointer of the wrong value in the body of the request, or
	 * {@code null}
	 */
	record Reason(String source, String text, @Nullable String pointer) {

	}

	/**
	 * A call that would be accepted, or the one to make first.
	 *
	 * @param text what to do
	 * @param method the HTTP method
	 * @param path path and query, which may have variables in braces
	 * @param body the body, or {@code null} for none or the body of the refused call
	 */
	record Accepted(String text, String method, String path, @Nullable JsonNode body) {

	}

}
