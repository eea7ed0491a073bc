package io.github.ovfemulator.web.server;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;

/**
 * Lists the values of a property that has one of several constants. The analyzer of
 * Spring Boot names them and their type as in Java.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConstantFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
		ConfigurationProperty property = cause.getProperty();
		ConversionFailedException conversion = findCause(cause, ConversionFailedException.class);
		if (property == null || conversion == null || !conversion.getTargetType().getType().isEnum()) {
			return null;
		}
		String values = Stream.of(conversion.getTargetType().getType().getEnumConstants())
			.map((constant) -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.collect(Collectors.joining(", "));
		String origin = (property.getOrigin() != null) ? " in " + property.getOrigin() : "";
		return new FailureAnalysis(
				"%s must be one of %s, not '%s'.".formatted(property.getName(), values, property.getValue()),
				"Correct the property" + origin + ".", cause);
	}

}
