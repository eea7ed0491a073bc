package io.github.ovfemulator.inventory.file;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.ovfemulator.vapi.json.JsonExtent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A YAML or JSON file, a JSON document, or an element of one, with the line and column of
 * each value. Reading is strict: duplicate names, unknown fields and values of another
 * type are errors.
 */
public final class FixtureDocument {

	private static final ObjectMapper JSON = configure(JsonMapper.builder());

	private final Source source;

	private final JsonPointer pointer;

	private FixtureDocument(Source source, JsonPointer pointer) {
		this.source = source;
		this.pointer = pointer;
	}

	/**
	 * Reads a file.
	 * @param file the file: JSON if its name ends in {@code .json}, otherwise YAML
	 * @return the document
	 * @throws InvalidFixtureException if the file cannot be read, is too large, is empty,
	 * is not in UTF-8 or has a syntax error
	 */
	public static FixtureDocument read(Path file) {
		byte[] content = FileContent.read(file);
		if (!JsonExtent.isUtf8(content)) {
			throw invalid(file, JsonPointer.empty(), null, "the file is not in UTF-8");
		}
		return of(file, content, FileContent.isJson(file) ? JSON : Yaml.MAPPER);
	}

	/**
	 * Wraps a part of a larger JSON document. Errors state the JSON pointer only.
	 */
	static FixtureDocument of(JsonNode json) {
		return of(null, JSON.writeValueAsBytes(json), JSON);
	}

	private static FixtureDocument of(@Nullable Path file, byte[] content, ObjectMapper mapper) {
		try (JsonParser parser = mapper.createParser(content)) {
			if (parser.nextToken() == null) {
				throw invalid(file, JsonPointer.empty(), null, "the file is empty");
			}
			return new FixtureDocument(new Source(file, content, mapper, ValueLocations.read(parser)),
					JsonPointer.empty());
		}
		catch (JacksonException ex) {
			throw invalid(file, JsonPointer.empty(), ex.getLocation(), syntaxError(ex));
		}
	}

	/** Writes an object in the form that {@link #of(JsonNode)} accepts, without nulls. */
	static JsonNode write(Object content) {
		return JSON.valueToTree(content);
	}

	/** Binds the whole document to a record. */
	<T> T bind(Class<T> type) {
		try {
			return this.source.mapper.readValue(this.source.content, type);
		}
		catch (DatabindException ex) {
			throw invalid(BindingErrors.pointer(ex), BindingErrors.reason(ex, Enum::name));
		}
		catch (JacksonException ex) {
			throw invalid(ex);
		}
	}

	/**
	 * The elements of a list.
	 * @return each element as a document
	 * @throws InvalidFixtureException if this document is not a list
	 */
	public List<FixtureDocument> elements() {
		JsonNode value = value();
		if (!value.isArray()) {
			throw invalid(JsonPointer.empty(), "it must be a list");
		}
		return IntStream.range(0, value.size())
			.mapToObj((index) -> new FixtureDocument(this.source, this.pointer.appendIndex(index)))
			.toList();
	}

	/**
	 * Converts this document to JSON.
	 * @return the JSON text in UTF-8
	 * @throws InvalidFixtureException if other content follows the document
	 */
	public byte[] json() {
		return JSON.writeValueAsBytes(value());
	}

	/**
	 * Creates an exception for an invalid value, with its line and column.
	 * @param at the location of the value in this document; for a missing value, the
	 * exception has the position of the innermost enclosing value
	 * @param reason why the value is invalid
	 * @return the exception
	 */
	public InvalidFixtureException invalid(JsonPointer at, String reason) {
		JsonPointer absolute = this.pointer.append(at);
		return invalid(this.source.file, absolute, this.source.locations.nearest(absolute), reason);
	}

	private InvalidFixtureException invalid(JacksonException ex) {
		return invalid(this.source.file, JsonPointer.empty(), ex.getLocation(), syntaxError(ex));
	}

	private static InvalidFixtureException invalid(@Nullable Path file, JsonPointer pointer,
			@Nullable TokenStreamLocation location, String reason) {
		if (file == null) {
			return new InvalidFixtureException(pointer.toString(), reason);
		}
		String position = (location != null)
				? ", line %d, column %d".formatted(location.getLineNr(), location.getColumnNr()) : "";
		return new InvalidFixtureException(pointer.toString(),
				"%s%s: %s".formatted(file.toAbsolutePath(), position, reason));
	}

	/** Omits the indented lines in which a YAML parser repeats the text of the file. */
	private static String syntaxError(JacksonException ex) {
		return String.join(", ", ex.getOriginalMessage().lines().filter((line) -> !line.startsWith(" ")).toList());
	}

	private JsonNode value() {
		try {
			return this.source.mapper.readTree(this.source.content).at(this.pointer);
		}
		catch (JacksonException ex) {
			throw invalid(ex);
		}
	}

	private static ObjectMapper configure(MapperBuilder<?, ?> builder) {
		return builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(Include.NON_NULL))
			.changeDefaultNullHandling((nulls) -> nulls.withContentNulls(Nulls.FAIL))
			.build();
	}

	/** The content is kept because binding and trees read it separately. */
	private static final class Source {

		private final @Nullable Path file;

		private final byte[] content;

		private final ObjectMapper mapper;

		private final ValueLocations locations;

		Source(@Nullable Path file, byte[] content, ObjectMapper mapper, ValueLocations locations) {
			this.file = file;
			this.content = content;
			this.mapper = mapper;
			this.locations = locations;
		}

	}

	/** Loads the YAML parser when the first YAML file is read. */
	private static final class Yaml {

		private static final ObjectMapper MAPPER = configure(YAMLMapper.builder());

	}

}
