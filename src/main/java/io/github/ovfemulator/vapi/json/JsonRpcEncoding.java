package io.github.ovfemulator.vapi.json;

import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The encoding of JSON-RPC: values without a JSON type of their own are objects with one
 * member, the tag. An optional value without its tag is invalid, a choice; the vendor's
 * runtime fails on it.
 */
public final class JsonRpcEncoding implements JsonEncoding {

	/** The name of a dynamic structure without a name; a choice. */
	private static final String UNNAMED = "dynamic_structure";

	private static final String ENTRY = "map-entry";

	private static final String STRUCTURE = "STRUCTURE";

	private static final String ERROR = "ERROR";

	private static final String OPTIONAL = "OPTIONAL";

	@Override
	public boolean writesUnsetFields() {
		return true;
	}

	@Override
	public boolean namesOpaqueStructures() {
		return true;
	}

	@Override
	public void writeOptional(JsonGenerator json, @Nullable Runnable value) {
		json.writeStartObject();
		json.writeName(OPTIONAL);
		if (value != null) {
			value.run();
		}
		else {
			json.writeNull();
		}
		json.writeEndObject();
	}

	@Override
	public void writeTagged(JsonGenerator json, VapiType.Scalar type, String text) {
		json.writeStartObject();
		json.writeStringProperty(type.name(), text);
		json.writeEndObject();
	}

	@Override
	public void startStructure(JsonGenerator json, String name) {
		start(json, STRUCTURE, name);
	}

	@Override
	public void startDynamicStructure(JsonGenerator json, @Nullable String name) {
		start(json, STRUCTURE, (name != null) ? name : UNNAMED);
	}

	@Override
	public void startError(JsonGenerator json, @Nullable String name) {
		start(json, ERROR, (name != null) ? name : UNNAMED);
	}

	@Override
	public void endStructure(JsonGenerator json) {
		json.writeEndObject();
		json.writeEndObject();
		json.writeEndObject();
	}

	@Override
	public void startMap(JsonGenerator json) {
		json.writeStartArray();
	}

	@Override
	public void writeEntry(JsonGenerator json, String key, @Nullable Runnable value) {
		startStructure(json, ENTRY);
		json.writeStringProperty("key", key);
		if (value != null) {
			json.writeName("value");
			value.run();
		}
		endStructure(json);
	}

	@Override
	public void endMap(JsonGenerator json) {
		json.writeEndArray();
	}

	private static void start(JsonGenerator json, String tag, String name) {
		json.writeStartObject();
		json.writeName(tag);
		json.writeStartObject();
		json.writeName(name);
		json.writeStartObject();
	}

}
