package io.github.ovfemulator.vapi.json;

import io.github.ovfemulator.vapi.type.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The encoding of {@code /api}, which is that of {@code /rest} but for maps, which are
 * objects. Two choices: dynamic structures have {@code @class} as in {@code /rest}, and a
 * map entry of a scripted response without a value has {@code null}.
 */
public final class ApiDecoding extends RestDecoding {

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
	public @Nullable SerializableString otherName(Field field) {
		return field.apiName();
	}

}
