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
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON into records by their vAPI types. Each method throws {@link InputException}
 * for the first invalid value.
 */
public final class StructureReader {

	private static final Set<String> ENTRY_FIELDS = Set.of("key", "value");

	private final JsonDecoding decoding;

	private final boolean unionsChecked;

	/**
	 * Creates a reader that checks unions.
	 * @param decoding the decoding of the dialect
	 */
	public StructureReader(JsonDecoding decoding) {
		this(decoding, true);
	}

	private StructureReader(JsonDecoding decoding, boolean unionsChecked) {
		this.decoding = decoding;
		this.unionsChecked = unionsChecked;
	}

	/**
	 * Creates a reader that does not check unions, for scripted responses.
	 * @return the reader
	 */
	public StructureReader withoutUnions() {
		return new StructureReader(this.decoding, false);
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
	 * Reads the input of an operation.
	 * @param parameters the parameters by name
	 * @param type the request record
	 * @return the record
	 */
	public Structure readInput(ObjectNode parameters, StructureType type) {
		return fields(parameters, type, InputLocation.TOP);
	}

	/**
	 * Reads the result of an operation.
	 * @param node the JSON
	 * @param type the type of the result
	 * @return the result, {@code null} where it is optional and unset
	 */
	public @Nullable Object readResult(JsonNode node, VapiType type) {
		return read(node, type, InputLocation.TOP);
	}

	@Nullable Object read(JsonNode node, VapiType type, InputLocation location) {
		if (type instanceof VapiType.OptionalOf optional) {
			return this.decoding.isUnset(node) ? null : read(
					fitting(this.decoding.readOptional(node), node, optional, location), optional.element(), location);
		}
		if (type == VapiType.Scalar.OPAQUE) {
			return DynamicStructures.readUntyped(node, this.decoding);
		}
		if (type == VapiType.Scalar.ANY_ERROR) {
			return error(node, location);
		}
		if (type instanceof VapiType.Scalar scalar) {
			return scalar(node, scalar, location);
		}
		if (type instanceof VapiType.Id) {
			return fitting(node.stringValue(null), node, type, location);
		}
		if (type instanceof VapiType.Enumeration enumeration) {
			return Scalars.constant(fitting(node.stringValue(null), node, type, location), enumeration, location);
		}
		if (type instanceof VapiType.ListOf list) {
			return List.copyOf(elements(node, list, list.element(), location));
		}
		if (type instanceof VapiType.SetOf set) {
			return new LinkedHashSet<>(elements(node, set, set.element(), location));
		}
		if (type instanceof VapiType.MapOf map) {
			return map(node, map, location);
		}
		if (type instanceof VapiType.StructureOf structure) {
			return structure(node, structure, location);
		}
		return dynamic(node, (VapiType.DynamicOf) type, location);
	}

	private Object scalar(JsonNode node, VapiType.Scalar type, InputLocation location) {
		JsonNode untagged = Scalars.isTagged(type) ? fitting(this.decoding.readTagged(node, type), node, type, location)
				: node;
		return fitting(Scalars.read(untagged, type, location), node, type, location);
	}

	/**
	 * Requires a value of the expected type; one of another type was read as
	 * {@code null}.
	 */
	private <T> T fitting(@Nullable T value, JsonNode node, VapiType type, InputLocation location) {
		if (value == null) {
			throw InputException.mismatch(location, this.decoding.expected(type), this.decoding.found(node));
		}
		return value;
	}

	private Structure error(JsonNode node, InputLocation location) {
		Structure error = dynamic(node, new VapiType.DynamicOf(StandardError.class, List.of()), location);
		if (error instanceof StandardError) {
			return error;
		}
		throw InputException.mismatch(location, VapiType.Scalar.ANY_ERROR.word(), "another structure");
	}

	/**
	 * A known name or tag selects the record; an unknown structure is kept as received.
	 */
	private Structure dynamic(JsonNode node, VapiType.DynamicOf type, InputLocation location) {
		JsonDecoding.NamedFields structure = fitting(this.decoding.readDynamicStructure(node), node, type, location);
		List<StructureType> candidates = DynamicStructures.candidates(structure, type, location);
		StructureType selected = DynamicStructures.select(structure, candidates);
		if (selected == null) {
			return DynamicStructures.readUntyped(structure, this.decoding);
		}
		boolean checked = candidates.size() == 1 && this.decoding.checksSoleCandidate();
		return fields(structure.fields(), selected, checked ? location : location.unchecked());
	}

	/** Reads a value of a type that is not optional. */
	private Object readSet(JsonNode node, VapiType type, InputLocation location) {
		return Objects.requireNonNull(read(node, type, location), "Only optional values may be unset");
	}

	private List<Object> elements(JsonNode node, VapiType type, VapiType element, InputLocation location) {
		ArrayNode array = fitting((node instanceof ArrayNode list) ? list : null, node, type, location);
		List<Object> elements = new ArrayList<>(array.size());
		for (JsonNode item : array) {
			elements.add(readSet(item, element, location.element(elements.size())));
		}
		return elements;
	}

	private Map<Object, @Nullable Object> map(JsonNode node, VapiType.MapOf type, InputLocation location) {
		ArrayNode entries = fitting(this.decoding.readMap(node), node, type, location);
		Map<Object, @Nullable Object> map = new LinkedHashMap<>();
		for (int i = 0; i < entries.size(); i++) {
			entry(entries.get(i), type, location.element(i), map);
		}
		return map;
	}

	private void entry(JsonNode node, VapiType.MapOf type, InputLocation location, Map<Object, @Nullable Object> map) {
		ObjectNode entry = this.decoding.readEntry(node);
		if (entry == null) {
			throw InputException.mismatch(location, "map-entry", this.decoding.found(node));
		}
		for (Map.Entry<String, JsonNode> field : entry.properties()) {
			if (!ENTRY_FIELDS.contains(field.getKey())) {
				refuseUnexpected(field.getKey(), field.getValue(), "map-entry", location);
			}
		}
		Object key = readSet(required(entry, "key", "map-entry", location), type.key(),
				location.field("key", "map-entry"));
		InputLocation valueLocation = location.field("value", "map-entry");
		JsonNode value = entry.get("value");
		if (value == null && this.unionsChecked) {
			throw missing("value", "map-entry", location);
		}
		if (map.containsKey(key)) {
			throw InputException.unconverted(location,
					LocalizableMessage.of("vapi.bindings.typeconverter.map.duplicate.element",
							"The key '%s' occurs twice in this map; send it once.", key));
		}
		map.put(key, (value != null) ? read(value, type.value(), valueLocation) : null);
	}

	private Structure structure(JsonNode node, VapiType.StructureOf type, InputLocation location) {
		JsonDecoding.NamedFields structure = fitting(this.decoding.readStructure(node), node, type, location);
		StructureType expected = StructureType.of(type);
		if (structure.name() != null && !structure.name().equals(expected.name())) {
			throw InputException.invalid(location, LocalizableMessage.of("vapi.data.structure.name.mismatch",
					"Expected the structure '%s', found '%s'.", expected.name(), structure.name()));
		}
		return fields(structure.fields(), expected, location);
	}

	private Structure fields(ObjectNode fields, StructureType type, InputLocation location) {
		refuseUnexpected(fields, type, location);
		@Nullable Object[] values = new @Nullable Object[type.fields().size()];
		int index = 0;
		for (Field field : type.fields().values()) {
			JsonNode node = node(fields, field);
			if (node == null && !field.isOptional()) {
				throw missing(field.name(), type.name(), location);
			}
			values[index++] = (node != null) ? read(node, field.type(), location.field(field.name(), type.name()))
					: null;
		}
		Structure structure = type.create(values);
		if (this.unionsChecked && !type.unions().isEmpty()) {
			UnionCheck.check(structure, type, location);
		}
		return structure;
	}

	private @Nullable JsonNode node(ObjectNode fields, Field field) {
		JsonNode node = fields.get(field.name());
		SerializableString otherName = this.decoding.otherName(field);
		if (node == null && otherName != null) {
			node = fields.get(otherName.getValue());
		}
		return (node == null && this.decoding.isFalseWhenAbsent(field)) ? BooleanNode.FALSE : node;
	}

	private void refuseUnexpected(ObjectNode fields, StructureType type, InputLocation location) {
		for (Map.Entry<String, JsonNode> field : fields.properties()) {
			if (!type.fields().containsKey(field.getKey()) && !isOtherName(field.getKey(), type)) {
				refuseUnexpected(field.getKey(), field.getValue(), type.name(), location);
			}
		}
	}

	private boolean isOtherName(String name, StructureType type) {
		return type.fields()
			.values()
			.stream()
			.map(this.decoding::otherName)
			.anyMatch((other) -> other != null && other.getValue().equals(name));
	}

	private void refuseUnexpected(String name, JsonNode value, String structure, InputLocation location) {
		if (!this.decoding.ignoresUnexpected(value, location.checked())) {
			throw InputException.at(ErrorType.UNEXPECTED_INPUT, location.field(name, structure), location,
					this.decoding.unexpectedField(name, structure));
		}
	}

	private JsonNode required(ObjectNode fields, String name, String structure, InputLocation location) {
		JsonNode node = fields.get(name);
		if (node == null) {
			throw missing(name, structure, location);
		}
		return node;
	}

	private InputException missing(String field, String structure, InputLocation location) {
		return InputException.at(ErrorType.INVALID_ARGUMENT, location.field(field, structure), location,
				LocalizableMessage.of("vapi.data.structure.field.missing",
						"The structure '%s' lacks its required field '%s'.", structure, field));
	}

}
