package io.github.ovfemulator.vapi.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * The encoding of {@code /rest}: maps are lists of key and value.
 */
public final class RestDecoding extends PlainDecoding {

	@Override
	public @Nullable ArrayNode readMap(JsonNode node) {
		return (node instanceof ArrayNode entries) ? entries : null;
	}

}
