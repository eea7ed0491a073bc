package io.github.ovfemulator.vapi.json;

import java.util.Locale;
import java.util.Set;

import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The encoding of JSON-RPC: values without a JSON type of their own are objects with one
 * member, the tag. An optional value without its tag is invalid, a choice; the vendor's
 * runtime fails on it.
 */
public final class JsonRpcDecoding implements JsonDecoding {

	private static final String STRUCTURE = "STRUCTURE";

	private static final String ERROR = "ERROR";

	private static final String OPTIONAL = "OPTIONAL";

	private static final Set<String> STRUCTURES = Set.of(STRUCTURE, ERROR);

	private static final Set<VapiType> TEXTS = Set.of(VapiType.Scalar.URI, VapiType.Scalar.DATE_TIME);

	private static final Set<String> MARKS = Set.of(OPTIONAL, "BINARY", "SECRET");

	/**
	 * Whether the name of a member is a tag.
	 * @param name the name of the member
	 * @return whether it is
	 */
	public static boolean isTag(String name) {
		return STRUCTURES.contains(name) || MARKS.contains(name);
	}

	/**
	 * Whether a tag is one of a structure, with a name and fields.
	 * @param tag the tag
	 * @return whether it is
	 */
	public static boolean isStructureTag(String tag) {
		return STRUCTURES.contains(tag);
	}

	@Override
	public boolean isUnset(JsonNode node) {
		return node.path(OPTIONAL).isNull();
	}

	@Override
	public @Nullable JsonNode readOptional(JsonNode node) {
		return node.get(OPTIONAL);
	}

	@Override
	public @Nullable JsonNode readTagged(JsonNode node, VapiType.Scalar type) {
		return node.get(type.name());
	}

	@Override
	public @Nullable NamedFields readStructure(JsonNode node) {
		return named(node.path(STRUCTURE));
	}

	@Override
	public @Nullable NamedFields readDynamicStructure(JsonNode node) {
		return named(node.has(ERROR) ? node.path(ERROR) : node.path(STRUCTURE));
	}

	@Override
	public @Nullable ArrayNode readMap(JsonNode node) {
		return (node instanceof ArrayNode entries) ? entries : null;
	}

	/** The name of the entry is not checked, as by the vendor's validator. */
	@Override
	public @Nullable ObjectNode readEntry(JsonNode node) {
		NamedFields entry = readStructure(node);
		return (entry != null) ? entry.fields() : null;
	}

	@Override
	public JsonNode readUntyped(JsonNode node) {
		for (String mark : MARKS) {
			JsonNode value = node.get(mark);
			if (value != null) {
				return mark.equals(OPTIONAL) ? readUntyped(value) : value;
			}
		}
		return node;
	}

	@Override
	public boolean ignoresUnexpected(JsonNode value, boolean checked) {
		return !checked || isUnset(value);
	}

	@Override
	public LocalizableMessage unexpectedField(String field, String structure) {
		return LocalizableMessage.of("vapi.data.structure.field.unexpected",
				"Found the unexpected field '%s' in the structure '%s'.", field, structure);
	}

	@Override
	public String expected(VapiType type) {
		if (TEXTS.contains(type) || type instanceof VapiType.Id || type instanceof VapiType.Enumeration) {
			return "string";
		}
		if (type instanceof VapiType.Scalar) {
			return type.word();
		}
		if (type instanceof VapiType.OptionalOf) {
			return "optional";
		}
		return (type instanceof VapiType.StructureOf || type instanceof VapiType.DynamicOf) ? "structure" : "list";
	}

	@Override
	public String found(JsonNode node) {
		if (node.isNull()) {
			return "void";
		}
		if (node.isNumber()) {
			return node.isIntegralNumber() ? "long" : "double";
		}
		if (node.isArray()) {
			return "list";
		}
		return node.propertyNames()
			.stream()
			.filter(JsonRpcDecoding::isTag)
			.findFirst()
			.orElse(node.getNodeType().name())
			.toLowerCase(Locale.ROOT);
	}

	private static @Nullable NamedFields named(JsonNode node) {
		if (node.size() != 1 || !node.isObject()) {
			return null;
		}
		String name = node.propertyNames().iterator().next();
		return (node.get(name) instanceof ObjectNode fields) ? new NamedFields(name, fields) : null;
	}

}
