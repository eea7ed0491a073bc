package io.github.ovfemulator.vapi.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as every dialect reads and writes it: strict, each name once, nothing after the
 * end. How deep it may nest is bounded, and how long numbers and names may be by
 * Jackson's defaults.
 */
public final class VapiJson {

	/** How deep objects and arrays may nest, whatever the properties allow. */
	public static final int MAX_DEPTH = 1000;

	/** Reads trees and makes generators; it binds no Java types. */
	public static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
			.build())
		.build();

	/** What Jackson says of its own source, which tells a client nothing. */
	private static final String SOURCE = "(start marker at [Source:";

	private VapiJson() {
	}

	/**
	 * Reads a document.
	 * @param body the bytes, in UTF-8
	 * @return the document
	 * @throws InputException when it is no JSON; the message says where
	 */
	public static JsonNode read(byte[] body) {
		try {
			JsonNode tree = MAPPER.readTree(body);
			if (tree.isMissingNode()) {
				throw InputException.notJson("it is empty");
			}
			return tree;
		}
		catch (JacksonException ex) {
			TokenStreamLocation location = ex.getLocation();
			String where = (location != null) ? "line " + location.getLineNr() + ", column " + location.getColumnNr()
					: "unknown place";
			throw InputException.notJson(withoutSource(ex.getOriginalMessage()) + " (" + where + ")");
		}
	}

	private static String withoutSource(String message) {
		int start = message.indexOf(SOURCE);
		return (start >= 0) ? message.substring(0, start).stripTrailing() : message;
	}

}
