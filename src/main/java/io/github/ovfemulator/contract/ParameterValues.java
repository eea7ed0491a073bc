package io.github.ovfemulator.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.ovfemulator.vapi.text.Characters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Converts the texts of a parameter to the type of its schema.
 */
final class ParameterValues {

	private static final int MAX_DIGITS = 9;

	private ParameterValues() {
	}

	/**
	 * Removes the texts of a parameter from a query. Those of a list have its name,
	 * repeated, or numbered names, {@code names.1}, {@code names.2}.
	 * @param schema the schema of the parameter
	 * @param name its name
	 * @param query the query, from which they are removed
	 * @return the texts, empty when the parameter is missing
	 */
	static List<String> take(JsonNode schema, String name, Map<String, List<String>> query) {
		List<String> texts = new ArrayList<>();
		Optional.ofNullable(query.remove(name)).ifPresent(texts::addAll);
		if (isList(schema)) {
			String prefix = name + ".";
			query.entrySet()
				.stream()
				.filter((each) -> each.getKey().startsWith(prefix) && each.getValue().size() == 1
						&& Characters.areAll(each.getKey().substring(prefix.length()), 1, MAX_DIGITS,
								Characters::isDigit))
				.map(Map.Entry::getKey)
				.sorted(Comparator.comparing((key) -> Integer.parseInt(key.substring(prefix.length()))))
				.toList()
				.forEach((key) -> texts.addAll(query.remove(key)));
		}
		return texts;
	}

	/**
	 * Returns the value of a parameter. A repeated parameter of a single value becomes a
	 * list, which its schema rejects.
	 * @param schema the schema of the parameter
	 * @param texts the decoded texts
	 * @param nodes creates nodes
	 * @return the value
	 */
	static JsonNode of(JsonNode schema, List<String> texts, JsonNodeFactory nodes) {
		boolean list = isList(schema);
		JsonNode element = list ? schema.path("items") : schema;
		if (!list && texts.size() == 1) {
			return single(element, texts.get(0), nodes);
		}
		ArrayNode values = nodes.arrayNode();
		texts.forEach((text) -> values.add(single(element, text, nodes)));
		return values;
	}

	private static boolean isList(JsonNode schema) {
		return "array".equals(schema.path("type").stringValue(null));
	}

	private static JsonNode single(JsonNode schema, String text, JsonNodeFactory nodes) {
		if ("boolean".equals(schema.path("type").stringValue(null)) && ("true".equals(text) || "false".equals(text))) {
			return nodes.booleanNode("true".equals(text));
		}
		return nodes.stringNode(text);
	}

}
