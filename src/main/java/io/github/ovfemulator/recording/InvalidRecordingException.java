package io.github.ovfemulator.recording;

/**
 * A file that is not a recording. The message contains nothing of the file.
 */
public final class InvalidRecordingException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public InvalidRecordingException(String message) {
		super(message, null, false, false);
	}

}
