package io.github.ovfemulator.inventory.file;

import java.nio.file.Path;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A YAML or JSON file, or a part of a JSON document, that knows the line and column of
 * each of its values, also after it has been bound to records.
 */
final class Document {

	private static final ObjectMapper JSON = configure(JsonMapper.builder());

	private final @Nullable Path file;

	private final byte[] content;

	private final ObjectMapper mapper;

	private Places places = new Places();

	private Document(@Nullable Path file, byte[] content, ObjectMapper mapper) {
		this.file = file;
		this.content = content;
		this.mapper = mapper;
	}

	static Document read(Path file) {
		byte[] content = FileContent.read(file,
				(reason) -> new BadInventoryFileException("%s: %s".formatted(file.toAbsolutePath(), reason)));
		Document document = new Document(file, content,
				FileContent.isJson(file) ? JSON : configure(YAMLMapper.builder()));
		document.locate();
		return document;
	}

	static Document of(JsonNode json) {
		Document document = new Document(null, JSON.writeValueAsBytes(json), JSON);
		document.locate();
		return document;
	}

	/** Writes what is read again by {@link #of}; what is unset is left out. */
	static JsonNode write(Object content) {
		return JSON.valueToTree(content);
	}

	/** Binds the file to a record. */
	<T> T bind(Class<T> type) {
		try {
			return this.mapper.readValue(this.content, type);
		}
		catch (JacksonException ex) {
			throw BindingFaults.toFault(this, ex);
		}
	}

	/** Whether the file has a value there. */
	boolean has(JsonPointer pointer) {
		return this.places.has(pointer);
	}

	/** A fault at a value, or where it should be. */
	BadInventoryFileException fault(JsonPointer pointer, String reason) {
		return fault(pointer, this.places.nearest(pointer), reason);
	}

	/** A fault at a place. */
	BadInventoryFileException fault(@Nullable TokenStreamLocation place, String reason) {
		return fault(JsonPointer.empty(), place, reason);
	}

	private BadInventoryFileException fault(JsonPointer pointer, @Nullable TokenStreamLocation place, String reason) {
		if (this.file == null) {
			return new BadInventoryFileException(pointer.toString(), reason);
		}
		String where = (place != null) ? ", line %d, column %d".formatted(place.getLineNr(), place.getColumnNr()) : "";
		return new BadInventoryFileException(pointer.toString(),
				"%s%s: %s".formatted(this.file.toAbsolutePath(), where, reason));
	}

	private void locate() {
		try (JsonParser parser = this.mapper.createParser(this.content)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				throw fault(parser.currentTokenLocation(),
						"the file is to hold lists such as datacenters and hosts, each under its name");
			}
			this.places = Places.read(parser);
		}
		catch (JacksonException ex) {
			throw BindingFaults.toFault(this, ex);
		}
	}

	/** What is misspelt, said twice or of another type is a fault, and never a guess. */
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

}
