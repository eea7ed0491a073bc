package io.github.ovfemulator.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.operation.UnemulatedOperation;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the README's tables and links against the emulator.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReadmeTests {

	private static final Path ROOMS = Path.of("src/main/java/io/github/ovfemulator");

	private final Readme readme = Readme.load();

	ReadmeTests() throws IOException {
	}

	@Test
	void operationsWhenEmulatedThenTheyAreTheCatalogue(@Autowired OperationCatalogue catalogue) {
		Stream<List<String>> emulated = operations("yes")
			.map((row) -> List.of(String.join(", ", quoted(row, 0, 1, 2)), row.get(4)));
		assertThat(emulated)
			.containsExactlyInAnyOrderElementsOf(catalogue.operations().stream().map(ReadmeTests::row).toList());
	}

	@Test
	void operationsWhenNotYetEmulatedThenTheyAreTheOnesThatAreKnown() {
		Stream<List<String>> missing = operations("not yet")
			.map((row) -> List.of(String.join(", ", quoted(row, 0, 1, 2)), row.get(4)));
		assertThat(missing)
			.containsExactlyInAnyOrderElementsOf(UnemulatedOperation.all().stream().map(ReadmeTests::row).toList());
	}

	@Test
	void operationsWhenNotYetEmulatedThenTheCatalogueDoesNotHaveThem(@Autowired OperationCatalogue catalogue) {
		List<String> emulated = catalogue.operations().stream().map(Operation::toString).toList();
		assertThat(UnemulatedOperation.all()).map(Object::toString).doesNotContainAnyElementsOf(emulated);
	}

	@Test
	void operationsWhenListedThenTheySayWhetherAndHowWell() {
		assertThat(this.readme.section("Operations").rows()).allSatisfy((row) -> {
			assertThat(row.get(3)).isIn("yes", "not yet");
			assertThat(row.get(4)).isIn("documented", "derived", "choice");
		});
	}

	@Test
	void controlCallsWhenListedThenTheyAreServed(@Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
		Stream<String> served = requestMappingHandlerMapping.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((mapping) -> mapping.getPatternValues()
				.stream()
				.filter((path) -> path.startsWith("/__admin"))
				.flatMap((path) -> mapping.getMethodsCondition()
					.getMethods()
					.stream()
					.map((method) -> method + " " + path)));
		assertThat(this.readme.section("The control plane").rows().stream().flatMap((row) -> quoted(row, 0).stream()))
			.containsExactlyInAnyOrderElementsOf(served.toList());
	}

	@Test
	void propertiesWhenListedThenTheyAreTheEmulatorsWithTheirDefaults() throws IOException {
		JsonNode metadata = JsonMapper.shared()
			.readTree(new ClassPathResource("META-INF/spring-configuration-metadata.json").getContentAsByteArray());
		Stream<List<String>> declared = metadata.path("properties")
			.valueStream()
			.map((property) -> List.of(property.path("name").asString(),
					property.path("defaultValue").asString("unset")));
		assertThat(properties("emulator.").map((row) -> List.of(unquoted(row.get(0)), unquoted(row.get(1)))))
			.containsExactlyInAnyOrderElementsOf(declared.toList());
	}

	@Test
	void propertiesWhenTheyAreSpringBootsThenTheirDefaultsAreTheEmulators() {
		YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(new ClassPathResource("application.yaml"));
		Properties application = yaml.getObject();
		assertThat(Stream.of("server.", "spring.").flatMap(this::properties)).hasSizeGreaterThan(2)
			.allSatisfy((row) -> assertThat(application).extractingByKey(unquoted(row.get(0)))
				.hasToString(unquoted(row.get(1))));
	}

	@Test
	void propertiesWhenSetByTheirEnvironmentVariableThenTheyHaveThatValue() {
		assertThat(properties("")).allSatisfy((row) -> {
			SystemEnvironmentPropertySource variables = new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					Map.of(unquoted(row.get(2)), "set by variable"));
			Binder binder = new Binder(ConfigurationPropertySources.from(variables));
			assertThat(binder.bind(unquoted(row.get(0)), String.class).orElse("not set")).isEqualTo("set by variable");
		});
	}

	@Test
	void packagesWhenListedThenTheyAreTheRooms() throws IOException {
		try (Stream<Path> files = Files.list(ROOMS)) {
			List<String> rooms = files.filter(Files::isDirectory)
				.map((room) -> "[" + room.getFileName() + "](" + room.toString().replace('\\', '/') + ")")
				.toList();
			assertThat(this.readme.section("How the code is laid out").rows()).extracting((row) -> row.get(0))
				.containsExactlyInAnyOrderElementsOf(rooms);
		}
	}

	@Test
	void linksWhenRelativeThenTheyLeadSomewhere() {
		assertThat(this.readme.links()).isNotEmpty().allSatisfy((link) -> {
			if (link.startsWith("#")) {
				assertThat(this.readme.anchors()).contains(link.substring(1));
			}
			else if (!link.startsWith("https://")) {
				assertThat(Path.of(link)).exists();
			}
		});
	}

	private Stream<List<String>> operations(String emulated) {
		return this.readme.section("Operations").rows().stream().filter((row) -> row.get(3).equals(emulated));
	}

	private Stream<List<String>> properties(String prefix) {
		return this.readme.section("Properties").rows().stream().filter((row) -> row.get(0).startsWith("`" + prefix));
	}

	private static List<String> row(Operation operation) {
		List<String> routes = Stream.of(operation.rest(), operation.api())
			.flatMap((dialect) -> dialect.list().stream())
			.map(Object::toString)
			.toList();
		return List.of(operation.service() + ", " + operation.name() + ", " + String.join(", ", routes),
				operation.rest().status().name().toLowerCase(Locale.ROOT));
	}

	private static List<String> row(UnemulatedOperation operation) {
		return List.of(operation.service() + ", " + operation.name() + ", " + operation.route(),
				operation.status().name().toLowerCase(Locale.ROOT));
	}

	private static List<String> quoted(List<String> row, int... cells) {
		return Arrays.stream(cells).mapToObj(row::get).flatMap((cell) -> Readme.quoted(cell).stream()).toList();
	}

	private static String unquoted(String cell) {
		return cell.replace("`", "");
	}

}
