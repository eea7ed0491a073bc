package io.github.ovfemulator.vapi.dialect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.vapi.json.VapiJson;
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.Split;
import io.github.ovfemulator.vapi.type.Field;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Query parameters as a tree: each dot in a name is a level. The elements of a list are
 * repeated names ({@code names=a&names=b}), numbered names ({@code names.1=a&names.2=b}),
 * or both; numbered elements come last, by number.
 */
final class QueryNode {

	/** The number of digits that always fit an {@code int}. */
	private static final int MAX_INDEX_DIGITS = 9;

	/** The number of digits that always fit a {@code long}. */
	private static final int MAX_DIGITS = 18;

	private final List<String> values = new ArrayList<>();

	private final Map<String, QueryNode> children = new LinkedHashMap<>();

	/**
	 * Adds a parameter.
	 * @param name the decoded name
	 * @param value the decoded value
	 */
	void add(String name, String value) {
		QueryNode node = this;
		for (String part : Split.at(name, '.')) {
			node = node.children.computeIfAbsent(part, (key) -> new QueryNode());
		}
		node.values.add(value);
	}

	/** Whether there is a parameter of a name. */
	boolean has(String name) {
		return this.children.containsKey(name);
	}

	/**
	 * Puts the parameters into a structure. Unknown names are added as well, and rejected
	 * by the reader.
	 * @param object the structure
	 * @param type its type
	 */
	void putInto(ObjectNode object, StructureType type) {
		this.children.forEach((name, child) -> {
			Field field = type.fields().get(name);
			if (field != null) {
				child.putField(object, name, required(field.type()));
			}
			else {
				child.putUnexpected(object, name);
			}
		});
	}

	/**
	 * Puts the parameters into an input whose structures have no prefix in the query.
	 * @param object the input
	 * @param type its type
	 */
	void putFlatInto(ObjectNode object, StructureType type) {
		this.children.forEach((name, child) -> {
			Field field = type.fields().get(name);
			Field structure = (field == null) ? structureWith(name, type) : null;
			if (structure != null && isFree(object, structure.name())) {
				Field nested = structureType(structure).field(name);
				child.putField(object.withObjectProperty(structure.name()), name, required(nested.type()));
			}
			else if (field != null && !(isStructure(required(field.type())) && child.values.isEmpty())) {
				child.putField(object, name, required(field.type()));
			}
			else {
				child.putUnexpected(object, name);
			}
		});
	}

	private void putField(ObjectNode object, String name, VapiType type) {
		if (type instanceof VapiType.StructureOf structure && this.values.isEmpty()) {
			putInto(object.withObjectProperty(name), StructureType.of(structure));
		}
		else if (type instanceof VapiType.ListOf list) {
			putList(object, name, list.element());
		}
		else if (type instanceof VapiType.SetOf set) {
			putList(object, name, set.element());
		}
		else {
			if (!this.values.isEmpty()) {
				object.set(name, value(type));
			}
			this.children.forEach((key, child) -> child.putUnexpected(object, name + "." + key));
		}
	}

	private void putList(ObjectNode object, String name, VapiType element) {
		ArrayNode elements = VapiJson.MAPPER.createArrayNode();
		this.values.forEach((text) -> elements.add(scalar(element, text)));
		this.children.entrySet()
			.stream()
			.filter((child) -> child.getValue().isElement(child.getKey(), element))
			.sorted(Comparator.comparing((child) -> Integer.parseInt(child.getKey())))
			.forEach((child) -> elements.add(child.getValue().element(element)));
		if (!elements.isEmpty()) {
			object.set(name, elements);
		}
		this.children.forEach((key, child) -> {
			if (!child.isElement(key, element)) {
				child.putUnexpected(object, name + "." + key);
			}
		});
	}

	private boolean isElement(String key, VapiType element) {
		return Characters.areAll(key, 1, MAX_INDEX_DIGITS, Characters::isDigit)
				&& (isStructure(element) || this.children.isEmpty());
	}

	private JsonNode element(VapiType type) {
		if (type instanceof VapiType.StructureOf structure && this.values.isEmpty()) {
			ObjectNode object = VapiJson.MAPPER.createObjectNode();
			putInto(object, StructureType.of(structure));
			return object;
		}
		return value(type);
	}

	/**
	 * A repeated parameter of a single value becomes a list, which the reader rejects.
	 */
	private JsonNode value(VapiType type) {
		return (this.values.size() > 1) ? texts(this.values) : scalar(type, this.values.get(0));
	}

	private void putUnexpected(ObjectNode object, String name) {
		StringBuilder fullName = new StringBuilder(name);
		QueryNode node = this;
		while (node.values.isEmpty()) {
			Map.Entry<String, QueryNode> child = node.children.entrySet().iterator().next();
			fullName.append('.').append(child.getKey());
			node = child.getValue();
		}
		object.set(fullName.toString(), texts(node.values));
	}

	private static @Nullable Field structureWith(String name, StructureType type) {
		return type.fields()
			.values()
			.stream()
			.filter((field) -> isStructure(required(field.type())) && structureType(field).fields().containsKey(name))
			.findFirst()
			.orElse(null);
	}

	/** Whether the name is unused or has a structure. */
	private static boolean isFree(ObjectNode object, String name) {
		return !object.has(name) || object.get(name) instanceof ObjectNode;
	}

	private static boolean isStructure(VapiType type) {
		return type instanceof VapiType.StructureOf;
	}

	private static StructureType structureType(Field field) {
		return StructureType.of((VapiType.StructureOf) required(field.type()));
	}

	private static VapiType required(VapiType type) {
		return (type instanceof VapiType.OptionalOf optional) ? optional.element() : type;
	}

	/** An invalid value remains text, which the reader rejects. */
	private static JsonNode scalar(VapiType type, String text) {
		if (type == VapiType.Scalar.BOOLEAN && (text.equals("true") || text.equals("false"))) {
			return VapiJson.MAPPER.getNodeFactory().booleanNode(Boolean.parseBoolean(text));
		}
		if (type == VapiType.Scalar.LONG && isNumber(text)) {
			return VapiJson.MAPPER.getNodeFactory().numberNode(Long.parseLong(text));
		}
		return VapiJson.MAPPER.getNodeFactory().stringNode(text);
	}

	private static boolean isNumber(String text) {
		String digits = text.startsWith("-") ? text.substring(1) : text;
		return Characters.areAll(digits, 1, MAX_DIGITS, Characters::isDigit);
	}

	private static ArrayNode texts(List<String> values) {
		ArrayNode texts = VapiJson.MAPPER.createArrayNode();
		values.forEach(texts::add);
		return texts;
	}

}
