package io.github.ovfemulator.vapi.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.Field;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON into records by their vAPI types and says exactly what does not fit. Each
 * method throws {@link InputException} at the first fault.
 */
public final class StructureReader {

	private final JsonEncoding notation;

	private final boolean unionsChecked;

	private final ScalarReader scalars;

	private final DynamicStructureReader dynamicStructures;

	/**
	 * Makes a reader that holds every structure to its unions.
	 * @param notation the dialect's notation
	 */
	public StructureReader(JsonEncoding notation) {
		this(notation, true);
	}

	private StructureReader(JsonEncoding notation, boolean unionsChecked) {
		this.notation = notation;
		this.unionsChecked = unionsChecked;
		this.scalars = new ScalarReader(notation);
		this.dynamicStructures = new DynamicStructureReader(notation, this::fields);
	}

	/**
	 * Makes a reader that lets unions be, as scripted answers may break them.
	 * @return the reader
	 */
	public StructureReader withoutUnions() {
		return new StructureReader(this.notation, false);
	}

	/**
	 * Reads a list of structures.
	 * @param <T> the structure
	 * @param node the JSON
	 * @param type the record
	 * @return the records
	 */
	public <T extends Structure> List<T> readList(JsonNode node, Class<T> type) {
		VapiType element = new VapiType.StructureOf(type);
		return elements(node, new VapiType.ListOf(element), element, InputLocation.TOP).stream()
			.map(type::cast)
			.toList();
	}

	/**
	 * Reads a structure.
	 * @param <T> the structure
	 * @param node the JSON
	 * @param type the record
	 * @return the record
	 */
	public <T extends Structure> T read(JsonNode node, Class<T> type) {
		return type.cast(structure(node, new VapiType.StructureOf(type), InputLocation.TOP));
	}

	/**
	 * Reads the input of an operation: its parameters by name, nothing around them.
	 * @param parameters the parameters
	 * @param type the request record
	 * @return the record
	 */
	public Structure readInput(ObjectNode parameters, StructureType type) {
		return fields(parameters, type, InputLocation.TOP);
	}

	@Nullable Object read(JsonNode node, VapiType type, InputLocation place) {
		if (type instanceof VapiType.OptionalOf optional) {
			return this.notation.isUnset(node) ? null : read(marked(node, optional, place), optional.element(), place);
		}
		if (type instanceof VapiType.Scalar scalar) {
			return this.scalars.read(node, scalar, place);
		}
		if (type instanceof VapiType.Id id) {
			return this.scalars.text(node, id, place);
		}
		if (type instanceof VapiType.Enumeration enumeration) {
			return this.scalars.constant(node, enumeration, place);
		}
		if (type instanceof VapiType.ListOf list) {
			return List.copyOf(elements(node, list, list.element(), place));
		}
		if (type instanceof VapiType.SetOf set) {
			return new LinkedHashSet<>(elements(node, set, set.element(), place));
		}
		if (type instanceof VapiType.MapOf map) {
			return map(node, map, place);
		}
		if (type instanceof VapiType.StructureOf structure) {
			return structure(node, structure, place);
		}
		return this.dynamicStructures.read(node, (VapiType.DynamicOf) type, place);
	}

	private JsonNode marked(JsonNode node, VapiType.OptionalOf type, InputLocation place) {
		JsonNode value = this.notation.readOptional(node);
		if (value == null) {
			throw this.scalars.mismatch(node, type, place);
		}
		return value;
	}

	/** Reads a value of a type that is not optional. */
	private Object readSet(JsonNode node, VapiType type, InputLocation place) {
		return Objects.requireNonNull(read(node, type, place), "Only optional values may be unset");
	}

	private List<Object> elements(JsonNode node, VapiType type, VapiType element, InputLocation place) {
		if (!(node instanceof ArrayNode array)) {
			throw this.scalars.mismatch(node, type, place);
		}
		List<Object> elements = new ArrayList<>(array.size());
		for (JsonNode item : array) {
			elements.add(readSet(item, element, place.element(elements.size())));
		}
		return elements;
	}

