package io.github.ovfemulator.recording.comparison;

import io.github.ovfemulator.recording.RecordedExchange;
import io.github.ovfemulator.recording.TypedJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.github.ovfemulator.vapi.type.Field;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.LocalizationParam;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares a recorded value with one of the emulator, field by field. Generated values
 * correspond to each other by a {@link Renaming}; texts that the journal has masked match
 * everything.
 */
final class JsonComparison {

	private static final String CLASS = "@class";

	/** The fields that tell the elements of a list apart, the most telling one first. */
	private static final List<String> KEYS = List.of("key", "name", "id", CLASS);

	/** Fields that depend on the certificate of a server. */
	private static final Set<String> OF_THE_SERVER = Set.of("ssl_thumb_print", "ssl_thumbprint");

	private final GeneratedValues generated;

	private final Renaming renaming;

	private final ShownValues shown;

	private final Findings findings;

	JsonComparison(Renaming renaming, ShownValues shown, Findings findings) {
		this.generated = new GeneratedValues(renaming);
		this.renaming = renaming;
		this.shown = shown;
		this.findings = findings;
	}

	/**
	 * Compares two values.
	 * @param type their type, or {@code null} if it is not known
	 * @param ignored the names of fields that depend on the moment
	 */
	void compare(JsonNode recorded, JsonNode here, @Nullable VapiType type, Set<String> ignored) {
		compare(recorded, here, new JsonPlace("", "", type), ignored);
	}

	private void compare(JsonNode recorded, JsonNode here, JsonPlace place, Set<String> ignored) {
		if (recorded.isString() && recorded.stringValue().equals(RecordedExchange.MASK)) {
			return;
		}
		if (recorded.getNodeType() != here.getNodeType()) {
			this.findings.add(Difference.Kind.JSON_TYPE, place.pointer(), word(recorded), word(here));
		}
		else if (recorded.isObject() && place.type() instanceof VapiType.MapOf map && !isEntry(recorded)) {
			compareEntries(recorded, here, place, map, ignored);
		}
		else if (recorded.isObject()) {
			compareFields(recorded, here, place, ignored);
		}
		else if (recorded.isArray()) {
			compareElements(recorded, here, place, ignored);
		}
		else if (recorded.isString()) {
			compareTexts(recorded, here, place);
		}
		else if (recorded.isNumber() ? recorded.decimalValue().compareTo(here.decimalValue()) != 0
				: !recorded.equals(here)) {
			value(Difference.Kind.VALUE, recorded, here, place);
		}
	}

	private static String word(JsonNode value) {
		return switch (value.getNodeType()) {
			case OBJECT -> "object";
			case ARRAY -> "list";
			case STRING -> "string";
			case NUMBER -> "number";
			case BOOLEAN -> "boolean";
			case NULL -> "null";
			default -> "nothing";
		};
	}

	private void compareFields(JsonNode recorded, JsonNode here, JsonPlace place, Set<String> ignored) {
		StructureType structure = TypedJson.structure(place.type(), recorded);
		boolean otherMessage = structure == StructureType.of(LocalizableMessage.class)
				&& !recorded.path("id").equals(here.path("id"));
		boolean masked = recorded.has(RecordedExchange.MASK);
		for (Map.Entry<String, JsonNode> each : recorded.properties()) {
			String name = each.getKey();
			JsonPlace field = field(place, structure, name);
			JsonNode value = here.get(name);
			if (name.equals(RecordedExchange.MASK) || ignored.contains(name) || OF_THE_SERVER.contains(name)
					|| (otherMessage && !name.equals("id"))) {
				continue;
			}
			if (value != null) {
				compare(each.getValue(), value, field, ignored);
			}
			else {
				this.findings.add(Difference.Kind.MISSING, field.pointer(), show(each.getValue(), field), null);
			}
		}
		for (Map.Entry<String, JsonNode> each : here.properties()) {
			String name = each.getKey();
			if (!recorded.has(name) && !masked && !ignored.contains(name) && !OF_THE_SERVER.contains(name)
					&& !otherMessage) {
				JsonPlace field = field(place, structure, name);
				this.findings.add(Difference.Kind.EXTRA, field.pointer(), null, show(each.getValue(), field));
			}
		}
	}

	private JsonPlace field(JsonPlace place, @Nullable StructureType structure, String name) {
		JsonPlace field = place.field(name(structure, name), name, type(structure, place.type(), name));
		boolean inMessage = structure == StructureType.of(LocalizableMessage.class)
				|| structure == StructureType.of(LocalizationParam.NestedMessage.class);
		return (inMessage && name.equals("id")) ? field.asMessageId() : field;
	}

	/**
	 * Whether an object is the entry of a map, in the dialects that have lists of them.
	 */
	private static boolean isEntry(JsonNode object) {
		return object.size() == 2 && object.has("key") && object.has("value");
	}

	/** Compares maps whose keys may be generated. */
	private void compareEntries(JsonNode recorded, JsonNode here, JsonPlace place, VapiType.MapOf map,
			Set<String> ignored) {
		Set<String> others = new TreeSet<>(here.propertyNames());
		for (Map.Entry<String, JsonNode> each : recorded.properties()) {
			String translated = this.renaming.translate(each.getKey());
			String key = (here.has(translated) || others.size() != 1) ? translated : others.iterator().next();
			JsonPlace entry = place.field(this.shown.name(each.getKey()), each.getKey(),
					TypedJson.required(map.value()));
			JsonNode value = here.get(key);
			if (value != null && (key.equals(translated) || this.renaming.match(each.getKey(), key))) {
				others.remove(key);
				compare(each.getValue(), value, entry, ignored);
			}
			else {
				this.findings.add(Difference.Kind.MISSING, entry.pointer(), show(each.getValue(), entry), null);
			}
		}
		for (String key : others) {
			JsonPlace entry = place.field(this.shown.name(key), key, TypedJson.required(map.value()));
			this.findings.add(Difference.Kind.EXTRA, entry.pointer(), null, show(here.path(key), entry));
		}
	}

