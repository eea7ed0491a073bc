package io.github.ovfemulator.vapi.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The encoding of {@code /rest}: maps are lists of key and value.
 */
public final class RestEncoding extends PlainEncoding {

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
