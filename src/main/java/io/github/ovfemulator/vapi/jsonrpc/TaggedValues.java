package io.github.ovfemulator.vapi.jsonrpc;

import java.util.Map;

import io.github.ovfemulator.vapi.json.JsonRpcDecoding;
import tools.jackson.databind.JsonNode;

/**
 * Checks the tags of values, whatever their types: each object has one member, a tag, and
 * a structure one name with its fields.
 */
final class TaggedValues {

	private TaggedValues() {
	}

	static boolean areWellFormed(JsonNode value) {
		if (value.isArray()) {
			return areAllWellFormed(value);
		}
		if (!value.isObject()) {
			return true;
		}
		if (value.size() != 1) {
			return false;
		}
		Map.Entry<String, JsonNode> tagged = value.properties().iterator().next();
		if (!JsonRpcDecoding.isTag(tagged.getKey())) {
			return false;
		}
		return JsonRpcDecoding.isStructureTag(tagged.getKey()) ? isStructure(tagged.getValue())
				: areWellFormed(tagged.getValue());
	}

	private static boolean isStructure(JsonNode named) {
		if (!named.isObject() || named.size() != 1) {
			return false;
		}
		JsonNode fields = named.properties().iterator().next().getValue();
		return fields.isObject() && areAllWellFormed(fields);
	}

	private static boolean areAllWellFormed(JsonNode container) {
		for (JsonNode value : container) {
			if (!areWellFormed(value)) {
				return false;
			}
		}
		return true;
	}

}
