package io.github.ovfemulator.vapi.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.ovfemulator.vapi.type.DynamicStructure;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Selects the records of dynamic structures, and reads structures without a record.
 */
final class DynamicStructures {

	/** The fields with the type of a structure without a name. */
	private static final List<String> TAGS = List.of("type", "error_type");

	private DynamicStructures() {
	}

	/**
	 * Returns the records that a dynamic structure may be read into. It must have the
	 * fields of its base, which are those that all of these records require.
	 */
	static List<StructureType> candidates(JsonDecoding.NamedFields structure, VapiType.DynamicOf type,
			InputLocation location) {
		List<StructureType> candidates = StructureType.candidates(type);
		candidates.stream()
			.map(StructureType::requiredFields)
			.reduce((one, other) -> one.stream().filter(other::contains).collect(Collectors.toSet()))
			.stream()
			.flatMap(Set::stream)
			.filter((field) -> !structure.fields().has(field))
			.findFirst()
			.ifPresent((field) -> {
				throw InputException.at(ErrorType.INVALID_ARGUMENT, location.field(field, type.word()), location,
						LocalizableMessage.of("vapi.data.structure.dynamic.missing",
								"The structure lacks the field '%s' of its base '%s'.", field, type.baseName()));
			});
		return candidates;
	}

	/**
	 * Selects the record of a structure by its name. Without a name, it is the only
	 * candidate, or the candidate of the tag field, a choice.
	 * @return the record, or {@code null} for an unknown structure
	 */
	static @Nullable StructureType select(JsonDecoding.NamedFields structure, List<StructureType> candidates) {
		String name = structure.name();
		if (name != null) {
			return candidates.stream().filter((candidate) -> candidate.name().equals(name)).findAny().orElse(null);
		}
		return (candidates.size() == 1) ? candidates.get(0) : byTag(structure.fields(), candidates);
	}

	private static @Nullable StructureType byTag(ObjectNode fields, List<StructureType> candidates) {
		List<String> tags = TAGS.stream()
			.map(fields::path)
			.filter(JsonNode::isString)
			.map(JsonNode::stringValue)
			.toList();
		return candidates.stream()
			.filter((candidate) -> tags.stream().anyMatch(candidate::isTaggedBy))
			.findAny()
			.orElse(null);
	}

	/** Reads a structure without a record. */
	static DynamicStructure readUntyped(JsonDecoding.NamedFields structure, JsonDecoding decoding) {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		structure.fields()
			.properties()
			.forEach((field) -> fields.put(field.getKey(), readUntyped(field.getValue(), decoding)));
		return new DynamicStructure(structure.name(), fields);
	}

	/** Reads a value of any type; structures become dynamic ones. */
	static @Nullable Object readUntyped(JsonNode tagged, JsonDecoding decoding) {
		JsonNode node = decoding.readUntyped(tagged);
		if (node.isArray()) {
			List<@Nullable Object> elements = new ArrayList<>();
			node.forEach((element) -> elements.add(readUntyped(element, decoding)));
			return elements;
		}
		if (node.isString()) {
			return node.stringValue();
		}
		if (node.isBoolean()) {
			return node.booleanValue();
		}
		if (node.isNumber()) {
			return node.numberValue();
		}
		JsonDecoding.NamedFields structure = decoding.readDynamicStructure(node);
		return (structure != null) ? readUntyped(structure, decoding) : null;
	}

}
