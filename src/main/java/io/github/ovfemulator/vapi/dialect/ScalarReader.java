package io.github.ovfemulator.vapi.dialect;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;

import io.github.ovfemulator.vapi.std.LocalizableMessage;
import io.github.ovfemulator.vapi.structure.VapiType;
import tools.jackson.databind.JsonNode;

/**
 * Reads the types without parts, which all dialects write alike.
 */
final class ScalarReader {

	private static final Pattern DATE_TIME = Pattern
		.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d{1,9}\\d*)?(Z|[+-]\\d\\d:\\d\\d)");

	private ScalarReader() {
	}

	static Object read(JsonNode node, VapiType.Scalar type, Place place) {
		return switch (type) {
			case BOOLEAN -> {
				check(node.isBoolean(), node, type, place);
				yield node.booleanValue();
			}
			case LONG -> {
				check(node.isIntegralNumber() && node.canConvertToLong(), node, type, place);
				yield node.longValue();
			}
			case DOUBLE -> {
				check(node.isNumber(), node, type, place);
				yield node.doubleValue();
			}
			case STRING, URI -> text(node, type, place);
			case DATE_TIME -> dateTime(text(node, type, place), place);
			case VOID -> throw InputException.mismatch(place, type.word(), describe(node));
		};
	}

	static String text(JsonNode node, VapiType type, Place place) {
		check(node.isString(), node, type, place);
		return node.stringValue();
	}

	static Object constant(JsonNode node, VapiType.Enumeration type, Place place) {
		String name = text(node, type, place);
		Enum<?> constant = type.constant(name);
		if (constant == null) {
			throw InputException.invalid(place, LocalizableMessage.of("emulator.vapi.enumeration.unknown",
					"'%s' is no value of %s; use one of %s.", name, type.name(), String.join(", ", type.names())));
		}
		return constant;
	}

	private static Instant dateTime(String text, Place place) {
		if (DATE_TIME.matcher(text).matches()) {
			try {
				// vAPI allows any number of fraction digits, Java nine
				return OffsetDateTime.parse(text.replaceFirst("(\\.\\d{9})\\d+", "$1")).toInstant();
			}
			catch (DateTimeException ex) {
				// answered below, like any other text that is no date-time
			}
		}
		throw InputException.mismatch(place, "date_time", "'" + text + "'");
	}

	private static void check(boolean fits, JsonNode node, VapiType type, Place place) {
		if (!fits) {
			throw InputException.mismatch(place, type.word(), describe(node));
		}
	}

	static String describe(JsonNode node) {
		String kind = node.getNodeType().name().toLowerCase(Locale.ROOT);
		return node.isNumber() || node.isBoolean() ? kind + " " + node.asString() : kind;
	}

}
