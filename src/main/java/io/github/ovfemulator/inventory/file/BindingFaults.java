package io.github.ovfemulator.inventory.file;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Puts what Jackson has to say about a file into the words of whoever wrote the file.
 */
final class BindingFaults {

	private BindingFaults() {
	}

	static BadInventoryFileException toFault(Document document, JacksonException ex) {
		if (!(ex instanceof MismatchedInputException mismatch) || ex.getPath().isEmpty()) {
			return document.fault(ex.getLocation(), Places.reason(ex));
		}
		JsonPointer pointer = pointer(mismatch);
		return document.fault(pointer, reason(document, mismatch, pointer));
	}

	private static String reason(Document document, MismatchedInputException ex, JsonPointer pointer) {
		String field = nameOf(pointer);
		if (ex instanceof UnrecognizedPropertyException unknown) {
			Collection<Object> known = unknown.getKnownPropertyIds();
			return "there is no field '%s' here; there are %s".formatted(field,
					known.stream().map(Object::toString).collect(Collectors.joining(", ")));
		}
		if (ex instanceof InvalidNullException) {
			return "%s is empty; give it a value or leave it out".formatted(field);
		}
		if (!document.has(pointer)) {
			return "the field '%s' is missing".formatted(field);
		}
		String given = (ex instanceof InvalidFormatException format) ? ", not '%s'".formatted(format.getValue()) : "";
		return "%s is to be %s%s".formatted(field, expectation(ex.getTargetType()), given);
	}

	private static String expectation(@Nullable Class<?> type) {
		if (type == null) {
			return "something else";
		}
		if (type.isEnum()) {
			return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(" or "));
		}
		if (Collection.class.isAssignableFrom(type)) {
			return "a list";
		}
		if (type.isRecord()) {
			return "an entry with fields";
		}
		if (type == Boolean.class) {
			return "true or false";
		}
		return Number.class.isAssignableFrom(type) ? "a whole number" : "a text";
	}

	private static JsonPointer pointer(JacksonException ex) {
		JsonPointer pointer = JsonPointer.empty();
		for (JacksonException.Reference reference : ex.getPath()) {
			pointer = (reference.getPropertyName() != null) ? pointer.appendProperty(reference.getPropertyName())
					: pointer.appendIndex(reference.getIndex());
		}
		return pointer;
	}

	/** The field, or for an element of a list the list and its place there. */
	private static String nameOf(JsonPointer pointer) {
		JsonPointer last = pointer.last();
		String name = last.getMatchingProperty();
		return last.mayMatchElement() ? "%s[%s]".formatted(nameOf(pointer.head()), name) : name;
	}

}
