package io.github.ovfemulator.transfer;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * The preconditions of a request for a file.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-conditional-requests">RFC
 * 9110, section 13</a>
 */
final class Precondition {

	/** The file is sent. */
	static final int FULFILLED = 200;

	private static final int NOT_MODIFIED = 304;

	private static final int FAILED = 412;

	private static final String WEAK = "W/";

	private Precondition() {
	}

	/**
	 * Evaluates the preconditions.
	 * @param match the header {@code If-Match}, or {@code null}
	 * @param noneMatch the header {@code If-None-Match}, or {@code null}
	 * @param entityTag the entity tag of the file
	 * @return {@link #FULFILLED}, or the HTTP status of a response without the file
	 */
	static int evaluate(@Nullable String match, @Nullable String noneMatch, String entityTag) {
		if (match != null && !contains(match, entityTag, false)) {
			return FAILED;
		}
		return (noneMatch != null && contains(noneMatch, entityTag, true)) ? NOT_MODIFIED : FULFILLED;
	}

	/** The tags of the server contain no comma. */
	private static boolean contains(String tags, String entityTag, boolean weak) {
		return Arrays.stream(StringUtils.commaDelimitedListToStringArray(tags))
			.map(String::strip)
			.anyMatch((tag) -> tag.equals("*") || tag.equals(entityTag) || (weak && tag.equals(WEAK + entityTag)));
	}

}
