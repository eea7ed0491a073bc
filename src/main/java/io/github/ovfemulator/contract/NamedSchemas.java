package io.github.ovfemulator.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Names the inline structures and unions of operations and structures. Generators misread
 * some of them, and generated names depend on the order of the operations and clash in
 * Go.
 */
final class NamedSchemas {

	private final Map<String, JsonNode> schemas = new LinkedHashMap<>();

	/**
	 * Names a schema or, for a list or map, the schema of its elements, unless it has a
	 * name or a simple type.
	 * @param name the name, followed by a number where it is taken
	 * @param schema the schema
	 * @return the schema with references to the named schemas
	 */
	JsonNode named(String name, JsonNode schema) {
		if (Stream.of("properties", "allOf", "oneOf").noneMatch(schema::has)) {
			return withNamedElements(name, schema);
		}
		String reference = "#/components/schemas/" + name;
		for (int i = 2; !schema.equals(this.schemas.getOrDefault(reference, schema)); i++) {
			reference = "#/components/schemas/" + name + "." + i;
		}
		this.schemas.put(reference, schema);
		return JsonNodeFactory.instance.objectNode().put("$ref", reference);
	}

	private JsonNode withNamedElements(String name, JsonNode schema) {
		JsonNode copy = schema.deepCopy();
		Stream.of("items", "additionalProperties")
			.filter((keyword) -> schema.path(keyword).isObject())
			.forEach((keyword) -> copy.asObject().set(keyword, named(name, schema.path(keyword))));
		return copy;
	}

	/**
	 * Names the inline schemas of a schema, after the schema and the property.
	 * @param name the name of the schema
	 * @param schema the schema
	 * @return the schema with references to the named schemas
	 */
	JsonNode withNamedProperties(String name, JsonNode schema) {
		JsonNode copy = schema.deepCopy();
		if (copy.path("properties") instanceof ObjectNode properties) {
			List.copyOf(properties.propertyNames())
				.forEach((property) -> properties.set(property,
						named(name + "." + property, properties.path(property))));
		}
		return copy;
	}

	/**
	 * Returns the named schemas.
	 * @return the schemas by local references
	 */
	Map<String, JsonNode> schemas() {
		return this.schemas;
	}

}
