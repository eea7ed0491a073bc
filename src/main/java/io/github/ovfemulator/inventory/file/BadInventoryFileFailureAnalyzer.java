package io.github.ovfemulator.inventory.file;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Tells a fault of an inventory file without the stack trace that would bury it.
 */
class BadInventoryFileFailureAnalyzer extends AbstractFailureAnalyzer<BadInventoryFileException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, BadInventoryFileException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Correct it and start again, or unset emulator.fixtures to start with the built-in inventory.", cause);
	}

}
