package io.github.ovfemulator.vapi.json;

import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The encoding of {@code /rest}: plain objects, no unset fields, {@code @class} in
 * dynamic structures, no tags; maps are lists of key and value.
 */
public class RestEncoding implements JsonEncoding {

	private static final String CLASS = "@class";

	@Override
	public boolean writesUnsetFields() {
		return false;
	}

	@Override
	public void writeOptional(JsonGenerator json, @Nullable Runnable value) {
		if (value != null) {
			value.run();
		}
		else {
			json.writeNull();
		}
	}

	@Override
	public void writeTagged(JsonGenerator json, VapiType.Scalar type, String text) {
		json.writeString(text);
	}

	@Override
	public void startStructure(JsonGenerator json, String name) {
		json.writeStartObject();
	}

	@Override
	public void startDynamicStructure(JsonGenerator json, @Nullable String name) {
		json.writeStartObject();
		if (name != null) {
			json.writeStringProperty(CLASS, name);
		}
	}

	@Override
	public void startError(JsonGenerator json, @Nullable String name) {
		startDynamicStructure(json, name);
	}

	@Override
	public void endStructure(JsonGenerator json) {
		json.writeEndObject();
	}

	@Override
	public boolean namesOpaqueStructures() {
		return true;
	}

	@Override
	public void startMap(JsonGenerator json) {
		json.writeStartArray();
	}

	@Override
	public void writeEntry(JsonGenerator json, String key, @Nullable Runnable value) {
		json.writeStartObject();
		json.writeStringProperty("key", key);
		if (value != null) {
			json.writeName("value");
			value.run();
		}
		json.writeEndObject();
	}

	@Override
	public void endMap(JsonGenerator json) {
		json.writeEndArray();
	}

}
