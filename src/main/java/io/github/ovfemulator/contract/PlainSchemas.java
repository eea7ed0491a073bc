package io.github.ovfemulator.contract;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Reduces schemas to the shape of a value for code generators. Conditions are removed, a
 * constant becomes an enumeration of one value, structures by class become a union with a
 * discriminator, and of a value and a list of such values only the list remains.
 */
final class PlainSchemas {

	private static final String CLASS = "@class";

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private final ContractFiles files;

	/** References to structures that are selected by class. */
	private final Set<String> selectedByClass = new HashSet<>();

	PlainSchemas(ContractFiles files) {
		this.files = files;
		ContractFiles.NAMES.forEach((name) -> files.document(name)
			.at("/components/schemas")
			.forEach((schema) -> choices(schema)
				.forEach((choice) -> this.selectedByClass.add(choice.path("then").path("$ref").stringValue()))));
	}

	/**
	 * Reduces a component.
	 * @param schema the schema
	 * @param reference the absolute reference to it
	 * @return the plain schema
	 */
	JsonNode plain(JsonNode schema, String reference) {
		JsonNode plain = plain(schema);
		if (this.selectedByClass.contains(reference)) {
			((ObjectNode) plain).withArrayProperty("required").insert(0, CLASS);
		}
		return plain;
	}

	/**
	 * Reduces a schema.
	 * @param schema the schema
	 * @return the plain schema
	 */
	JsonNode plain(JsonNode schema) {
		if (!(schema instanceof ObjectNode object)) {
			return schema;
		}
		Optional<JsonNode> reference = schema.optional("$ref");
		if (reference.isPresent()) {
			return NODES.objectNode().set("$ref", reference.get());
		}
		ObjectNode plain = NODES.objectNode();
		object.forEachEntry((keyword, value) -> keep(keyword, value, plain));
		if (!choices(schema).isEmpty()) {
			return union(plain, choices(schema));
		}
		addType(plain);
		listInsteadOfValue(plain.path("oneOf")).ifPresent((list) -> plain.without("oneOf").setAll(list.asObject()));
		boolean onlyAReference = plain.path("allOf").size() == 1 && !plain.has("properties");
		return onlyAReference ? plain.path("allOf").path(0) : plain;
	}

	/**
	 * Returns the list of a value and its list, since TypeScript generators import the
	 * type twice.
	 */
	private static Optional<JsonNode> listInsteadOfValue(JsonNode alternatives) {
		return (alternatives.size() != 2) ? Optional.empty()
				: alternatives.valueStream()
					.filter((alternative) -> alternative.path("items").equals(alternatives.path(0)))
					.findFirst();
	}

	private void keep(String keyword, JsonNode value, ObjectNode plain) {
		switch (keyword) {
			case "if", "then", "else", "not", "contains", "propertyNames" -> {
			}
			case "const" -> plain.putArray("enum").add(value);
			case "items", "additionalProperties" -> plain.set(keyword, plain(value));
			case "properties" -> plain.set(keyword, properties(value));
			case "allOf", "anyOf", "oneOf" -> {
				ArrayNode parts = parts(value);
				if (!parts.isEmpty()) {
					plain.set(keyword, parts);
				}
			}
			case "type" -> keepType(value, plain);
			default -> plain.set(keyword, value);
		}
	}

	/** Keeps the type; several types are alternatives, except for {@code null}. */
	private static void keepType(JsonNode type, ObjectNode plain) {
		if (type.valueStream().filter((one) -> !"null".equals(one.asString())).count() > 1) {
			ArrayNode alternatives = plain.putArray("oneOf");
			type.forEach((one) -> alternatives.addObject().set("type", one));
		}
		else {
			plain.set("type", type);
		}
	}

	/** Returns the properties without those of the schema {@code false}. */
	private ObjectNode properties(JsonNode properties) {
		ObjectNode plain = NODES.objectNode();
		properties.forEachEntry((name, schema) -> {
			if (schema.isObject()) {
				plain.set(name, plain(schema));
			}
			else if (schema.asBoolean()) {
				plain.putObject(name);
			}
		});
		return plain;
	}

	/** Returns the parts with a shape; others restrict the whole. */
	private ArrayNode parts(JsonNode schemas) {
		ArrayNode plain = NODES.arrayNode();
		schemas.valueStream()
			.filter((part) -> part.has("$ref") || part.has("type"))
			.forEach((part) -> plain.add(plain(part)));
		return plain;
	}

	private static void addType(ObjectNode plain) {
		JsonNode first = plain.path("enum").path(0);
		if (!plain.has("type") && !first.isMissingNode()) {
			plain.set("type", StringNode.valueOf(first.isString() ? "string" : "integer"));
		}
	}

	/** Returns the conditions that select a structure. */
	private static ArrayNode choices(JsonNode schema) {
		Predicate<JsonNode> choice = (part) -> part.path("then").has("$ref");
		ArrayNode choices = NODES.arrayNode();
		schema.path("allOf").valueStream().filter(choice).forEach(choices::add);
		return choices;
	}

	private JsonNode union(ObjectNode plain, ArrayNode choices) {
		ObjectNode union = NODES.objectNode();
		union.set("description", plain.path("description"));
		ArrayNode structures = union.putArray("oneOf");
		ObjectNode discriminator = union.putObject("discriminator").put("propertyName", CLASS);
		ObjectNode mapping = discriminator.putObject("mapping");
		for (JsonNode choice : choices) {
			JsonNode structure = choice.path("then");
			structures.add(structure);
			JsonNode name = this.files.resolved(structure).path("properties").path(CLASS).path("const");
			mapping.set(name.stringValue(), structure.path("$ref"));
		}
		return union;
	}

}
