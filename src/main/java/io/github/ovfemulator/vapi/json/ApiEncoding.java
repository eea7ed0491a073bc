package io.github.ovfemulator.vapi.json;

import io.github.ovfemulator.vapi.type.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;

/**
 * The encoding of {@code /api}, which is that of {@code /rest} but for maps, which are
 * objects. Two choices: dynamic structures have {@code @class} as in {@code /rest}, and a
 * map entry of a scripted response without a value has {@code null}.
 */
public final class ApiEncoding extends RestEncoding {

	@Override
	public @Nullable SerializableString otherName(Field field) {
		return field.apiName();
	}

	@Override
	public boolean namesOpaqueStructures() {
		return false;
	}

	@Override
	public void startMap(JsonGenerator json) {
		json.writeStartObject();
	}

	@Override
	public void writeEntry(JsonGenerator json, String key, @Nullable Runnable value) {
		json.writeName(key);
		writeOptional(json, value);
	}

	@Override
	public void endMap(JsonGenerator json) {
		json.writeEndObject();
	}

}
