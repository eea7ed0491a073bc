package io.github.ovfemulator.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A contract for code generators, with the components that its operations use, from all
 * files.
 */
public final class CodegenContract {

	private static final String LOCAL_COMPONENTS = "#/components/";

	private static final String NOTE = " Derived for code generators: no path key has a query, and conditions that "
			+ "depend on other values are left out of the schemas.";

	private final ContractFiles files = ContractFiles.load();

	private final PlainSchemas plainSchemas = new PlainSchemas(this.files);

	private final NamedSchemas names = new NamedSchemas();

	/** The finished components, by their local references. */
	private final Map<String, JsonNode> components = new TreeMap<>();

	/** The original reference of each component, by its local reference. */
	private final Map<String, String> origins = new HashMap<>();

	/**
	 * References to components to copy: absolute, or of named schemas.
	 */
	private final Deque<String> pending = new ArrayDeque<>();

	private final JsonNode contract;

	private CodegenContract(String name) {
		this.contract = this.files.document(name);
	}

	/**
	 * Derives a contract.
	 * @param name one of {@link ContractFiles#NAMES}
	 * @return the OpenAPI document, as YAML
	 */
	public static byte[] yaml(String name) {
		return YAMLMapper.shared().writeValueAsString(document(name)).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Derives a contract.
	 * @param name one of {@link ContractFiles#NAMES}
	 * @return the OpenAPI document
	 */
	static ObjectNode document(String name) {
		return new CodegenContract(name).document();
	}

	private ObjectNode document() {
		ObjectNode document = JsonNodeFactory.instance.objectNode();
		List.of("openapi", "info", "servers", "security", "tags")
			.forEach((part) -> document.set(part, this.contract.path(part).deepCopy()));
		ObjectNode info = (ObjectNode) document.path("info");
		info.put("description", info.path("description").stringValue() + NOTE);
		document.set("paths", local(new PathMerger(this.files, this.names).paths(this.contract)));
		copyComponents();
		document.set("components", components());
		EnumConstants.nameApart((ObjectNode) document.at("/components/schemas"));
		return document;
	}

	/** Copies all components, including those that they refer to. */
	private void copyComponents() {
		while (!this.pending.isEmpty()) {
			String reference = this.pending.remove();
			this.components.put(localReference(reference), local(component(reference)));
		}
	}

	private JsonNode component(String reference) {
		String name = reference.substring(reference.lastIndexOf('/') + 1);
		JsonNode named = this.names.schemas().get(reference);
		JsonNode component = (named != null) ? named : this.files.find(reference).orElseThrow();
		if (reference.contains(LOCAL_COMPONENTS + "responses/")) {
			return withNamedBody(name, component.deepCopy());
		}
		return reference.contains(LOCAL_COMPONENTS + "schemas/")
				? this.names.withNamedProperties(name, this.plainSchemas.plain(component, reference)) : component;
	}

	private JsonNode withNamedBody(String name, JsonNode response) {
		response.path("content")
			.forEach((content) -> content.asObject()
				.set("schema", this.names.named(name + ".output", content.path("schema"))));
		return response;
	}

	private ObjectNode components() {
		ObjectNode result = JsonNodeFactory.instance.objectNode();
		result.set("securitySchemes", this.contract.at("/components/securitySchemes").deepCopy());
		this.components.forEach((reference, component) -> {
			String[] place = reference.substring(LOCAL_COMPONENTS.length()).split("/", 2);
			result.withObjectProperty(place[0]).set(place[1], component);
		});
		return result;
	}

	/**
	 * Copies a node with plain schemas and local references, and adds the targets to the
	 * pending references.
	 */
	private JsonNode local(JsonNode node) {
		if (node instanceof ObjectNode object) {
			ObjectNode copy = JsonNodeFactory.instance.objectNode();
			object.forEachEntry((name, value) -> copy.set(name, switch (name) {
				case "$ref" -> StringNode.valueOf(localReference(value.stringValue()));
				case "schema" -> local(this.plainSchemas.plain(value));
				case "mapping" -> object.has("propertyName") ? localMapping(value) : local(value);
				default -> local(value);
			}));
			return copy;
		}
		if (node instanceof ArrayNode array) {
			ArrayNode copy = JsonNodeFactory.instance.arrayNode();
			array.forEach((element) -> copy.add(local(element)));
			return copy;
		}
		return node;
	}

	/** Copies the mapping of a discriminator, whose values are references. */
	private JsonNode localMapping(JsonNode mapping) {
		ObjectNode copy = JsonNodeFactory.instance.objectNode();
		mapping.forEachEntry((value, reference) -> copy.put(value, localReference(reference.stringValue())));
		return copy;
	}

	private String localReference(String reference) {
		String local = reference.substring(reference.indexOf('#'));
		String origin = this.origins.putIfAbsent(local, reference);
		if (origin == null) {
			this.pending.add(reference);
		}
		else if (!origin.equals(reference)) {
			throw new IllegalStateException("Both contracts define " + local + "; rename one of them");
		}
		return local;
	}

}
