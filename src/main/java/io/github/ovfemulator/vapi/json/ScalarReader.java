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
 * Reads scalars. Dialects differ only in the tags of binaries and secrets.
 */
final class ScalarReader {

	private static final Pattern DATE_TIME = Pattern
		.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

	private final JsonDecoding decoding;

	ScalarReader(JsonDecoding decoding) {
		this.decoding = decoding;
	}

	Object read(JsonNode node, VapiType.Scalar type, InputLocation location) {
		return switch (type) {
			case BOOLEAN -> {
				check(node.isBoolean(), node, type, location);
				yield node.booleanValue();
			}
			case LONG -> {
				check(node.isIntegralNumber() && node.canConvertToLong(), node, type, location);
				yield node.longValue();
			}
			case DOUBLE -> {
				check(node.isNumber(), node, type, location);
				yield node.doubleValue();
			}
			case STRING, URI -> text(node, type, location);
			case DATE_TIME -> dateTime(text(node, type, location), location);
			case BINARY -> binary(tagged(node, type, location), location);
			case SECRET -> new Secret(tagged(node, type, location));
			case OPAQUE, ANY_ERROR, VOID -> throw mismatch(node, type, location);
		};
	}

	String text(JsonNode node, VapiType type, InputLocation location) {
		check(node.isString(), node, type, location);
		return node.stringValue();
	}

	Object constant(JsonNode node, VapiType.Enumeration type, InputLocation location) {
		String name = text(node, type, location);
		Enum<?> constant = type.constant(name);
		if (constant == null) {
			throw InputException.invalid(location, LocalizableMessage.of("emulator.vapi.enumeration.unknown",
					"'%s' is not a value of %s; use one of %s.", name, type.name(), String.join(", ", type.names())));
		}
		return constant;
	}

	/** Creates the exception for a value of another type. */
	InputException mismatch(JsonNode node, VapiType type, InputLocation location) {
		return InputException.mismatch(location, this.decoding.expected(type), this.decoding.found(node));
	}

	private String tagged(JsonNode node, VapiType.Scalar type, InputLocation location) {
		JsonNode text = this.decoding.readTagged(node, type);
		if (text == null || !text.isString()) {
			throw mismatch(node, type, location);
		}
		return text.stringValue();
	}

	private static Binary binary(String text, InputLocation location) {
		try {
			return new Binary(Base64.getDecoder().decode(text));
		}
		catch (IllegalArgumentException ex) {
			throw InputException.mismatch(location, "binary", "text that is not base64");
		}
	}

	private static Instant dateTime(String text, InputLocation location) {
		if (DATE_TIME.matcher(text).matches()) {
			try {
				// vAPI allows any number of fraction digits, Java nine
				return OffsetDateTime.parse(inNanoseconds(text)).toInstant();
			}
			catch (DateTimeException ex) {
				// handled below
			}
		}
		throw InputException.mismatch(location, "date_time", "'" + text + "'");
	}

	/** Truncates the fraction of a second to nine digits. */
	private static String inNanoseconds(String dateTime) {
		int start = dateTime.indexOf('.') + 1;
		int end = start;
		while (Characters.isDigit(dateTime.charAt(end))) {
			end++;
		}
		return (start > 0) ? dateTime.substring(0, Math.min(end, start + 9)) + dateTime.substring(end) : dateTime;
	}

	private void check(boolean fits, JsonNode node, VapiType type, InputLocation location) {
		if (!fits) {
			throw mismatch(node, type, location);
		}
	}

}
