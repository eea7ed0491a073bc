package io.github.ovfemulator.testkit.control;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A JSON object with typed access to its members.
 *
 * @param members the members
 */
record JsonObject(Map<?, ?> members) {

	static JsonObject of(@Nullable Object value) {
		if (value instanceof Map<?, ?> members) {
			return new JsonObject(members);
		}
		throw new IllegalArgumentException("Not a JSON object: " + value);
	}

	static JsonObject read(String json) {
		return of(JsonReader.read(json));
	}

	static List<JsonObject> readList(String json) {
		return list(JsonReader.read(json));
	}

	/** The elements of an array of objects. */
	static List<JsonObject> list(@Nullable Object value) {
		if (value instanceof List<?> elements) {
			return elements.stream().map(JsonObject::of).toList();
		}
		throw new IllegalArgumentException("Not a JSON array: " + value);
	}

	List<JsonObject> list(String name) {
		return list(this.members.get(name));
	}

	JsonObject object(String name) {
		return of(this.members.get(name));
	}

	boolean has(String name) {
		return this.members.get(name) != null;
	}

	String text(String name) {
		return String.valueOf(this.members.get(name));
	}

	@Nullable String optionalText(String name) {
		return has(name) ? text(name) : null;
	}

	long number(String name) {
		return (this.members.get(name) instanceof BigDecimal number) ? number.longValue() : 0;
	}

	boolean flag(String name) {
		return Boolean.TRUE.equals(this.members.get(name));
	}

	/** The elements of an array of strings. */
	List<String> texts(String name) {
		return (this.members.get(name) instanceof List<?> elements) ? elements.stream().map(String::valueOf).toList()
				: List.of();
	}

	/** The members of an object whose values are strings. */
	Map<String, String> texts() {
		Map<String, String> texts = new LinkedHashMap<>();
		this.members.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
		return texts;
	}

	@Override
	public String toString() {
		return JsonWriter.write(this.members);
	}

}
