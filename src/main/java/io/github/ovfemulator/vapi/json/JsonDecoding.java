package io.github.ovfemulator.vapi.json;

import io.github.ovfemulator.vapi.type.Field;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The reading of JSON where dialects differ: structures, unset fields, maps and tagged
 * scalars. The methods return {@code null} for a value of another type; the messages of
 * the reader contain {@link #expected} and {@link #found}.
 */
public interface JsonDecoding {

	/**
	 * Whether an optional value is unset.
	 * @param node the node of the value
	 * @return whether it is
	 */
	boolean isUnset(JsonNode node);

	/**
	 * Reads an optional value that is set.
	 * @param node the node of the value
	 * @return the value without tags
	 */
	@Nullable JsonNode readOptional(JsonNode node);

	/**
	 * Reads a scalar that a dialect may tag: a binary or a secret.
	 * @param node the node of the value
	 * @param type its type
	 * @return the value without tags
	 */
	@Nullable JsonNode readTagged(JsonNode node, VapiType.Scalar type);

	/**
	 * Reads a structure of a known type.
	 * @param node the node of the structure
	 * @return the fields, with the name of the structure if present
	 */
	@Nullable NamedFields readStructure(JsonNode node);

	/**
	 * Reads a dynamic structure.
	 * @param node the node of the structure
	 * @return the fields, with the name of the structure if present
	 */
	@Nullable NamedFields readDynamicStructure(JsonNode node);

	/**
	 * Reads a map.
	 * @param node the node of the map
	 * @return the entries, for {@link #readEntry}
	 */
	@Nullable ArrayNode readMap(JsonNode node);

	/**
	 * Reads a map entry.
	 * @param node the node of the entry
	 * @return the fields {@code key} and {@code value}
	 */
	@Nullable ObjectNode readEntry(JsonNode node);

	/**
	 * Reads a value of an unknown type.
	 * @param node the node of the value
	 * @return the value without tags; an object for a structure
	 */
	JsonNode readUntyped(JsonNode node);

	/**
	 * Whether an unknown field is ignored.
	 * @param value the node of the field
	 * @param checked whether no enclosing structure is a dynamic one
	 * @return whether it is ignored
	 */
	boolean ignoresUnexpected(JsonNode value, boolean checked);

	/**
	 * Returns the message for an unknown field.
	 * @param field the name of the field
	 * @param structure the canonical name of the structure
	 * @return the message
	 */
	LocalizableMessage unexpectedField(String field, String structure);

	/**
	 * Returns the word for an expected type.
	 * @param type the type
	 * @return the word
	 */
	String expected(VapiType type);

	/**
	 * Returns the word for an unexpected value, without its text, which may be secret.
	 * @param node the value
	 * @return the word
	 */
	String found(JsonNode node);

	/**
	 * Whether unexpected fields of a dynamic structure are refused when its base has only
	 * one record.
	 * @return whether they are refused
	 */
	default boolean checksSoleCandidate() {
		return false;
	}

	/**
	 * Whether a required boolean may be absent, which means {@code false}.
	 * @param field the field
	 * @return whether it may be absent
	 */
	default boolean isFalseWhenAbsent(Field field) {
		return false;
	}

	/**
	 * The other name that a field has in this encoding.
	 * @param field the field
	 * @return the name, or {@code null}
	 */
	default @Nullable SerializableString otherName(Field field) {
		return null;
	}

	/**
	 * The fields of a structure in JSON.
	 *
	 * @param name the canonical name of the structure, or {@code null} without one
	 * @param fields the fields, without tags
	 */
	record NamedFields(@Nullable String name, ObjectNode fields) {

	}

}
