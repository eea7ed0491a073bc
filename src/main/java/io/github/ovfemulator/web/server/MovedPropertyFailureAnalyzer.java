package io.github.ovfemulator.web.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Names the successor of a property that has moved, in place of a stack trace.
 */
class MovedPropertyFailureAnalyzer extends AbstractFailureAnalyzer<MovedPropertyException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MovedPropertyException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
	}

}
