package io.github.ovfemulator.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contracts of {@code openapi/}, with absolute {@code $ref}s, so that any part of a
 * file can be used as a schema. They are read from the JSON files that the build derives
 * from the YAML files.
 */
public final class ContractFiles {

	/** The names of the contracts. */
	public static final List<String> NAMES = List.of("vcenter-ovf-emulator.yaml", "admin.yaml");

	/** The base URI of references. */
	private static final URI BASE = URI.create("https://contract.test/openapi/");

	private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head", "options");

	private final Map<String, JsonNode> documents = new LinkedHashMap<>();

	private ContractFiles() {
		for (String name : NAMES) {
			URI address = BASE.resolve(name);
			JsonNode document = JsonMapper.shared().readTree(content(name.replace(".yaml", ".json")));
			makeReferencesAbsolute(document, address);
			this.documents.put(address.toString(), document);
		}
	}

	/**
	 * Reads the contracts.
	 * @return the contracts
	 */
	public static ContractFiles load() {
		return new ContractFiles();
	}

	/**
	 * Returns the text of a contract.
	 * @param name one of {@link #NAMES}, which are YAML, or the JSON file beside it
	 * @return the text
	 */
	public static byte[] content(String name) {
		try (InputStream file = ContractFiles.class.getResourceAsStream("/openapi/" + name)) {
			return Objects.requireNonNull(file, name).readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Returns the operations of all contracts.
	 * @return the operations, in the order of the files
	 */
	public List<ContractOperation> operations() {
		return this.documents.values().stream().flatMap((document) -> operations(document).stream()).toList();
	}

	/**
	 * Returns the operations of a contract.
	 * @param document the contract
	 * @return the operations, in the order of the file
	 */
	public static List<ContractOperation> operations(JsonNode document) {
		List<ContractOperation> operations = new ArrayList<>();
		document.path("paths")
			.forEachEntry((path, item) -> METHODS.stream()
				.filter(item::has)
				.forEach((method) -> operations.add(new ContractOperation(method, path, item.path(method)))));
		return operations;
	}

	/**
	 * Returns a contract with absolute references.
	 * @param name one of {@link #NAMES}
	 * @return the OpenAPI document
	 */
	public JsonNode document(String name) {
		return Objects.requireNonNull(this.documents.get(BASE.resolve(name).toString()), name);
	}

	/**
	 * Returns the contracts by their URIs.
	 * @return the documents
	 */
	Map<String, JsonNode> documents() {
		return this.documents;
	}

	/**
	 * Returns the response to an unknown URL, action or method of the emulated API.
	 * @return the response object
	 */
	JsonNode unknownUrl() {
		return this.documents.values()
			.stream()
			.map((document) -> document.path("x-unknown-url"))
			.filter(JsonNode::isObject)
			.map(this::resolved)
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Resolves a node.
	 * @param node a node of a contract
	 * @return the target of a reference, else the node
	 */
	public JsonNode resolved(JsonNode node) {
		String reference = reference(node);
		if (reference == null) {
			return node;
		}
		return find(reference).orElseThrow(() -> new IllegalStateException("Nothing at " + reference));
	}

	/**
	 * Finds the target of a reference.
	 * @param reference an absolute reference with a JSON pointer
	 * @return the target
	 */
	public Optional<JsonNode> find(String reference) {
		int hash = reference.indexOf('#');
		JsonNode document = this.documents.get(reference.substring(0, hash));
		return Optional.ofNullable(document)
			.map((root) -> root.at(JsonPointer.compile(reference.substring(hash + 1))))
			.filter((node) -> !node.isMissingNode());
	}

	private static @Nullable String reference(JsonNode node) {
		return node.path("$ref").stringValue(null);
	}

	private static void makeReferencesAbsolute(JsonNode node, URI address) {
		String reference = reference(node);
		if (reference != null) {
			((ObjectNode) node).put("$ref", address.resolve(reference).toString());
		}
		node.forEach((child) -> makeReferencesAbsolute(child, address));
	}

}
