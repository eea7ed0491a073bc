package io.github.ovfemulator.contentlibrary;

/**
 * Thrown at startup if the folder of a library, of an item or of uploaded bytes is
 * invalid.
 */
class InvalidLibraryException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	InvalidLibraryException(String message) {
		super(message);
	}

}
