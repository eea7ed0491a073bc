package io.github.ovfemulator.vapi.dialect;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;

import io.github.ovfemulator.vapi.structure.DynamicStructure;
import io.github.ovfemulator.vapi.structure.Field;
import io.github.ovfemulator.vapi.structure.Structure;
import io.github.ovfemulator.vapi.structure.StructureType;
import io.github.ovfemulator.vapi.structure.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes records as JSON by their vAPI types.
 */
public final class WireWriter {

	/** The vendor's clients insist on three fraction digits and {@code Z}. */
	private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
		.withZone(ZoneOffset.UTC);

	private final Notation notation;

	/**
	 * Makes a writer.
	 * @param notation the dialect's notation
	 */
	public WireWriter(Notation notation) {
		this.notation = notation;
	}

	/**
	 * Writes a value.
	 * @param json where to write
	 * @param value the value, {@code null} where the type allows it
	 * @param type its type
	 */
	public void write(JsonGenerator json, @Nullable Object value, VapiType type) {
		if (value == null) {
			json.writeNull();
		}
		else if (type instanceof VapiType.OptionalOf optional) {
			write(json, value, optional.element());
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
			this.notation.startStructure(json, structure.type().name());
			writeFields(json, (Structure) value, structure.type());
			this.notation.endStructure(json);
		}
		else if (type instanceof VapiType.DynamicOf) {
			writeDynamic(json, (Structure) value);
		}
		else {
			writeScalar(json, value);
		}
	}

	/**
	 * Writes a structure whose type a reader cannot know from its place.
	 * @param json where to write
	 * @param structure the structure
	 */
	public void writeDynamic(JsonGenerator json, Structure structure) {
		if (structure instanceof DynamicStructure dynamic) {
			this.notation.startDynamicStructure(json, dynamic.name());
			dynamic.fields().forEach((name, value) -> {
				json.writeName(name);
				writePlain(json, value);
			});
		}
		else {
			StructureType type = StructureType.of(structure.getClass());
			this.notation.startDynamicStructure(json, type.name());
			writeFields(json, structure, type);
		}
		this.notation.endStructure(json);
	}

	private void writeFields(JsonGenerator json, Structure structure, StructureType type) {
		for (Field field : type.fields().values()) {
			Object value = field.get(structure);
			if (field.type() instanceof VapiType.OptionalOf optional) {
				Runnable writing = (value != null) ? () -> write(json, value, optional.element()) : null;
				this.notation.writeOptional(json, field.name(), writing);
			}
			else {
				json.writeName(field.name());
				write(json, value, field.type());
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
		json.writeStartArray();
		map.forEach((key, value) -> {
			this.notation.startEntry(json);
			json.writeName("key");
			write(json, key, type.key());
			if (value != null) {
				json.writeName("value");
				write(json, value, type.value());
			}
			this.notation.endEntry(json);
		});
		json.writeEndArray();
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

	private static void writeScalar(JsonGenerator json, Object value) {
		if (value instanceof Instant instant) {
			json.writeString(DATE_TIME.format(instant));
		}
		else if (value instanceof Enum<?> constant) {
			json.writeString(constant.name());
		}
		else {
			json.writePOJO(value);
		}
	}

}
