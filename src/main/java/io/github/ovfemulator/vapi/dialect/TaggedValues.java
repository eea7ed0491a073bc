package io.github.ovfemulator.vapi.dialect;

import java.util.function.BiFunction;

import io.github.ovfemulator.vapi.json.JsonRpcDecoding;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads values and checks their tags, whatever their types: each object has one member, a
 * tag, and a structure one name with its fields. The parser is at the start of a value
 * before it is read, and at its end afterwards. The methods return {@code null} for a
 * value whose tags are wrong.
 */
final class TaggedValues {

	private TaggedValues() {
	}

	static @Nullable JsonNode read(JsonParser parser) {
		return switch (parser.currentToken()) {
			case START_ARRAY -> readList(parser);
			case START_OBJECT -> single(readObject(parser, TaggedValues::readTagged));
			case VALUE_STRING -> JsonNodeFactory.instance.stringNode(parser.getString());
			default -> parser.readValueAsTree();
		};
	}

	private static @Nullable JsonNode readList(JsonParser parser) {
		ArrayNode list = JsonNodeFactory.instance.arrayNode();
		boolean valid = true;
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			JsonNode element = read(parser);
			valid &= element != null;
			if (valid) {
				list.add(element);
			}
		}
		return valid ? list : null;
	}

	private static @Nullable JsonNode readTagged(JsonParser parser, String tag) {
		if (JsonRpcDecoding.isStructureTag(tag)) {
			return single(readObject(parser, (object, name) -> readObject(object, (fields, field) -> read(fields))));
		}
		if (JsonRpcDecoding.isTag(tag)) {
			return read(parser);
		}
		parser.skipChildren();
		return null;
	}

	private static @Nullable JsonNode single(@Nullable ObjectNode node) {
		return (node != null && node.size() == 1) ? node : null;
	}

	private static @Nullable ObjectNode readObject(JsonParser parser,
			BiFunction<JsonParser, String, @Nullable JsonNode> reader) {
		if (!parser.isExpectedStartObjectToken()) {
			parser.skipChildren();
			return null;
		}
		ObjectNode object = JsonNodeFactory.instance.objectNode();
		boolean valid = true;
		for (String name = parser.nextName(); name != null; name = parser.nextName()) {
			parser.nextToken();
			JsonNode value = reader.apply(parser, name);
			valid &= value != null;
			if (valid) {
				object.set(name, value);
			}
		}
		return valid ? object : null;
	}

}
