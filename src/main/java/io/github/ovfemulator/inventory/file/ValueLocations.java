package io.github.ovfemulator.inventory.file;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * The positions of the values of a YAML or JSON document.
 */
final class ValueLocations {

	private final Map<JsonPointer, TokenStreamLocation> locations = new HashMap<>();

	private ValueLocations() {
	}

	/** Reads a document from a parser that is at the first token. */
	static ValueLocations read(JsonParser parser) {
		ValueLocations locations = new ValueLocations();
		locations.add(parser, JsonPointer.empty(), parser.currentTokenLocation());
		return locations;
	}

	/**
	 * The position of a value, or of the innermost value around a missing one.
	 */
	@Nullable TokenStreamLocation nearest(JsonPointer pointer) {
		JsonPointer nearest = pointer;
		while (!this.locations.containsKey(nearest) && !nearest.matches()) {
			nearest = nearest.head();
		}
		return this.locations.get(nearest);
	}

	/** The position of a field is that of its name. */
	private void add(JsonParser parser, JsonPointer pointer, TokenStreamLocation location) {
		this.locations.put(pointer, location);
		if (parser.currentToken() == JsonToken.START_OBJECT) {
			while (parser.nextToken() != JsonToken.END_OBJECT) {
				JsonPointer field = pointer.appendProperty(parser.currentName());
				TokenStreamLocation name = parser.currentTokenLocation();
				parser.nextToken();
				add(parser, field, name);
			}
		}
		else if (parser.currentToken() == JsonToken.START_ARRAY) {
			for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
				add(parser, pointer.appendIndex(i), parser.currentTokenLocation());
			}
		}
	}

}
