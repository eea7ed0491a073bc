package io.github.ovfemulator.inventory.file;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Where in a YAML or JSON file each of its values begins.
 */
public final class Places {

	private final Map<JsonPointer, TokenStreamLocation> places = new HashMap<>();

	/** No place at all, as long as nothing has been read. */
	public Places() {
	}

	/**
	 * Reads a file through.
	 * @param parser the file, at the first token
	 * @return the places of its values
	 */
	public static Places read(JsonParser parser) {
		Places places = new Places();
		places.note(parser, JsonPointer.empty(), parser.currentTokenLocation());
		return places;
	}

	/**
	 * Whether the file has a value.
	 * @param pointer which one
	 * @return whether it is there
	 */
	public boolean has(JsonPointer pointer) {
		return this.places.containsKey(pointer);
	}

	/**
	 * Where a value is, or where it should be.
	 * @param pointer which one
	 * @return the place of the value, or of the innermost one around it that is there;
	 * {@code null} where nothing has been read
	 */
	public @Nullable TokenStreamLocation nearest(JsonPointer pointer) {
		JsonPointer nearest = pointer;
		while (!has(nearest) && !nearest.matches()) {
			nearest = nearest.head();
		}
		return this.places.get(nearest);
	}

	/**
	 * What a parser has to say. A parser of YAML adds indented lines that repeat the
	 * place and the text there.
	 * @param ex what it says
	 * @return the same without those lines
	 */
	public static String reason(JacksonException ex) {
		return ex.getOriginalMessage()
			.lines()
			.filter((line) -> !line.startsWith(" "))
			.collect(Collectors.joining(", "));
	}

	/** Notes where a value begins; for a field, that is where its name begins. */
	private void note(JsonParser parser, JsonPointer pointer, TokenStreamLocation place) {
		this.places.put(pointer, place);
		if (parser.currentToken() == JsonToken.START_OBJECT) {
			while (parser.nextToken() != JsonToken.END_OBJECT) {
				JsonPointer field = pointer.appendProperty(parser.currentName());
				TokenStreamLocation name = parser.currentTokenLocation();
				parser.nextToken();
				note(parser, field, name);
			}
		}
		else if (parser.currentToken() == JsonToken.START_ARRAY) {
			for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
				note(parser, pointer.appendIndex(i), parser.currentTokenLocation());
			}
		}
	}

}
