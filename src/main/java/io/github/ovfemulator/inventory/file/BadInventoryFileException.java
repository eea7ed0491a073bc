package io.github.ovfemulator.inventory.file;

/**
 * An inventory file, or the folder that should hold one, with a fault. The message is
 * made for whoever wrote the file.
 */
public class BadInventoryFileException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String pointer;

	/**
	 * Makes the exception.
	 * @param message where the fault is, and what it is
	 */
	public BadInventoryFileException(String message) {
		this("", message);
	}

	BadInventoryFileException(String pointer, String message) {
		super(message);
		this.pointer = pointer;
	}

	/**
	 * Where in the file the fault is.
	 * @return an RFC 6901 JSON pointer; empty for the whole file
	 */
	public String pointer() {
		return this.pointer;
	}

}
