package io.github.ovfemulator.testkit.control;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Writes JSON from maps, collections, numbers and booleans; any other value becomes a
 * string. The JDK has no JSON writer.
 */
final class JsonWriter {

	private JsonWriter() {
	}

	/**
	 * Writes a value.
	 * @param value the value
	 * @return the JSON text
	 */
	static String write(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			return map.entrySet()
				.stream()
				.map((member) -> quote(String.valueOf(member.getKey())) + ":" + write(member.getValue()))
				.collect(Collectors.joining(",", "{", "}"));
		}
		if (value instanceof Collection<?> elements) {
			return elements.stream().map(JsonWriter::write).collect(Collectors.joining(",", "[", "]"));
		}
		if (value == null || value instanceof Number || value instanceof Boolean) {
			return String.valueOf(value);
		}
		return quote(value.toString());
	}

	private static String quote(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character == '"' || character == '\\') {
				quoted.append('\\').append(character);
			}
			else if (character < ' ') {
				quoted.append("\\u%04x".formatted((int) character));
			}
			else {
				quoted.append(character);
			}
		}
		return quoted.append('"').toString();
	}

}
