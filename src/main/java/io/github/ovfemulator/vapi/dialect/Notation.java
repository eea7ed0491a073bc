package io.github.ovfemulator.vapi.dialect;

import io.github.ovfemulator.vapi.std.LocalizableMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a dialect puts around the values that all dialects share: how it marks structures,
 * unset fields and map entries.
 */
public interface Notation {

	/**
	 * The value of a field that may be unset.
	 * @param node what stands in the field's place
	 * @return the value without the dialect's mark, or {@code null} when unset
	 */
	@Nullable JsonNode readOptional(JsonNode node);

	/**
	 * The fields of a structure.
	 * @param node what stands in the structure's place
	 * @return the structure, or {@code null} when there is none
	 */
	@Nullable NamedFields readStructure(JsonNode node);

	/**
	 * The fields of a structure whose type is not known from its place.
	 * @param node what stands in the structure's place
	 * @return the structure with the name that it carries, or {@code null} when there is
	 * none
	 */
	@Nullable NamedFields readDynamicStructure(JsonNode node);

	/**
	 * The fields of a map entry: {@code key} and {@code value}.
	 * @param node what stands in the entry's place
	 * @return the fields, or {@code null} when there is no entry
	 */
	@Nullable ObjectNode readEntry(JsonNode node);

	/**
	 * The message about a field that the structure does not have.
	 * @param field the name of the field
	 * @param structure the canonical name of the structure
	 * @return the message
	 */
	LocalizableMessage unexpectedField(String field, String structure);

	/**
	 * Begins a structure whose type is known from its place.
	 * @param json where to write
	 * @param name the structure's canonical name
	 */
	void startStructure(JsonGenerator json, String name);

	/**
	 * Begins a structure whose type is not known from its place.
	 * @param json where to write
	 * @param name the structure's canonical name, or {@code null} if it has none
	 */
	void startDynamicStructure(JsonGenerator json, @Nullable String name);

	/**
	 * Ends a structure of either kind.
	 * @param json where to write
	 */
	void endStructure(JsonGenerator json);

	/**
	 * Writes a field that may be unset.
	 * @param json where to write
	 * @param name the name of the field
	 * @param value writes the value, or {@code null} when the field is unset
	 */
	void writeOptional(JsonGenerator json, String name, @Nullable Runnable value);

	/**
	 * Begins a map entry.
	 * @param json where to write
	 */
	void startEntry(JsonGenerator json);

	/**
	 * Ends a map entry.
	 * @param json where to write
	 */
	void endEntry(JsonGenerator json);

	/**
	 * The fields of a structure as they stand in the JSON.
	 *
	 * @param name the canonical name that came with them, or {@code null}
	 * @param fields the fields, marks of the dialect removed
	 */
	record NamedFields(@Nullable String name, ObjectNode fields) {

	}

}
