package io.github.ovfemulator.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The published schemas of the fixtures, and the contracts that they reference.
 */
public final class FixtureSchemas {

	private static final Path FOLDER = Path.of("openapi");

	private static final String BASE = "https://schemas.test/";

	private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012(),
			(builder) -> builder.schemas(documents()));

	private FixtureSchemas() {
	}

	/** The violations of a file against the schema of its kind. */
	public static List<String> violations(String kind, Path file) throws IOException {
		return REGISTRY.getSchema(SchemaLocation.of(BASE + "schemas/" + kind + ".schema.json"))
			.validate(yaml(file))
			.stream()
			.map(Error::toString)
			.toList();
	}

	/** The text of a schema. */
	public static JsonNode schema(String kind) throws IOException {
		return yaml(FOLDER.resolve("schemas/" + kind + ".schema.json"));
	}

	private static Map<String, String> documents() {
		try (Stream<Path> files = Files.walk(FOLDER)) {
			return files.filter(Files::isRegularFile)
				.collect(Collectors.toMap((file) -> BASE + FOLDER.relativize(file), (file) -> json(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String json(Path file) {
		try {
			return yaml(file).toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** JSON is also YAML. */
	private static JsonNode yaml(Path file) throws IOException {
		return YAMLMapper.shared().readTree(Files.readString(file));
	}

}
