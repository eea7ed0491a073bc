package io.github.ovfemulator.contentlibrary;

/**
 * Thrown at startup if the folder of a library or of an item is invalid.
 */
class InvalidLibraryException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	InvalidLibraryException(String message) {
		super(message);
	}

}
