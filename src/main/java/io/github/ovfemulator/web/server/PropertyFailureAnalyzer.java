package io.github.ovfemulator.web.server;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Describes that a bean cannot be created with the value of a property, such as a file
 * that is missing, instead of a stack trace. Spring Boot describes values that cannot be
 * bound.
 */
class PropertyFailureAnalyzer extends AbstractFailureAnalyzer<IllegalArgumentException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, IllegalArgumentException cause) {
		String message = String.valueOf(cause.getMessage());
		if (!message.startsWith(EmulatorProperties.ROOT + ".") || findCause(rootFailure, BindException.class) != null) {
			return null;
		}
		return new FailureAnalysis(message, "Correct the property or the file that it names.", cause);
	}

}
