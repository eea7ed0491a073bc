package io.github.ovfemulator.contract;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
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
		Dialect dialect = Dialect.builder(Dialects.getOpenApi31()).format(new Int64Format()).build();
		SchemaRegistryConfig config = SchemaRegistryConfig.builder()
			.pathType(PathType.JSON_POINTER)
			.formatAssertionsEnabled(true)
			.regularExpressionFactory(new LinearPatterns())
			.build();
		this.registry = SchemaRegistry.withDefaultDialect(dialect,
				(builder) -> builder.schemas(documents).schemaRegistryConfig(config));
	}

	/**
	 * Validates a value.
	 * @param schema a schema object of a contract
	 * @param value the value
	 * @return the violated rules
	 */
	List<BrokenRule> violations(JsonNode schema, JsonNode value) {
		return this.compiled.computeIfAbsent(schema, this.registry::getSchema)
			.validate(value)
			.stream()
			.map(ContractSchemas::brokenRule)
			.distinct()
			.toList();
	}

	private static BrokenRule brokenRule(Error error) {
		return new BrokenRule(error.getInstanceLocation().toString(), error.getKeyword() + ": " + error.getMessage());
	}

}
