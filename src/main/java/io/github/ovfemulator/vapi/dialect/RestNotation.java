package io.github.ovfemulator.vapi.dialect;

import io.github.ovfemulator.vapi.std.LocalizableMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The notation of {@code /rest}: plain objects, unset fields left out, {@code @class} on
 * dynamic structures, maps as lists of key and value.
 */
public final class RestNotation implements Notation {

	private static final String CLASS = "@class";

	@Override
	public @Nullable JsonNode readOptional(JsonNode node) {
		return node.isNull() ? null : node;
	}

	@Override
	public @Nullable NamedFields readStructure(JsonNode node) {
		return (node instanceof ObjectNode object) ? new NamedFields(null, object) : null;
	}

	@Override
	public @Nullable NamedFields readDynamicStructure(JsonNode node) {
		if (!(node instanceof ObjectNode object)) {
			return null;
		}
		JsonNode name = object.get(CLASS);
		if (name == null) {
			return new NamedFields(null, object);
		}
		return name.isString() ? new NamedFields(name.stringValue(), object.deepCopy().without(CLASS)) : null;
	}

	@Override
	public @Nullable ObjectNode readEntry(JsonNode node) {
		return (node instanceof ObjectNode object) ? object : null;
	}

	@Override
	public LocalizableMessage unexpectedField(String field, String structure) {
		return LocalizableMessage.of("com.vmware.vapi.rest.unsupported_property",
				"There is no property '%s' here; remove it or correct its name.", field);
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
	public void endStructure(JsonGenerator json) {
		json.writeEndObject();
	}

	@Override
	public void writeOptional(JsonGenerator json, String name, @Nullable Runnable value) {
		if (value != null) {
			json.writeName(name);
			value.run();
		}
	}

	@Override
	public void startEntry(JsonGenerator json) {
		json.writeStartObject();
	}

	@Override
	public void endEntry(JsonGenerator json) {
		json.writeEndObject();
	}

}
