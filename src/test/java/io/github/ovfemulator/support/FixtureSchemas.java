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
 * The published schemas of the fixtures, with the contracts that they refer to.
 */
public final class FixtureSchemas {

	private static final Path FOLDER = Path.of("openapi");

	private static final String BASE = "https://schemas.test/";

	private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012(),
			(builder) -> builder.schemas(documents()));

	private FixtureSchemas() {
	}

	/** What a file breaks of the schema of its kind. */
	public static List<String> violations(String kind, Path file) throws IOException {
		return REGISTRY.getSchema(SchemaLocation.of(BASE + "schemas/" + kind + ".schema.json"))
			.validate(yaml(file))
			.stream()
			.map(Error::toString)
			.toList();
	}

	/** A schema as it was written. */
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

	/** JSON is YAML as well. */
	private static JsonNode yaml(Path file) throws IOException {
		return YAMLMapper.shared().readTree(Files.readString(file));
	}

}
