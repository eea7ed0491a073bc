package io.github.ovfemulator.web;

import io.github.ovfemulator.vapi.text.LogText;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The id by which a client knows the call that this thread serves; it stands in each line
 * of the log.
 */
public final class OperationIds {

	private static final String KEY = "opId";

	private OperationIds() {
	}

	/**
	 * Tells the id of the call, which replaces one that was told before.
	 * @param id the id as the client sent it, or {@code null} where it sent none
	 */
	public static void set(@Nullable String id) {
		if (id != null) {
			MDC.put(KEY, LogText.printable(id));
		}
	}

	/**
	 * The id of the call.
	 * @return the id, printable, or {@code null} where there is none
	 */
	public static @Nullable String current() {
		return MDC.get(KEY);
	}

	static void clear() {
		MDC.remove(KEY);
	}

}
