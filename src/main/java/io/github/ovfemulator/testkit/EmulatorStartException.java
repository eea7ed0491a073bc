package io.github.ovfemulator.testkit;

/**
 * The emulator did not start. The message has what it logged.
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
