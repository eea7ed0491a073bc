package io.github.ovfemulator.contentlibrary;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Tells a fault of a library without the stack trace that would bury it.
 */
class InvalidLibraryFailureAnalyzer extends AbstractFailureAnalyzer<InvalidLibraryException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidLibraryException cause) {
		return new FailureAnalysis(cause.getMessage(), "Correct it and start again.", cause);
	}

}
