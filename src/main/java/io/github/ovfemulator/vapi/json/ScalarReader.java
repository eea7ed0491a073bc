package io.github.ovfemulator.vapi.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;

import com.google.re2j.Pattern;
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.type.Binary;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Secret;
import io.github.ovfemulator.vapi.type.VapiType;
import tools.jackson.databind.JsonNode;

/**
 * Reads the types without parts, which all dialects write alike but for the tag that some
 * put around binaries and secrets.
 */
final class ScalarReader {

	private static final Pattern DATE_TIME = Pattern
		.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

	private final JsonEncoding notation;

	ScalarReader(JsonEncoding notation) {
		this.notation = notation;
	}

	Object read(JsonNode node, VapiType.Scalar type, InputLocation place) {
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
			case BINARY -> binary(tagged(node, type, place), place);
			case SECRET -> new Secret(tagged(node, type, place));
			case VOID -> throw mismatch(node, type, place);
		};
	}

	String text(JsonNode node, VapiType type, InputLocation place) {
		check(node.isString(), node, type, place);
		return node.stringValue();
	}

	Object constant(JsonNode node, VapiType.Enumeration type, InputLocation place) {
		String name = text(node, type, place);
		Enum<?> constant = type.constant(name);
		if (constant == null) {
			throw InputException.invalid(place, LocalizableMessage.of("emulator.vapi.enumeration.unknown",
					"'%s' is no value of %s; use one of %s.", name, type.name(), String.join(", ", type.names())));
		}
		return constant;
	}

	/** What stands there is no value of the type. */
	InputException mismatch(JsonNode node, VapiType type, InputLocation place) {
		return InputException.mismatch(place, this.notation.expected(type), this.notation.found(node));
	}

	private String tagged(JsonNode node, VapiType.Scalar type, InputLocation place) {
		JsonNode text = this.notation.readTagged(node, type);
		if (text == null || !text.isString()) {
			throw mismatch(node, type, place);
		}
		return text.stringValue();
	}

	private static Binary binary(String text, InputLocation place) {
		try {
			return new Binary(Base64.getDecoder().decode(text));
		}
		catch (IllegalArgumentException ex) {
			throw InputException.mismatch(place, "binary", "text that is no base64");
		}
	}

	private static Instant dateTime(String text, InputLocation place) {
		if (DATE_TIME.matcher(text).matches()) {
			try {
				// vAPI allows any number of fraction digits, Java nine
				return OffsetDateTime.parse(inNanoseconds(text)).toInstant();
			}
			catch (DateTimeException ex) {
				// answered below, like any other text that is no date-time
			}
		}
		throw InputException.mismatch(place, "date_time", "'" + text + "'");
	}

	/** Cuts the fraction of a second after nine digits. */
	private static String inNanoseconds(String dateTime) {
		int start = dateTime.indexOf('.') + 1;
		int end = start;
		while (Characters.isDigit(dateTime.charAt(end))) {
			end++;
		}
		return (start > 0) ? dateTime.substring(0, Math.min(end, start + 9)) + dateTime.substring(end) : dateTime;
	}

	private void check(boolean fits, JsonNode node, VapiType type, InputLocation place) {
		if (!fits) {
			throw mismatch(node, type, place);
		}
	}

}
