package io.github.ovfemulator.inventory.file;

/**
 * An inventory file, or the folder that should hold one, with a fault. The message is
 * made for whoever wrote the file.
 */
public class BadInventoryFileException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Makes the exception.
	 * @param message where the fault is, and what it is
	 */
	public BadInventoryFileException(String message) {
		super(message);
	}

}
