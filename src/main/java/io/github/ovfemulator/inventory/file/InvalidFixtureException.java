package io.github.ovfemulator.inventory.file;

/**
 * Thrown when a fixture file, or the folder of the fixtures, is invalid. The message is
 * for the author of the file: it states file, line and column where they are known.
 */
public class InvalidFixtureException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String pointer;

	/**
	 * Creates an exception for a file or folder as a whole.
	 * @param message the path and the reason
	 */
	public InvalidFixtureException(String message) {
		this("", message);
	}

	InvalidFixtureException(String pointer, String message) {
		super(message);
		this.pointer = pointer;
	}

	/**
	 * The location of the invalid value in the document.
	 * @return an RFC 6901 JSON pointer; empty for the whole document
	 */
	public String pointer() {
		return this.pointer;
	}

}