	private Map<Object, @Nullable Object> map(JsonNode node, VapiType.MapOf type, InputLocation place) {
		ArrayNode entries = this.notation.readMap(node);
		if (entries == null) {
			throw this.scalars.mismatch(node, type, place);
		}
		Map<Object, @Nullable Object> map = new LinkedHashMap<>();
		for (int i = 0; i < entries.size(); i++) {
			entry(entries.get(i), type, place.element(i), map);
		}
		return map;
	}

	private void entry(JsonNode node, VapiType.MapOf type, InputLocation place, Map<Object, @Nullable Object> map) {
		ObjectNode entry = this.notation.readEntry(node);
		if (entry == null) {
			throw InputException.mismatch(place, "map-entry", this.notation.found(node));
		}
		refuseUnexpected(entry, Set.of("key", "value"), "map-entry", place);
		Object key = readSet(required(entry, "key", "map-entry", place), type.key(), place.field("key", "map-entry"));
		InputLocation valuePlace = place.field("value", "map-entry");
		JsonNode value = entry.get("value");
		if (value == null && this.unionsChecked) {
			throw missing("value", "map-entry", place);
		}
		if (map.containsKey(key)) {
			throw InputException.invalid(place, LocalizableMessage.of("emulator.vapi.map.duplicate",
					"The key '%s' stands twice in this map; send it once.", key));
		}
		map.put(key, (value != null) ? read(value, type.value(), valuePlace) : null);
	}

	private Structure structure(JsonNode node, VapiType.StructureOf type, InputLocation place) {
		JsonEncoding.NamedFields structure = this.notation.readStructure(node);
		if (structure == null) {
			throw this.scalars.mismatch(node, type, place);
		}
		StructureType expected = StructureType.of(type);
		if (structure.name() != null && !structure.name().equals(expected.name())) {
			throw InputException.invalid(place, LocalizableMessage.of("vapi.data.structure.name.mismatch",
					"Expected the structure '%s', found '%s'.", expected.name(), structure.name()));
		}
		return fields(structure.fields(), expected, place);
	}

	private Structure fields(ObjectNode fields, StructureType type, InputLocation place) {
		refuseUnexpected(fields, type.fields().keySet(), type.name(), place);
		@Nullable Object[] values = new @Nullable Object[type.fields().size()];
		int index = 0;
		for (Field field : type.fields().values()) {
			JsonNode node = field.isOptional() ? fields.get(field.name())
					: required(fields, field.name(), type.name(), place);
			values[index++] = (node != null) ? read(node, field.type(), place.field(field.name(), type.name())) : null;
		}
		Structure structure = type.create(values);
		if (this.unionsChecked) {
			UnionCheck.check(structure, type, place);
		}
		return structure;
	}

	private JsonNode required(ObjectNode fields, String name, String structure, InputLocation place) {
		JsonNode node = fields.get(name);
		if (node == null) {
			throw missing(name, structure, place);
		}
		return node;
	}

	private InputException missing(String field, String structure, InputLocation place) {
		return InputException.at(ErrorType.INVALID_ARGUMENT, place.field(field, structure), place,
				LocalizableMessage.of("vapi.data.structure.field.missing",
						"The structure '%s' lacks its required field '%s'.", structure, field));
	}

	private void refuseUnexpected(ObjectNode fields, Set<String> known, String structure, InputLocation place) {
		for (Map.Entry<String, JsonNode> field : fields.properties()) {
			String name = field.getKey();
			if (!known.contains(name) && !this.notation.ignoresUnexpected(field.getValue(), place.checked())) {
				throw InputException.at(ErrorType.UNEXPECTED_INPUT, place.field(name, structure), place,
						this.notation.unexpectedField(name, structure));
			}
		}
	}

}
