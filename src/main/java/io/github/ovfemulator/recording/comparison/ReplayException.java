package io.github.ovfemulator.recording.comparison;

/**
 * A request that was not answered. The message contains nothing of the request.
 */
final class ReplayException extends Exception {

	private static final long serialVersionUID = 1L;

	ReplayException(String message) {
		super(message, null, false, false);
	}

}
