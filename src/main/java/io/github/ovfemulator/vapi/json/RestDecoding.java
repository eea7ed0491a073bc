package io.github.ovfemulator.vapi.json;

import java.util.Locale;

import io.github.ovfemulator.vapi.type.Field;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The encoding of {@code /rest}: plain objects, no unset fields, {@code @class} in
 * dynamic structures, no tags; maps are lists of key and value.
 */
public class RestDecoding implements JsonDecoding {

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
		return field.falseWhenAbsent();
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
	public @Nullable ArrayNode readMap(JsonNode node) {
		return (node instanceof ArrayNode entries) ? entries : null;
	}

}
