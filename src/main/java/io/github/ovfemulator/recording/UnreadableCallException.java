package io.github.ovfemulator.recording;

import org.jspecify.annotations.Nullable;

/**
 * A call of an emulated operation that cannot be read. The message contains no values of
 * the call.
 */
public final class UnreadableCallException extends Exception {

	private static final long serialVersionUID = 1L;

	private final @Nullable String session;

	/**
	 * Creates the exception.
	 * @param session the id of the session that the call is about, or {@code null}
	 * @param message the reason
	 */
	UnreadableCallException(@Nullable String session, String message) {
		super(message, null, false, false);
		this.session = session;
	}

	/** Returns the id of the session that the call is about, or {@code null}. */
	@Nullable String session() {
		return this.session;
	}

}
