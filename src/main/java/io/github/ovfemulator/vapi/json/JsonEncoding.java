package io.github.ovfemulator.vapi.json;

import io.github.ovfemulator.vapi.type.Field;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;

/**
 * The writing of JSON where dialects differ: structures, errors, unset fields, maps and
 * tagged scalars. {@link JsonDecoding} is its counterpart.
 */
public interface JsonEncoding {

	/**
	 * Whether unset fields are written.
	 * @return whether they are
	 */
	boolean writesUnsetFields();

	/**
	 * Whether structures within an opaque value, and errors of any type, carry their
	 * names.
	 * @return whether they do
	 */
	boolean namesOpaqueStructures();

	/**
	 * Writes an optional value.
	 * @param json the target
	 * @param value writes the value, or {@code null} when it is unset
	 */
	void writeOptional(JsonGenerator json, @Nullable Runnable value);

	/**
	 * Writes a scalar that a dialect may tag: a binary or a secret.
	 * @param json the target
	 * @param type its type
	 * @param text the text
	 */
	void writeTagged(JsonGenerator json, VapiType.Scalar type, String text);

	/**
	 * Begins a structure of a known type.
	 * @param json the target
	 * @param name the structure's canonical name
	 */
	void startStructure(JsonGenerator json, String name);

	/**
	 * Begins a dynamic structure.
	 * @param json the target
	 * @param name the structure's canonical name, or {@code null} if it has none
	 */
	void startDynamicStructure(JsonGenerator json, @Nullable String name);

	/**
	 * Begins a dynamic structure that is an error.
	 * @param json the target
	 * @param name the error's canonical name, or {@code null} if it has none
	 */
	void startError(JsonGenerator json, @Nullable String name);

	/**
	 * Ends a structure of any kind.
	 * @param json the target
	 */
	void endStructure(JsonGenerator json);

	/**
	 * Begins a map.
	 * @param json the target
	 */
	void startMap(JsonGenerator json);

	/**
	 * Writes a map entry.
	 * @param json the target
	 * @param key the key, always text
	 * @param value writes the value, or {@code null} for an entry of a scripted response
	 * without a value
	 */
	void writeEntry(JsonGenerator json, String key, @Nullable Runnable value);

	/**
	 * Ends a map.
	 * @param json the target
	 */
	void endMap(JsonGenerator json);

	/**
	 * The other name that a field has in this encoding.
	 * @param field the field
	 * @return the name, or {@code null}
	 */
	default @Nullable SerializableString otherName(Field field) {
		return null;
	}

}