	private String name(@Nullable StructureType structure, String name) {
		return (structure != null && structure.fields().containsKey(name)) ? name : this.shown.name(name);
	}

	private static @Nullable VapiType type(@Nullable StructureType structure, @Nullable VapiType around, String name) {
		if (around instanceof VapiType.MapOf map) {
			return TypedJson.required(name.equals("key") ? map.key() : map.value());
		}
		Field field = (structure != null) ? structure.fields().get(name) : null;
		return (field != null) ? TypedJson.required(field.type()) : null;
	}

	private void compareElements(JsonNode recorded, JsonNode here, JsonPlace place, Set<String> ignored) {
		if (recorded.size() != here.size()) {
			this.findings.add(Difference.Kind.LENGTH, place.pointer(), String.valueOf(recorded.size()),
					String.valueOf(here.size()));
		}
		if (place.type() instanceof VapiType.SetOf set && TypedJson.required(set.element()) != null
				&& recorded.valueStream().allMatch(JsonNode::isString)) {
			compareSets(recorded, here, place);
			return;
		}
		VapiType type = TypedJson.element(place.type());
		for (String key : KEYS) {
			Map<String, JsonNode> recordedByKey = byKey(recorded, key, true);
			Map<String, JsonNode> hereByKey = byKey(here, key, false);
			if (!recordedByKey.isEmpty() && !hereByKey.isEmpty()
					&& hereByKey.keySet().stream().anyMatch(recordedByKey::containsKey)) {
				compareByKey(recordedByKey, hereByKey, place, type, ignored);
				return;
			}
		}
		if (recorded.size() == here.size()) {
			for (int i = 0; i < recorded.size(); i++) {
				compare(recorded.path(i), here.path(i), place.element(i, type), ignored);
			}
		}
	}

	/** The elements by a field that is different in each of them, or else none. */
	private Map<String, JsonNode> byKey(JsonNode list, String key, boolean translated) {
		Map<String, JsonNode> elements = new LinkedHashMap<>();
		for (JsonNode each : list) {
			String value = each.path(key).stringValue("");
			if (value.isEmpty() || value.contains(RecordedExchange.MASK)
					|| elements.put(translated ? this.renaming.translate(value) : value, each) != null) {
				return Map.of();
			}
		}
		return elements;
	}

	private void compareByKey(Map<String, JsonNode> recorded, Map<String, JsonNode> here, JsonPlace place,
			@Nullable VapiType type, Set<String> ignored) {
		int i = 0;
		for (Map.Entry<String, JsonNode> each : recorded.entrySet()) {
			JsonPlace element = place.element(i++, type);
			JsonNode other = here.get(each.getKey());
			if (other != null) {
				compare(each.getValue(), other, element, ignored);
			}
			else {
				this.findings.add(Difference.Kind.MISSING, element.pointer(), show(each.getValue(), element), null);
			}
		}
		i = 0;
		for (Map.Entry<String, JsonNode> each : here.entrySet()) {
			JsonPlace element = place.element(i++, type);
			if (!recorded.containsKey(each.getKey())) {
				this.findings.add(Difference.Kind.EXTRA, element.pointer(), null, show(each.getValue(), element));
			}
		}
		List<String> order = new ArrayList<>(recorded.keySet());
		order.retainAll(here.keySet());
		List<String> orderHere = new ArrayList<>(here.keySet());
		orderHere.retainAll(recorded.keySet());
		if (!order.equals(orderHere)) {
			this.findings.add(Difference.Kind.ORDER, place.pointer(), positions(order, order),
					positions(orderHere, order));
		}
	}

	private static String positions(List<String> keys, List<String> order) {
		return keys.stream().map(order::indexOf).toList().toString();
	}

	/** The order of a set does not count. */
	private void compareSets(JsonNode recorded, JsonNode here, JsonPlace place) {
		Set<String> expected = new TreeSet<>();
		recorded.forEach((each) -> expected.add(this.renaming.translate(each.stringValue(""))));
		Set<String> found = new TreeSet<>();
		here.forEach((each) -> found.add(each.asString("")));
		if (recorded.size() == here.size() && !expected.equals(found)
				&& recorded.valueStream().noneMatch((each) -> each.stringValue("").contains(RecordedExchange.MASK))) {
			this.findings.add(Difference.Kind.VALUE, place.pointer(), show(recorded, place), show(here, place));
		}
	}

	private void compareTexts(JsonNode recorded, JsonNode here, JsonPlace place) {
		String text = recorded.stringValue();
		switch (this.generated.compare(text, here.stringValue(), place.type(), place.name())) {
			case SAME -> {
			}
			case RENAMED -> value(Difference.Kind.RENAMING, recorded, here, place);
			case DIFFERENT -> value(Difference.Kind.VALUE, recorded, here, place);
		}
	}

	private void value(Difference.Kind kind, JsonNode recorded, JsonNode here, JsonPlace place) {
		this.findings.add(kind, place.pointer(), show(recorded, place), show(here, place));
	}

	private String show(JsonNode value, JsonPlace place) {
		return this.shown.show(value, place);
	}

	/**
	 * Receives differences.
	 */
	@FunctionalInterface
	interface Findings {

		/** Adds a difference, whose values can be shown. */
		void add(Difference.Kind kind, String pointer, @Nullable String recorded, @Nullable String here);

	}

}
