package io.github.ovfemulator.contract;

import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Turns the texts of a parameter into the value that its schema speaks of.
 */
final class ParameterValues {

	private ParameterValues() {
	}

	/**
	 * The value of a parameter. A single value that was sent several times becomes a
	 * list, so that its schema refuses it.
	 * @param schema the schema of the parameter
	 * @param texts its values, as they were sent
	 * @param nodes what makes nodes
	 * @return the value
	 */
	static JsonNode of(JsonNode schema, List<String> texts, JsonNodeFactory nodes) {
		boolean list = "array".equals(schema.path("type").stringValue(null));
		JsonNode element = list ? schema.path("items") : schema;
		if (!list && texts.size() == 1) {
			return single(element, texts.get(0), nodes);
		}
		ArrayNode values = nodes.arrayNode();
		texts.forEach((text) -> values.add(single(element, text, nodes)));
		return values;
	}

	private static JsonNode single(JsonNode schema, String text, JsonNodeFactory nodes) {
		if ("boolean".equals(schema.path("type").stringValue(null)) && ("true".equals(text) || "false".equals(text))) {
			return nodes.booleanNode("true".equals(text));
		}
		return nodes.stringNode(text);
	}

}
