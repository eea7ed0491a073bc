package io.github.ovfemulator.recording;

/**
 * An entry of a recording that cannot be used. The message contains nothing of the entry.
 */
final class UnusableEntryException extends Exception {

	private static final long serialVersionUID = 1L;

	UnusableEntryException(String message) {
		super(message, null, false, false);
	}

}
