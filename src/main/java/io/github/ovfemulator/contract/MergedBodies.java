package io.github.ovfemulator.contract;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bodies of operations with the same path and method, as alternatives.
 */
final class MergedBodies {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private static final String VALUE = "/properties/value";

	private final ContractFiles files;

	private final String id;

	private final List<ContractOperation> operations;

	private final NamedSchemas names;

	MergedBodies(ContractFiles files, String id, List<ContractOperation> operations, NamedSchemas names) {
		this.files = files;
		this.id = id;
		this.operations = operations;
		this.names = names;
	}

	/**
	 * Returns the body of the request, required when all operations require one.
	 * @return the request body object, empty without a body
	 */
	Optional<ObjectNode> request() {
		Function<ContractOperation, JsonNode> request = (operation) -> this.files
			.resolved(operation.definition().path("requestBody"));
		ObjectNode body = NODES.objectNode();
		body.put("required", this.operations.stream()
			.allMatch((operation) -> request.apply(operation).path("required").asBoolean(false)));
		addContent(body, "input", request);
		return Optional.of(body).filter((some) -> some.has("content"));
	}

	/**
	 * Returns the responses.
	 * @return the response objects by status
	 */
	ObjectNode responses() {
		Map<String, Set<JsonNode>> byStatus = new TreeMap<>();
		this.operations.forEach((operation) -> operation.definition()
			.path("responses")
			.forEachEntry((status, response) -> byStatus.computeIfAbsent(status, (added) -> new LinkedHashSet<>())
				.add(response)));
		ObjectNode responses = NODES.objectNode();
		byStatus.forEach((status, variants) -> responses.set(status, response(status, variants)));
		return responses;
	}

	private JsonNode response(String status, Set<JsonNode> variants) {
		JsonNode first = variants.iterator().next();
		if (variants.size() == 1 && first.has("$ref")) {
			return first;
		}
		ObjectNode response = NODES.objectNode();
		response.put("description",
				variants.stream()
					.map((variant) -> this.files.resolved(variant).path("description").asString())
					.distinct()
					.collect(Collectors.joining(" Or: ")));
		variants.forEach((variant) -> this.files.resolved(variant)
			.optional("headers")
			.ifPresent((headers) -> response.withObjectProperty("headers").setAll(headers.asObject())));
		addContent(response, "output",
				(operation) -> this.files.resolved(operation.definition().path("responses").path(status)));
		return response;
	}

	private void addContent(ObjectNode target, String kind, Function<ContractOperation, JsonNode> body) {
		Map<String, Map<JsonNode, String>> byMediaType = new LinkedHashMap<>();
		this.operations.forEach((operation) -> body.apply(operation)
			.path("content")
			.forEachEntry((mediaType, content) -> byMediaType
				.computeIfAbsent(concrete(mediaType), (added) -> new LinkedHashMap<>())
				.putIfAbsent(content.path("schema"), operation.id() + "." + kind)));
		byMediaType.forEach((mediaType, schemas) -> target.withObjectProperty("content")
			.putObject(mediaType)
			.set("schema", schema(schemas, this.id + "." + kind)));
	}

	/** Returns a media type that generated clients handle as JSON. */
	private static String concrete(String mediaType) {
		return mediaType.equals("*/*") ? "application/octet-stream" : mediaType;
	}

	/** Returns the only schema, or the alternatives of several. */
	private JsonNode schema(Map<JsonNode, String> schemas, String name) {
		if (schemas.size() > 1 && schemas.keySet().stream().allMatch(MergedBodies::isEnvelope)) {
			ObjectNode envelope = schemas.keySet().iterator().next().deepCopy().asObject();
			List<JsonNode> values = schemas.keySet().stream().map((schema) -> schema.at(VALUE)).toList();
			envelope.withObjectProperty("properties").set("value", choice(values));
			return this.names.named(name, envelope);
		}
		List<JsonNode> named = schemas.entrySet()
			.stream()
			.map((schema) -> this.names.named(schema.getValue(), schema.getKey()))
			.toList();
		return (named.size() == 1) ? named.get(0) : this.names.named(name, choice(named));
	}

	/** Whether a schema is a result in {@code /rest}. */
	private static boolean isEnvelope(JsonNode schema) {
		return schema.path("properties").size() == 1 && !schema.at(VALUE).isMissingNode();
	}

	private static JsonNode choice(List<JsonNode> schemas) {
		return NODES.objectNode().set("oneOf", NODES.arrayNode().addAll(schemas));
	}

}
