package io.github.ovfemulator.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Renames constants that several enumerations have, since some languages, such as Go,
 * have one namespace for the constants of all enumerations.
 */
final class EnumConstants {

	private EnumConstants() {
	}

	/**
	 * Adds a prefix to the constants of each enumeration with a shared constant.
	 * @param schemas the schemas by name; enumerations get {@code x-enum-varnames}
	 */
	static void nameApart(ObjectNode schemas) {
		List<String> constants = new ArrayList<>();
		schemas.forEach((schema) -> constants.addAll(constants(schema)));
		Map<String, Long> uses = constants.stream()
			.collect(Collectors.groupingBy((constant) -> constant, Collectors.counting()));
		schemas.forEachEntry((name, schema) -> {
			if (constants(schema).stream().anyMatch((constant) -> uses.getOrDefault(constant, 0L) > 1)) {
				ArrayNode names = ((ObjectNode) schema).putArray("x-enum-varnames");
				constants(schema).forEach((constant) -> names.add(constant(name) + "_" + constant));
			}
		});
	}

	private static List<String> constants(JsonNode schema) {
		return schema.path("enum").valueStream().map((value) -> constant(value.asString())).toList();
	}

	private static String constant(String text) {
		return text.replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT);
	}

}
