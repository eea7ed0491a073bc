package io.github.ovfemulator.inventory.file;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.github.ovfemulator.support.FixtureSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Compares the published JSON schema of inventory files with the records that bind them.
 */
class InventorySchemaTests {

	private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

	private final JsonNode schema = FixtureSchemas.schema("inventory");

	@TempDir
	private Path folder;

	InventorySchemaTests() throws IOException {
	}

	@Test
	void schemaWhenComparedThenMatchesRecords() {
		assertDescribes(this.schema, InventoryFile.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "built-in/inventory.yaml", "two-datacenters/inventory.json", "example/inventory.yaml",
			"whole-machine/inventory.yaml" })
	void fileWhenValidThenMatchesSchema(String name) throws IOException {
		Path file = FIXTURES.resolve(name);
		assertThat(InventoryFileReader.read(file)).isNotNull();
		assertThat(FixtureSchemas.violations("inventory", file)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			drs_enabled: true               | drs: true
			datacenters:                    | datacentres:
			, type: DATACENTER              | ``
			type: HOST                      | type: HOSTS
			drs_enabled: true               | drs_enabled: maybe
			2199023255552                   | 2TB
			2199023255552                   | 2.5
			2199023255552                   | -1
			host-10                         | host/10
			esx-3.example.test, cluster: domain-c7 | esx-3.example.test
			name: Resources, host: host-16  | name: Resources
			storage_policies:               | storage_policies: none, policies:
			""")
	void fileWhenReaderRejectsItThenViolatesSchema(String from, String to) throws IOException {
		String good = Files.readString(FIXTURES.resolve("built-in/inventory.yaml"));
		assertThat(good).contains(from);
		Path file = Files.writeString(this.folder.resolve("inventory.yaml"),
				good.replaceFirst("\\Q" + from + "\\E", to.replace(", policies", "\npolicies")));
		assertThatExceptionOfType(InvalidFixtureException.class).isThrownBy(() -> InventoryFileReader.read(file));
		assertThat(FixtureSchemas.violations("inventory", file)).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			cores_per_socket: 2             | cores_per_socket: 0
			firmware: EFI                   | firmware: UEFI
			delay: 500                      | delay: -1
			type: ETHERNET, index: 1        | type: ETHERNET, index: -1
			type: ETHERNET, index: 1        | index: 1
			model: AHCI                     | model: PIIX4
			bus: 3                          | bus: 4
			bus: SCSI, unit: 8              | unit: 8
			bus: SCSI, unit: 8              | bus: SCSI, unit: 64
			capacity: 1024                  | capacity: -1
			provisioning: thin              | provisioning: fat
			, backing: { type: CLIENT_DEVICE } | ``
			type: PIPE_CLIENT               | type: PIPE
			kind: Video card                | model: Video card
			02:00:00:00:00:1f               | 02-00
			version: 19                     | version: 2
			key: app.unset, type: uint16    | type: uint16
			disk.EnableUUID: "TRUE"         | disk.EnableUUID: [ ]
			transports: [                   | transport: [
			annotation: Opens at nine.      | notes: Opens at nine.
			""")
	void machineWhenReaderRejectsItThenViolatesSchema(String from, String to) throws IOException {
		String good = Files.readString(FIXTURES.resolve("whole-machine/inventory.yaml"));
		assertThat(good).contains(from);
		Path file = Files.writeString(this.folder.resolve("inventory.yaml"), good.replace(from, to));
		assertThatExceptionOfType(InvalidFixtureException.class).isThrownBy(() -> InventoryFileReader.read(file));
		assertThat(FixtureSchemas.violations("inventory", file)).isNotEmpty();
	}

	private void assertDescribes(JsonNode described, Class<?> type) {
		List<RecordComponent> fields = List.of(type.getRecordComponents());
		assertThat(described.path("additionalProperties").booleanValue()).isFalse();
		assertThat(described.path("properties").propertyNames()).as("%s", type)
			.containsExactlyInAnyOrderElementsOf(fields.stream().map(InventorySchemaTests::name).toList());
		Stream<String> required = fields.stream()
			.filter((field) -> isRequired(type, field))
			.map(InventorySchemaTests::name);
		assertThat(texts(described.path("required"))).as("%s", type)
			.containsExactlyInAnyOrderElementsOf(required.toList());
		fields.forEach((field) -> assertDescribes(described.path("properties").path(name(field)),
				field.getGenericType(), type + " " + field.getName()));
	}

	private void assertDescribes(JsonNode property, Type type, String where) {
		JsonNode resolved = property.has("$ref")
				? this.schema.at(JsonPointer.compile(property.path("$ref").stringValue().substring(1))) : property;
		if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
			assertThat(resolved.path("type").asString()).as(where).isEqualTo("object");
			assertDescribes(resolved.path("additionalProperties"), map.getActualTypeArguments()[1], where);
		}
		else if (type instanceof ParameterizedType list) {
			assertThat(resolved.path("type").asString()).as(where).isEqualTo("array");
			assertDescribes(resolved.path("items"), list.getActualTypeArguments()[0], where);
		}
		else if (type instanceof Class<?> found && found.isRecord()) {
			assertThat(resolved.path("type").asString()).as(where).isEqualTo("object");
			assertDescribes(resolved, found);
		}
		else if (type instanceof Class<?> found && found.isEnum()) {
			assertThat(texts(resolved.path("enum"))).as(where)
				.containsExactlyElementsOf(Arrays.stream(found.getEnumConstants()).map(Object::toString).toList());
		}
		else {
			String name = (type == Boolean.class) ? "boolean" : (type == String.class) ? "string" : "integer";
			assertThat(resolved.path("type").asString()).as(where).isEqualTo(name);
		}
	}

	/** The annotation is on the constructor parameter. */
	private static boolean isRequired(Class<?> type, RecordComponent field) {
		AnnotatedElement parameter = Arrays.stream(type.getDeclaredConstructors()[0].getParameters())
			.filter((candidate) -> candidate.getName().equals(field.getName()))
			.findFirst()
			.orElseThrow();
		return parameter.isAnnotationPresent(Required.class) || field.isAnnotationPresent(Required.class)
				|| field.getAccessor().isAnnotationPresent(Required.class);
	}

	private static String name(RecordComponent field) {
		return field.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
	}

	private static List<String> texts(JsonNode array) {
		return array.valueStream().map(JsonNode::asString).toList();
	}

}
