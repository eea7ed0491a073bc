package io.github.ovfemulator.contentlibrary;

/**
 * The folder of a library, or of an item in it, with a fault. The message is made for
 * whoever wrote the fixtures.
 */
class InvalidLibraryException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	InvalidLibraryException(String message) {
		super(message);
	}

}
