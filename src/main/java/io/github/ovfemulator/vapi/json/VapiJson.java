package io.github.ovfemulator.vapi.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON parser and generator of all dialects: strict, without duplicate names or
 * trailing content. The nesting depth is limited; the lengths of numbers and names have
 * the limits of Jackson.
 */
public final class VapiJson {

	/** The upper bound of the nesting depth, whatever the properties allow. */
	public static final int MAX_DEPTH = 1000;

	/** Reads trees and creates generators; not for data binding. */
	public static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
			.build())
		.build();

	private static final ObjectReader TREES = MAPPER.readerFor(JsonNode.class);

	/** The source of a document in messages of Jackson, without meaning for a client. */
	private static final String SOURCE = "[Source:";

	private VapiJson() {
	}

	/**
	 * Reads a document.
	 * @param body the bytes, in UTF-8
	 * @return the document
	 * @throws InputException for malformed JSON, with line and column in the message
	 */
	public static JsonNode read(byte[] body) {
		try {
			JsonNode tree = TREES.readTree(body);
			if (tree.isMissingNode()) {
				throw InputException.notJson("it is empty");
			}
			return tree;
		}
		catch (JacksonException ex) {
			throw notJson(ex);
		}
	}

	/**
	 * Converts an exception of the parser.
	 * @param ex the exception
	 * @return the exception for malformed JSON, with line and column in the message
	 */
	public static InputException notJson(JacksonException ex) {
		TokenStreamLocation location = ex.getLocation();
		String where = (location != null) ? "line " + location.getLineNr() + ", column " + location.getColumnNr()
				: "unknown place";
		return InputException.notJson(withoutSource(ex.getOriginalMessage()) + " (" + where + ")");
	}

	/** The parser puts the place where a value starts in parentheses, without a line. */
	private static String withoutSource(String message) {
		int source = message.indexOf(SOURCE);
		int start = (source >= 0) ? message.lastIndexOf('(', source) : -1;
		return (start >= 0) ? message.substring(0, start).stripTrailing() : message;
	}

}
