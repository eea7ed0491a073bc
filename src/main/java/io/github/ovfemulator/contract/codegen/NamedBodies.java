package io.github.ovfemulator.contract.codegen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Gives the schemas of bodies that are written within an operation a name of their own,
 * since generators make up worse ones. In Go, the names that they make up clash.
 */
final class NamedBodies {

	private final Map<String, JsonNode> schemas = new LinkedHashMap<>();

	/**
	 * Names the schema of a body, unless it has a name or is of a simple type.
	 * @param name the name that it is to have; with a number where that is taken
	 * @param schema the schema
	 * @return a reference to it, or the schema itself
	 */
	JsonNode named(String name, JsonNode schema) {
		if (Stream.of("properties", "allOf", "oneOf").noneMatch(schema::has)) {
			return schema;
		}
		String reference = "#/components/schemas/" + name;
		for (int i = 2; !schema.equals(this.schemas.getOrDefault(reference, schema)); i++) {
			reference = "#/components/schemas/" + name + "." + i;
		}
		this.schemas.put(reference, schema);
		return JsonNodeFactory.instance.objectNode().put("$ref", reference);
	}

	/**
	 * The schemas that have been named.
	 * @return the schemas by local references
	 */
	Map<String, JsonNode> schemas() {
		return this.schemas;
	}

}
