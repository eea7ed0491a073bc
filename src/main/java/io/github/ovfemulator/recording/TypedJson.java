package io.github.ovfemulator.recording;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.type.DynamicStructure;
import io.github.ovfemulator.vapi.type.Field;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON of all dialects with the types of its values.
 */
public final class TypedJson {

	private static final String CLASS = "@class";

	/** The tags of JSON-RPC whose value has no name. */
	private static final List<String> TAGS = List.of("OPTIONAL", "SECRET", "BINARY");

	/** The tags of JSON-RPC whose value has the name of its structure. */
	private static final List<String> NAMED_TAGS = List.of("STRUCTURE", "ERROR");

	private static final List<StructureType> ERRORS = Stream.of(StandardError.class.getPermittedSubclasses())
		.map((each) -> StructureType.of(each.asSubclass(Structure.class)))
		.toList();

	private TypedJson() {
	}

	/** Returns the structure of an object, or {@code null} if it is not known. */
	public static @Nullable StructureType structure(@Nullable VapiType type, JsonNode value) {
		if (type instanceof VapiType.StructureOf structure) {
			return StructureType.of(structure);
		}
		List<StructureType> candidates = (type instanceof VapiType.DynamicOf dynamic)
				? StructureType.candidates(dynamic) : List.of();
		String name = value.path(CLASS).asString("");
		String tag = value.path("type").asString(value.path("error_type").asString(""));
		return Stream.concat(candidates.stream(), ERRORS.stream())
			.filter((each) -> name.isEmpty() ? each.isTaggedBy(tag) : each.name().equals(name))
			.findFirst()
			.orElse(null);
	}

	/** Returns the type of a value that is set. */
	public static @Nullable VapiType required(@Nullable VapiType type) {
		return (type instanceof VapiType.OptionalOf optional) ? required(optional.element()) : type;
	}

	/** Returns the type of the elements of a list, set or map. */
	public static @Nullable VapiType element(@Nullable VapiType type) {
		if (type instanceof VapiType.ListOf list) {
			return required(list.element());
		}
		if (type instanceof VapiType.SetOf set) {
			return required(set.element());
		}
		return (type instanceof VapiType.MapOf map) ? map : null;
	}

	/**
	 * Removes the tags of JSON-RPC.
	 * @param json a value in JSON-RPC
	 * @return the value, objects with the name of their structure as {@code @class}
	 * unless it is the entry of a map
	 */
	public static JsonNode withoutTags(JsonNode json) {
		if (json instanceof ArrayNode array) {
			ArrayNode elements = array.arrayNode();
			array.forEach((each) -> elements.add(withoutTags(each)));
			return elements;
		}
		if (!(json instanceof ObjectNode object)) {
			return json;
		}
		if (object.size() == 1) {
			Map.Entry<String, JsonNode> only = object.properties().iterator().next();
			if (TAGS.contains(only.getKey())) {
				return withoutTags(only.getValue());
			}
			if (NAMED_TAGS.contains(only.getKey()) && only.getValue().size() == 1) {
				Map.Entry<String, JsonNode> structure = only.getValue().properties().iterator().next();
				ObjectNode fields = object.objectNode();
				if (!structure.getKey().equals("map-entry")) {
					fields.put(CLASS, structure.getKey());
				}
				structure.getValue()
					.properties()
					.forEach((each) -> fields.set(each.getKey(), withoutTags(each.getValue())));
				return fields;
			}
		}
		ObjectNode fields = object.objectNode();
		object.properties().forEach((each) -> fields.set(each.getKey(), withoutTags(each.getValue())));
		return fields;
	}

	/**
	 * Finds the texts in a value.
	 * @param found receives each text with its type
	 */
	public static void texts(@Nullable Object value, @Nullable VapiType type, TextVisitor found) {
		texts(value, type, new Place("", null), found);
	}

	private static void texts(@Nullable Object value, @Nullable VapiType type, Place place, TextVisitor found) {
		VapiType set = required(type);
		if (value instanceof DynamicStructure) {
			return;
		}
		if (value instanceof Structure structure) {
			StructureType.of(structure.getClass())
				.fields()
				.values()
				.forEach((each) -> texts(each.get(structure), each.type(), new Place(each.name(), structure), found));
		}
		else if (value instanceof Map<?, ?> map && set instanceof VapiType.MapOf types) {
			map.forEach((key, each) -> {
				texts(key, types.key(), place, found);
				texts(each, types.value(), place, found);
			});
		}
		else if (value instanceof Iterable<?> list) {
			list.forEach((each) -> texts(each, element(set), place, found));
		}
		else if (value instanceof String text && set != null) {
			found.visit(set, place, text);
		}
	}

	/**
	 * The place of a text.
	 *
	 * @param field the name of the field, empty without one
	 * @param structure the structure with the field, or {@code null} without one
	 */
	public record Place(String field, @Nullable Structure structure) {

		/** Returns the name of the object whose id the text is, or {@code null}. */
		public @Nullable String name() {
			if (this.structure == null || !this.field.equals("id")) {
				return null;
			}
			Field name = StructureType.of(this.structure.getClass()).fields().get("name");
			return (name != null && name.get(this.structure) instanceof String text) ? text : null;
		}

	}

	/**
	 * Receives texts.
	 */
	@FunctionalInterface
	public interface TextVisitor {

		/** Receives a text with its type and its place. */
		void visit(VapiType type, Place place, String text);

	}

}
