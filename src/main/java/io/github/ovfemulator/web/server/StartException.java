package io.github.ovfemulator.web.server;

import org.jspecify.annotations.Nullable;

/**
 * A setting or a file with which the server does not start.
 */
final class StartException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	/**
	 * Makes the exception.
	 * @param message what is wrong
	 * @param action what to do about it
	 * @param cause the cause, where there is one
	 */
	StartException(String message, String action, @Nullable Throwable cause) {
		super(message, cause);
		this.action = action;
	}

	/** What to do about it. */
	String action() {
		return this.action;
	}

}
