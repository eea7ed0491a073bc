package io.github.ovfemulator.inventory.file;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

import org.springframework.util.ClassUtils;

/**
 * Describes the errors of binding a document to records in the terms of the document,
 * without Java types.
 */
public final class BindingErrors {

	private static final String MISSING = "Missing required creator property";

	private BindingErrors() {
	}

	/**
	 * The location of the invalid value.
	 * @param ex an error of Jackson
	 * @return an RFC 6901 JSON pointer; empty for the whole document
	 */
	public static JsonPointer pointer(JacksonException ex) {
		JsonPointer pointer = JsonPointer.empty();
		for (JacksonException.Reference reference : ex.getPath()) {
			pointer = (reference.getPropertyName() != null) ? pointer.appendProperty(reference.getPropertyName())
					: pointer.appendIndex(reference.getIndex());
		}
		return pointer;
	}

	/**
	 * Describes an error.
	 * @param ex an error of binding a value to a type
	 * @param constantName the name of an enum constant in the document
	 * @return the reason, such as {@code cpu_count must be a whole number, not '2GB'}
	 */
	public static String reason(DatabindException ex, Function<Enum<?>, String> constantName) {
		String name = name(pointer(ex));
		if (ex instanceof UnrecognizedPropertyException unknown) {
			return "the field '%s' is unknown; known fields: %s".formatted(unknown.getPropertyName(),
					unknown.getKnownPropertyIds().stream().map(Object::toString).collect(Collectors.joining(", ")));
		}
		if (ex instanceof InvalidNullException) {
			return name + " must not be null";
		}
		if (ex instanceof ValueInstantiationException && ex.getCause() instanceof IllegalArgumentException cause) {
			return String.valueOf(cause.getMessage());
		}
		if (ex.getOriginalMessage().startsWith(MISSING)) {
			return "the field '%s' is missing".formatted(name);
		}
		String expected = (ex instanceof MismatchedInputException mismatch)
				? expected(mismatch.getTargetType(), constantName) : null;
		if (expected == null) {
			return name + " has the wrong type";
		}
		String actual = (ex instanceof InvalidFormatException format) ? ", not '%s'".formatted(format.getValue()) : "";
		return "%s must be %s%s".formatted(name, expected, actual);
	}

	private static @Nullable String expected(@Nullable Class<?> target, Function<Enum<?>, String> constantName) {
		if (target == null) {
			return null;
		}
		Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(target);
		if (type.isEnum()) {
			return "one of " + Arrays.stream(type.getEnumConstants())
				.map((constant) -> constantName.apply((Enum<?>) constant))
				.collect(Collectors.joining(", "));
		}
		if (Collection.class.isAssignableFrom(type)) {
			return "a list";
		}
		if (type.isRecord() || Map.class.isAssignableFrom(type)) {
			return "an object";
		}
		if (type == Boolean.class) {
			return "true or false";
		}
		if (type == Duration.class) {
			return "a duration such as PT2S";
		}
		if (Number.class.isAssignableFrom(type)) {
			return (type == Double.class || type == Float.class) ? "a number" : "a whole number";
		}
		return (type == String.class) ? "a string" : null;
	}

	/** The name of a field; for an element of a list, the list's name and the index. */
	private static String name(JsonPointer pointer) {
		if (pointer.matches()) {
			return "the document";
		}
		JsonPointer last = pointer.last();
		String name = last.getMatchingProperty();
		return last.mayMatchElement() ? "%s[%s]".formatted(name(pointer.head()), name) : name;
	}

}
