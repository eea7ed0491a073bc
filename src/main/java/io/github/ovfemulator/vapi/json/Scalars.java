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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads scalars, alike in all dialects.
 */
final class Scalars {

	private static final Pattern DATE_TIME = Pattern
		.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

	private Scalars() {
	}

	/** Returns whether a dialect may tag scalars of a type. */
	static boolean isTagged(VapiType.Scalar type) {
		return type == VapiType.Scalar.BINARY || type == VapiType.Scalar.SECRET;
	}

	/**
	 * Reads a scalar.
	 * @param node the value without tags
	 * @return the value, or {@code null} for one of another type
	 * @throws InputException for a text that the type does not allow
	 */
	static @Nullable Object read(JsonNode node, VapiType.Scalar type, InputLocation location) {
		String text = node.stringValue(null);
		return switch (type) {
			case BOOLEAN -> node.isBoolean() ? node.booleanValue() : null;
			case LONG -> (node.isIntegralNumber() && node.canConvertToLong()) ? node.longValue() : null;
			case DOUBLE -> node.isNumber() ? node.doubleValue() : null;
			case STRING, URI -> text;
			case DATE_TIME -> (text != null) ? dateTime(text, location) : null;
			case BINARY -> (text != null) ? binary(text, location) : null;
			case SECRET -> (text != null) ? new Secret(text) : null;
			case OPAQUE, ANY_ERROR, VOID -> null;
		};
	}

	/** Returns the constant of an enumeration. */
	static Object constant(String name, VapiType.Enumeration type, InputLocation location) {
		Enum<?> constant = type.constant(name);
		if (constant == null) {
			throw InputException.invalid(location, LocalizableMessage.of("emulator.vapi.enumeration.unknown",
					"'%s' is not a value of %s; use one of %s.", name, type.name(), String.join(", ", type.names())));
		}
		return constant;
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

}
