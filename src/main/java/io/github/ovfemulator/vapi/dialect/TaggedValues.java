package io.github.ovfemulator.vapi.dialect;

import io.github.ovfemulator.vapi.json.JsonRpcDecoding;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Checks the tags of values, whatever their types: each object has one member, a tag, and
 * a structure one name with its fields. The parser is at the start of a value before each
 * check, and at its end afterwards.
 */
final class TaggedValues {

	private TaggedValues() {
	}

	static boolean areWellFormed(JsonParser parser) {
		return switch (parser.currentToken()) {
			case START_ARRAY -> isList(parser);
			case START_OBJECT -> isTagged(parser);
			default -> true;
		};
	}

	private static boolean isList(JsonParser parser) {
		boolean valid = true;
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			valid &= areWellFormed(parser);
		}
		return valid;
	}

	private static boolean isTagged(JsonParser parser) {
		boolean valid = true;
		int tags = 0;
		for (String tag = parser.nextName(); tag != null; tag = parser.nextName()) {
			tags++;
			parser.nextToken();
			valid &= JsonRpcDecoding.isTag(tag);
			valid &= JsonRpcDecoding.isStructureTag(tag) ? isStructure(parser) : areWellFormed(parser);
		}
		return valid && tags == 1;
	}

	private static boolean isStructure(JsonParser parser) {
		if (!parser.isExpectedStartObjectToken()) {
			parser.skipChildren();
			return false;
		}
		boolean valid = true;
		int names = 0;
		while (parser.nextName() != null) {
			names++;
			parser.nextToken();
			valid &= areFields(parser);
		}
		return valid && names == 1;
	}

	private static boolean areFields(JsonParser parser) {
		if (!parser.isExpectedStartObjectToken()) {
			parser.skipChildren();
			return false;
		}
		boolean valid = true;
		while (parser.nextName() != null) {
			parser.nextToken();
			valid &= areWellFormed(parser);
		}
		return valid;
	}

}
