package io.github.ovfemulator.vapi.json;

import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a dialect puts around the values that all dialects share: how it marks structures,
 * errors, unset fields, maps, and the scalars that it tags. The methods that read return
 * {@code null} where something else stands than what the type demands; the reader says so
 * in the words of {@link #expected} and {@link #found}.
 */
public interface JsonEncoding {

	/**
	 * Whether a value that may be unset is unset.
	 * @param node what stands in its place
	 * @return whether it is
	 */
	boolean isUnset(JsonNode node);

	/**
	 * A value that may be unset, and is not.
	 * @param node what stands in its place
	 * @return the value without the dialect's mark
	 */
	@Nullable JsonNode readOptional(JsonNode node);

	/**
	 * A scalar of a type that a dialect may tag: binary or secret.
	 * @param node what stands in its place
	 * @param type its type
	 * @return the value without the dialect's mark
	 */
	@Nullable JsonNode readTagged(JsonNode node, VapiType.Scalar type);

	/**
	 * The fields of a structure whose type is known from its place.
	 * @param node what stands in its place
	 * @return the structure, with the name that it carries
	 */
	@Nullable NamedFields readStructure(JsonNode node);

	/**
	 * The fields of a structure whose type is not known from its place.
	 * @param node what stands in its place
	 * @return the structure, with the name that it carries
	 */
	@Nullable NamedFields readDynamicStructure(JsonNode node);

	/**
	 * The entries of a map.
	 * @param node what stands in its place
	 * @return the entries, each for {@link #readEntry} to read
	 */
	@Nullable ArrayNode readMap(JsonNode node);

	/**
	 * The fields of a map entry: {@code key} and {@code value}.
	 * @param node what stands in its place
	 * @return the fields
	 */
	@Nullable ObjectNode readEntry(JsonNode node);

	/**
	 * A value in a structure that nobody knows, where no type says what it is.
	 * @param node what stands in its place
	 * @return the value without the dialect's mark; an object where it is a structure
	 */
	JsonNode readUntyped(JsonNode node);

	/**
	 * Whether a field that the structure does not have does no harm.
	 * @param value what stands in the field's place
	 * @param checked whether the structure is held to its fields: one whose type is known
	 * from its place, and that is no part of another whose type is not
	 * @return whether it is passed over
	 */
	boolean ignoresUnexpected(JsonNode value, boolean checked);

	/**
	 * The message about a field that the structure does not have.
	 * @param field the name of the field
	 * @param structure the canonical name of the structure
	 * @return the message
	 */
	LocalizableMessage unexpectedField(String field, String structure);

	/**
	 * The word for a type that was expected.
	 * @param type the type
	 * @return the word
	 */
	String expected(VapiType type);

	/**
	 * The word for what was found instead. It never quotes a text, which may be secret.
	 * @param node what was found
	 * @return the word
	 */
	String found(JsonNode node);

	/**
	 * Whether fields that are unset are written at all.
	 * @return whether they are
	 */
	boolean writesUnsetFields();

	/**
	 * Writes a value that may be unset.
	 * @param json where to write
	 * @param value writes the value, or {@code null} when it is unset
	 */
	void writeOptional(JsonGenerator json, @Nullable Runnable value);

	/**
	 * Writes a scalar of a type that a dialect may tag: binary or secret.
	 * @param json where to write
	 * @param type its type
	 * @param text the text
	 */
	void writeTagged(JsonGenerator json, VapiType.Scalar type, String text);

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
	 * Begins an error whose type is not known from its place.
	 * @param json where to write
	 * @param name the error's canonical name, or {@code null} if it has none
	 */
	void startError(JsonGenerator json, @Nullable String name);

	/**
	 * Ends a structure of any kind.
	 * @param json where to write
	 */
	void endStructure(JsonGenerator json);

	/**
	 * Begins a map.
	 * @param json where to write
	 */
	void startMap(JsonGenerator json);

	/**
	 * Writes a map entry.
	 * @param json where to write
	 * @param key the key; all keys of vAPI are texts
	 * @param value writes the value, or {@code null} where a scripted answer lacks it
	 */
	void writeEntry(JsonGenerator json, String key, @Nullable Runnable value);

	/**
	 * Ends a map.
	 * @param json where to write
	 */
	void endMap(JsonGenerator json);

	/**
	 * The fields of a structure as they stand in the JSON.
	 *
	 * @param name the canonical name that came with them, or {@code null}
	 * @param fields the fields, marks of the dialect removed
	 */
	record NamedFields(@Nullable String name, ObjectNode fields) {

	}

}
