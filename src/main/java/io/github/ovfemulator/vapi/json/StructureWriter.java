package io.github.ovfemulator.vapi.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;

import io.github.ovfemulator.vapi.type.Binary;
import io.github.ovfemulator.vapi.type.DynamicStructure;
import io.github.ovfemulator.vapi.type.Field;
import io.github.ovfemulator.vapi.type.Secret;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;

/**
 * Writes records as JSON by their vAPI types.
 */
public final class StructureWriter {

	/** The vendor's clients require three fraction digits and {@code Z}. */
	private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
		.withZone(ZoneOffset.UTC);

	private final JsonEncoding encoding;

	/**
	 * Creates a writer.
	 * @param encoding the encoding of the dialect
	 */
	public StructureWriter(JsonEncoding encoding) {
		this.encoding = encoding;
	}

	/**
	 * Writes a value.
	 * @param json the target
	 * @param value the value, {@code null} where the type allows it
	 * @param type its type
	 */
	public void write(JsonGenerator json, @Nullable Object value, VapiType type) {
		if (type instanceof VapiType.OptionalOf optional) {
			this.encoding.writeOptional(json, (value != null) ? () -> write(json, value, optional.element()) : null);
		}
		else if (value == null) {
			json.writeNull();
		}
		else if (type instanceof VapiType.ListOf list) {
			writeElements(json, (Collection<?>) value, list.element());
		}
		else if (type instanceof VapiType.SetOf set) {
			writeElements(json, (Collection<?>) value, set.element());
		}
		else if (type instanceof VapiType.MapOf map) {
			writeMap(json, (Map<?, ?>) value, map);
		}
		else if (type instanceof VapiType.StructureOf structure) {
			this.encoding.startStructure(json, StructureType.of(structure).name());
			writeFields(json, (Structure) value, StructureType.of(structure));
			this.encoding.endStructure(json);
		}
		else if (type instanceof VapiType.DynamicOf dynamic) {
			writeDynamic(json, (Structure) value, dynamic.base() == StandardError.class);
		}
		else if (type == VapiType.Scalar.OPAQUE || type == VapiType.Scalar.ANY_ERROR) {
			writeOpaque(json, value);
		}
		else {
			writeScalar(json, value);
		}
	}

	/**
	 * Writes a dynamic structure.
	 * @param json the target
	 * @param structure the structure
	 */
	public void writeDynamic(JsonGenerator json, Structure structure) {
		writeDynamic(json, structure, false);
	}

	/** The error type identifies an error where the dialect writes no names. */
	private void writeOpaque(JsonGenerator json, Object value) {
		if (value instanceof Structure structure && !this.encoding.namesOpaqueStructures()) {
			start(json, null, false);
			writeMembers(json, structure);
			this.encoding.endStructure(json);
		}
		else {
			writePlain(json, value);
		}
	}

	private void writeDynamic(JsonGenerator json, Structure structure, boolean isError) {
		if (structure instanceof DynamicStructure dynamic) {
			start(json, dynamic.name(), isError);
		}
		else {
			start(json, StructureType.of(structure.getClass()).name(), structure instanceof StandardError);
		}
		writeMembers(json, structure);
		this.encoding.endStructure(json);
	}

	private void writeMembers(JsonGenerator json, Structure structure) {
		if (structure instanceof DynamicStructure dynamic) {
			dynamic.fields().forEach((name, value) -> {
				json.writeName(name);
				writePlain(json, value);
			});
		}
		else {
			writeFields(json, structure, StructureType.of(structure.getClass()));
		}
	}

	private void start(JsonGenerator json, @Nullable String name, boolean isError) {
		if (isError) {
			this.encoding.startError(json, name);
		}
		else {
			this.encoding.startDynamicStructure(json, name);
		}
	}

	private void writeFields(JsonGenerator json, Structure structure, StructureType type) {
		for (Field field : type.fields().values()) {
			Object value = field.get(structure);
			if (value != null || !field.isOptional() || this.encoding.writesUnsetFields()) {
				json.writeName(field.jsonName());
				write(json, value, field.type());
				SerializableString otherName = this.encoding.otherName(field);
				if (otherName != null) {
					json.writeName(otherName);
					write(json, value, field.type());
				}
			}
		}
	}

	private void writeElements(JsonGenerator json, Collection<?> elements, VapiType type) {
		json.writeStartArray();
		for (Object element : elements) {
			write(json, element, type);
		}
		json.writeEndArray();
	}

	private void writeMap(JsonGenerator json, Map<?, ?> map, VapiType.MapOf type) {
		this.encoding.startMap(json);
		map.forEach((key, value) -> this.encoding.writeEntry(json, String.valueOf(key),
				(value != null) ? () -> write(json, value, type.value()) : null));
		this.encoding.endMap(json);
	}

	private void writePlain(JsonGenerator json, @Nullable Object value) {
		if (value instanceof Structure structure) {
			writeDynamic(json, structure);
		}
		else if (value instanceof Collection<?> elements) {
			json.writeStartArray();
			elements.forEach((element) -> writePlain(json, element));
			json.writeEndArray();
		}
		else if (value == null) {
			json.writeNull();
		}
		else {
			writeScalar(json, value);
		}
	}

	private void writeScalar(JsonGenerator json, Object value) {
		if (value instanceof Instant instant) {
			json.writeString(DATE_TIME.format(instant));
		}
		else if (value instanceof Enum<?> constant) {
			json.writeString(constant.name());
		}
		else if (value instanceof Secret secret) {
			this.encoding.writeTagged(json, VapiType.Scalar.SECRET, secret.value());
		}
		else if (value instanceof Binary binary) {
			this.encoding.writeTagged(json, VapiType.Scalar.BINARY, Base64.getEncoder().encodeToString(binary.bytes()));
		}
		else if (value instanceof String text) {
			json.writeString(text);
		}
		else if (value instanceof Long number) {
			json.writeNumber(number);
		}
		else {
			json.writePOJO(value);
		}
	}

}
