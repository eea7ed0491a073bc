package io.github.ovfemulator.contentlibrary;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports an invalid library without a stack trace.
 */
class InvalidLibraryFailureAnalyzer extends AbstractFailureAnalyzer<InvalidLibraryException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidLibraryException cause) {
		return new FailureAnalysis(cause.getMessage(), "Correct the folder and restart the server.", cause);
	}

}
