package io.github.ovfemulator.vapi.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The notation of {@code /api}: maps are objects. That dynamic structures say their class
 * here as they do in {@code /rest} is a choice, and so is {@code null} for the value that
 * an entry of a scripted answer lacks.
 */
public final class ApiEncoding extends PlainEncoding {

	@Override
	public @Nullable ArrayNode readMap(JsonNode node) {
		if (!(node instanceof ObjectNode object)) {
			return null;
		}
		ArrayNode entries = VapiJson.MAPPER.createArrayNode();
		object.properties()
			.forEach((entry) -> entries.addObject().put("key", entry.getKey()).set("value", entry.getValue()));
		return entries;
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
