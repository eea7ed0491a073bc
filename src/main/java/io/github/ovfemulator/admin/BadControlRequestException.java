package io.github.ovfemulator.admin;

/**
 * A request to the control plane that makes no sense.
 */
final class BadControlRequestException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String pointer;

	BadControlRequestException(String pointer, String message) {
		super(message, null, false, false);
		this.pointer = pointer;
	}

	/** Where in the request the fault is, as a JSON pointer. */
	String pointer() {
		return this.pointer;
	}

}
