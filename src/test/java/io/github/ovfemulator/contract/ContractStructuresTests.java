package io.github.ovfemulator.contract;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.github.ovfemulator.vapi.type.StructureTable;
import io.github.ovfemulator.vapi.type.StructureTable.StructureEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the schemas of the emulated API with the structure table. A schema with the
 * name of a structure or an enumeration, without {@code com.vmware.}, has its shape.
 */
class ContractStructuresTests {

	private static final String PREFIX = "com.vmware.";

	private static final String SCHEMAS = "https://contract.test/openapi/vcenter-ovf-emulator.yaml#/components/schemas";

	private static final ContractFiles FILES = ContractFiles.load();

	private static final StructureTable TABLE = StructureTable.load();

	static Set<String> structures() {
		Set<String> names = new TreeSet<>(schemas().propertyNames());
		names.removeIf((name) -> TABLE.structure(PREFIX + name).isEmpty());
		return names;
	}

	static Set<String> enums() {
		Set<String> names = new TreeSet<>(schemas().propertyNames());
		names.removeIf((name) -> TABLE.enumValues(PREFIX + name).isEmpty());
		return names;
	}

	@ParameterizedTest
	@MethodSource("structures")
	void structureWhenComparedThenHasItsFields(String name) {
		StructureEntry structure = TABLE.structure(PREFIX + name).orElseThrow();
		JsonNode schema = schemas().path(name);
		Set<String> fields = new TreeSet<>(schema.path("properties").propertyNames());
		fields.remove("@class");
		assertThat(fields).isEqualTo(new TreeSet<>(structure.fields().keySet()));
		assertThat(schema.path("additionalProperties").booleanValue(true)).isFalse();
		assertThat(schema.path("required").valueStream().map(JsonNode::stringValue))
			.containsExactlyInAnyOrderElementsOf(structure.answered());
	}

	@ParameterizedTest
	@MethodSource("structures")
	void fieldWhenComparedThenHasItsType(String name) {
		StructureEntry structure = TABLE.structure(PREFIX + name).orElseThrow();
		structure.fields()
			.forEach((field, type) -> assertType(name + "." + field,
					schemas().path(name).path("properties").path(field), type));
	}

	@ParameterizedTest
	@MethodSource("enums")
	void enumerationWhenComparedThenHasItsValues(String name) {
		assertThat(schemas().path(name).path("enum").valueStream().map(JsonNode::stringValue))
			.containsExactlyElementsOf(TABLE.enumValues(PREFIX + name).orElseThrow());
	}

	@Test
	void errorNamesWhenComparedThenAreThoseOfTheTable() {
		Set<String> errors = new TreeSet<>(TABLE.structureNames());
		errors.removeIf((name) -> !TABLE.structure(name).orElseThrow().error());
		assertThat(schemas().at("/standard_error.name/enum").valueStream().map(JsonNode::stringValue))
			.containsExactlyInAnyOrderElementsOf(errors);
	}

	private static void assertType(String field, JsonNode schema, String type) {
		int bracket = type.indexOf('<');
		String word = (bracket < 0) ? type : type.substring(0, bracket);
		String argument = (bracket < 0) ? "" : type.substring(bracket + 1, type.length() - 1);
		switch (word) {
			case "optional" -> assertType(field, schema, argument);
			case "list", "set" -> {
				assertThat(schema.path("type").asString("")).as(field).isEqualTo("array");
				assertType(field, schema.path("items"), argument);
			}
			case "map" -> {
				assertThat(schema.path("type").asString("")).as(field).isEqualTo("array");
				JsonNode entry = FILES.resolved(schema.path("items")).path("properties");
				assertThat(entry.propertyNames()).as(field).containsExactly("key", "value");
				assertType(field, entry.path("key"), argument.split(",", 2)[0]);
				assertType(field, entry.path("value"), argument.split(",", 2)[1]);
			}
			default -> assertThat(typeWord(schema)).as(field).isEqualTo(expectedWord(word, argument));
		}
	}

	private static String expectedWord(String word, String argument) {
		return switch (word) {
			case "string", "uri", "id", "secret" -> "string";
			case "long" -> "integer";
			case "double" -> "number";
			case "boolean" -> "boolean";
			case "date_time" -> "date_time";
			case "opaque" -> "";
			case "any_error" -> "dynamic.error";
			case "dynamic_structure" ->
				argument.isEmpty() ? word : "dynamic." + argument.substring(argument.lastIndexOf('.') + 1);
			default -> word.substring(PREFIX.length());
		};
	}

	private static String typeWord(JsonNode schema) {
		Optional<String> reference = schema.optional("$ref").map(JsonNode::stringValue);
		if (reference.isPresent()) {
			String name = reference.get().substring(SCHEMAS.length() + 1);
			return name.equals("id") ? "string" : name;
		}
		return schema.has("enum") ? "string" : schema.path("type").asString("");
	}

	private static JsonNode schemas() {
		return FILES.find(SCHEMAS).orElseThrow();
	}

}
