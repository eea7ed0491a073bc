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
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads dynamic structures. A known name selects its record. Without a name, the only
 * candidate is used, or the candidate that the tag field names, a choice. An unknown
 * structure is kept as received if it has the fields of the base.
 */
final class DynamicStructureReader {

	/** The fields with the type of a structure without a name. */
	private static final List<String> TAGS = List.of("type", "error_type");

	private final JsonDecoding decoding;

	private final FieldsReader reader;

	DynamicStructureReader(JsonDecoding decoding, FieldsReader reader) {
		this.decoding = decoding;
		this.reader = reader;
	}

	Structure read(JsonNode node, VapiType.DynamicOf type, InputLocation location) {
		JsonDecoding.NamedFields structure = this.decoding.readDynamicStructure(node);
		if (structure == null) {
			throw InputException.mismatch(location, this.decoding.expected(type), this.decoding.found(node));
		}
		List<StructureType> candidates = StructureType.candidates(type);
		checkBase(structure, type, candidates, location);
		StructureType candidate = (structure.name() != null) ? byName(candidates, structure.name())
				: byTag(candidates, structure.fields());
		if (candidate != null) {
			boolean checked = candidates.size() == 1 && this.decoding.checksSoleCandidate();
			return this.reader.read(structure.fields(), candidate, checked ? location : location.unchecked());
		}
		return new DynamicStructure(structure.name(), plain(structure.fields()));
	}

	/** Reads a value of any type; structures become dynamic ones. */
	@Nullable Object readOpaque(JsonNode node) {
		return plain(node);
	}

	private static @Nullable StructureType byName(List<StructureType> candidates, String name) {
		return candidates.stream().filter((candidate) -> candidate.name().equals(name)).findAny().orElse(null);
	}

	private static @Nullable StructureType byTag(List<StructureType> candidates, ObjectNode fields) {
		if (candidates.size() == 1) {
			return candidates.get(0);
		}
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

	/** The fields of the base are those that all candidates require. */
	private static void checkBase(JsonDecoding.NamedFields structure, VapiType.DynamicOf type,
			List<StructureType> candidates, InputLocation location) {
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
	}

	private Map<String, @Nullable Object> plain(ObjectNode fields) {
		Map<String, @Nullable Object> plain = new LinkedHashMap<>();
		fields.properties().forEach((field) -> plain.put(field.getKey(), plain(field.getValue())));
		return plain;
	}

	private @Nullable Object plain(JsonNode marked) {
		JsonNode node = this.decoding.readUntyped(marked);
		if (node.isArray()) {
			List<@Nullable Object> elements = new ArrayList<>();
			node.forEach((element) -> elements.add(plain(element)));
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
		JsonDecoding.NamedFields structure = this.decoding.readDynamicStructure(node);
		return (structure != null) ? new DynamicStructure(structure.name(), plain(structure.fields())) : null;
	}

	/**
	 * Reads the fields of a structure of a known type.
	 */
	@FunctionalInterface
	interface FieldsReader {

		Structure read(ObjectNode fields, StructureType type, InputLocation location);

	}

}
