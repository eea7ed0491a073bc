package io.github.ovfemulator.web.server;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
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
import org.springframework.util.unit.DataSize;

/**
 * Names a property with an invalid value, and its valid values. The analyzer of Spring
 * Boot names types and exceptions of Java.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class InvalidPropertyFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

	private static final Map<Class<?>, String> FORMS = Map.of(Duration.class, "a duration such as PT30S or 30s",
			DataSize.class, "a size such as 10MB", int.class, "a whole number", Integer.class, "a whole number",
			long.class, "a whole number", Long.class, "a whole number", boolean.class, "true or false", Boolean.class,
			"true or false");

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
		ConversionFailedException conversion = findCause(cause, ConversionFailedException.class);
		if (conversion != null) {
			return ofConversion(cause, conversion);
		}
		IllegalArgumentException refusal = findCause(cause, IllegalArgumentException.class);
		String message = (refusal != null) ? String.valueOf(refusal.getMessage()) : "";
		return message.startsWith(EmulatorProperties.ROOT + ".")
				? new FailureAnalysis(message + (message.endsWith(".") ? "" : "."), "Correct the property.", cause)
				: null;
	}

	private static @Nullable FailureAnalysis ofConversion(BindException cause, ConversionFailedException conversion) {
		ConfigurationProperty property = cause.getProperty();
		Class<?> type = conversion.getTargetType().getType();
		String expected = type.isEnum() ? "one of " + constants(type) : FORMS.get(type);
		if (property == null || expected == null) {
			return null;
		}
		String origin = (property.getOrigin() != null) ? " in " + property.getOrigin() : "";
		return new FailureAnalysis(
				"%s must be %s, not '%s'.".formatted(property.getName(), expected, property.getValue()),
				"Correct the property" + origin + ".", cause);
	}

	private static String constants(Class<?> type) {
		return Stream.of(type.getEnumConstants())
			.map((constant) -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.collect(Collectors.joining(", "));
	}

}
