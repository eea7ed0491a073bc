package io.github.ovfemulator.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import com.networknt.schema.serialization.NodeReader;
import tools.jackson.databind.JsonNode;

/**
 * The schemas of the contracts, each compiled once.
 */
final class ContractSchemas {

	private final SchemaRegistry registry;

	private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

	ContractSchemas(ContractFiles files) {
		Dialect dialect = Dialect.builder(Dialects.getOpenApi31()).format(new Int64Format()).build();
		SchemaRegistryConfig config = SchemaRegistryConfig.builder()
			.pathType(PathType.JSON_POINTER)
			.formatAssertionsEnabled(true)
			.regularExpressionFactory(new LinearPatterns())
			.build();
		this.registry = SchemaRegistry.withDefaultDialect(dialect,
				(builder) -> builder.schemas((address) -> files.documents().containsKey(address) ? address : null)
					.nodeReader(new DocumentReader(files.documents()))
					.schemaRegistryConfig(config));
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

	/**
	 * Reads the text of a document, which is its URI, as the document itself: the
	 * registry would parse a copy of it.
	 *
	 * @param documents the documents by URI
	 */
	private record DocumentReader(Map<String, JsonNode> documents) implements NodeReader {

		@Override
		public JsonNode readTree(String address, InputFormat format) {
			return Objects.requireNonNull(this.documents.get(address), address);
		}

		@Override
		public JsonNode readTree(InputStream address, InputFormat format) {
			try {
				return readTree(new String(address.readAllBytes(), StandardCharsets.UTF_8), format);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	private static BrokenRule brokenRule(Error error) {
		return new BrokenRule(error.getInstanceLocation().toString(), error.getKeyword() + ": " + error.getMessage());
	}

}
