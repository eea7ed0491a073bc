package io.github.ovfemulator.admin;

/**
 * A request to the control plane for something that is not there.
 */
final class NoSuchResourceException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NoSuchResourceException(String message) {
		super(message, null, false, false);
	}

}
