package io.github.ovfemulator.inventory.file;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports an invalid fixture without a stack trace.
 */
class InvalidFixtureFailureAnalyzer extends AbstractFailureAnalyzer<InvalidFixtureException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidFixtureException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Correct it and restart, or unset emulator.fixtures to start with the built-in inventory and no other "
						+ "fixtures.",
				cause);
	}

}
