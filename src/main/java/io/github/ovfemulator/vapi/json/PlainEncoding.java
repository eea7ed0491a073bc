package io.github.ovfemulator.vapi.json;

import java.util.Locale;

import io.github.ovfemulator.vapi.type.Field;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The common encoding of the two REST dialects: plain objects, no unset fields,
 * {@code @class} in dynamic structures, no tags. They differ in maps.
 */
abstract class PlainEncoding implements JsonEncoding {

	private static final String CLASS = "@class";

	@Override
	public boolean isUnset(JsonNode node) {
		return node.isNull();
	}

	@Override
	public JsonNode readOptional(JsonNode node) {
		return node;
	}

	@Override
	public JsonNode readTagged(JsonNode node, VapiType.Scalar type) {
		return node;
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
	public JsonNode readUntyped(JsonNode node) {
		return node;
	}

	/** A choice: a client cannot send another structure there. */
	@Override
	public boolean checksSoleCandidate() {
		return true;
	}

	@Override
	public boolean isFalseWhenAbsent(Field field) {
		return field.isFalseWhenAbsent();
	}

	@Override
	public boolean ignoresUnexpected(JsonNode value, boolean checked) {
		return !checked;
	}

	@Override
	public LocalizableMessage unexpectedField(String field, String structure) {
		return LocalizableMessage.of("com.vmware.vapi.rest.unsupported_property",
				"Unknown property '%s'; remove it or correct its name.", field);
	}

	@Override
	public String expected(VapiType type) {
		return type.word();
	}

	@Override
	public String found(JsonNode node) {
		String kind = node.getNodeType().name().toLowerCase(Locale.ROOT);
		return node.isNumber() || node.isBoolean() ? kind + " " + node.asString() : kind;
	}

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

}
