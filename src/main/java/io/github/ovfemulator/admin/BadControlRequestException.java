package io.github.ovfemulator.admin;

/**
 * Thrown for an invalid request to the control plane.
 */
final class BadControlRequestException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String pointer;

	BadControlRequestException(String pointer, String message) {
		super(message, null, false, false);
		this.pointer = pointer;
	}

	/** The JSON pointer to the invalid value; empty for the whole request. */
	String pointer() {
		return this.pointer;
	}

}
