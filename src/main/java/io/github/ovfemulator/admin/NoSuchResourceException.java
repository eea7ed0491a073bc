package io.github.ovfemulator.admin;

/**
 * Thrown when the control plane does not have the requested resource.
 */
final class NoSuchResourceException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NoSuchResourceException(String message) {
		super(message, null, false, false);
	}

}
