package io.github.ovfemulator.testkit;

/**
 * Thrown when the emulator does not start. The message contains its log.
 */
public class EmulatorStartException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	EmulatorStartException(String reason, String log) {
		super(log.isEmpty() ? reason : reason + System.lineSeparator() + log);
	}

	EmulatorStartException(String reason, Throwable cause) {
		super(reason, cause);
	}

}
