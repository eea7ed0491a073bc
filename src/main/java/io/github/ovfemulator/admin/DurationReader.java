package io.github.ovfemulator.admin;

import java.time.DateTimeException;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads durations as ISO 8601 writes them, and not as bare numbers, which tell no unit.
 */
final class DurationReader extends StdDeserializer<Duration> {

	DurationReader() {
		super(Duration.class);
	}

	@Override
	public @Nullable Duration deserialize(JsonParser parser, DeserializationContext context) {
		if (!parser.hasToken(JsonToken.VALUE_STRING)) {
			return (Duration) context.handleUnexpectedToken(context.constructType(Duration.class), parser);
		}
		String text = parser.getString();
		try {
			return Duration.parse(text);
		}
		catch (DateTimeException ex) {
			return (Duration) context.handleWeirdStringValue(Duration.class, text, "no duration");
		}
	}

}
