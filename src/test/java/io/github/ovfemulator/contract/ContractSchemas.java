package io.github.ovfemulator.contract;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import tools.jackson.databind.JsonNode;

/**
 * The schemas of the contracts, each compiled once.
 */
final class ContractSchemas {

	private final SchemaRegistry registry;

	private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

	ContractSchemas(ContractFiles files) {
		Map<String, String> documents = files.documents()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (document) -> document.getValue().toString()));
		this.registry = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi31(),
				(builder) -> builder.schemas(documents)
					.schemaRegistryConfig(SchemaRegistryConfig.builder().pathType(PathType.JSON_POINTER).build()));
	}

	/**
	 * Holds a value against a schema.
	 * @param schema a schema object of a contract
	 * @param value the value
	 * @return what is wrong, each with a JSON pointer and the rule
	 */
	List<String> violations(JsonNode schema, JsonNode value) {
		return this.compiled.computeIfAbsent(schema, this.registry::getSchema)
			.validate(value)
			.stream()
			.map(ContractSchemas::text)
			.distinct()
			.toList();
	}

	private static String text(Error error) {
		String pointer = error.getInstanceLocation().toString();
		return (pointer.isEmpty() ? "/" : pointer) + ": " + error.getKeyword() + ": " + error.getMessage();
	}

}
