package io.github.ovfemulator.web.server;

import org.jspecify.annotations.Nullable;

/**
 * A property or file that prevents the start of the server.
 */
final class StartException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	/**
	 * Creates the exception.
	 * @param message the error
	 * @param action the action to correct it
	 * @param cause the cause, or {@code null}
	 */
	StartException(String message, String action, @Nullable Throwable cause) {
		super(message, cause);
		this.action = action;
	}

	/** Returns the action to correct the error. */
	String action() {
		return this.action;
	}

}
