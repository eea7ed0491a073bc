package io.github.ovfemulator.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the generated tables of the manual with the server. With
 * {@code -Dmanual.write=true} it writes them instead.
 */
@EmulatorTest
class ManualTablesTests {

	private static final boolean WRITE = Boolean.getBoolean("manual.write");

	private static final Pattern PROPERTY = Pattern.compile("^\\| `([a-z.-]+)`<br/>`([A-Z_]+)` \\| (\\S+) \\|",
			Pattern.MULTILINE);

	@Autowired
	private OperationCatalogue catalogue;

	@Autowired
	private MeterRegistry registry;

	@LocalServerPort
	private int port;

	@TestFactory
	Stream<DynamicTest> tableWhenGeneratedThenThePageHasIt() {
		Map<String, Supplier<String>> tables = Map.of("operations", () -> ManualTables.operations(this.catalogue),
				"properties", ManualTables::properties, "metrics", () -> ManualTables.metrics(this.registry),
				"control-calls", ManualTables::controlCalls, "test-kit", ManualTables::testKit, "packages",
				ManualTables::packages, "places", () -> ManualTables.places(new EmulatorClient(this.port)));
		return tables.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((table) -> DynamicTest.dynamicTest(table.getKey(),
					() -> compare(table.getKey(), table.getValue().get())));
	}

	private static void compare(String name, String table) throws IOException {
		Pattern marked = Pattern.compile("(<!-- generated: " + name + " -->\n)(.*?)(<!-- end of generated table -->)",
				Pattern.DOTALL);
		ManualPage page = ManualPage.manual()
			.stream()
			.filter((each) -> marked.matcher(each.text()).find())
			.findFirst()
			.orElseThrow(() -> new AssertionError("No page has the table " + name));
		if (WRITE) {
			Files.writeString(page.file(), marked.matcher(page.text())
				.replaceFirst(
						(found) -> Matcher.quoteReplacement(found.group(1) + "\n" + table + "\n" + found.group(3))));
			return;
		}
		Matcher found = marked.matcher(page.text());
		assertThat(found.find()).isTrue();
		assertThat(found.group(2).strip().lines())
			.as("%s; mvn test -Dtest=ManualTablesTests -Dmanual.write=true writes the tables", page)
			.containsExactlyElementsOf(table.lines().toList());
	}

	@Test
	void controlCallsWhenListedThenTheyAreServed(@Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
		Stream<String> served = requestMappingHandlerMapping.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((mapping) -> mapping.getPatternValues()
				.stream()
				.filter((path) -> path.startsWith("/__admin") && !path.endsWith("/"))
				.flatMap((path) -> mapping.getMethodsCondition()
					.getMethods()
					.stream()
					.map((method) -> method + " " + path)));
		assertThat(ManualPage.quoted(ManualTables.controlCalls()))
			.containsExactlyInAnyOrderElementsOf(served.distinct().toList());
	}

	@Test
	void propertiesWhenTheyAreSpringBootsThenTheDefaultsAreOurs() throws IOException {
		Properties application = PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
		assertThat(properties("Properties of Spring Boot")).isNotEmpty()
			.allSatisfy((row) -> assertThat(application).extractingByKey(row.group(1))
				.hasToString(row.group(3).replace("`", "")));
	}

	@Test
	void propertyWhenSetByItsEnvironmentVariableThenItHasThatValue() {
		assertThat(
				Stream.of("Properties", "Properties of Spring Boot").flatMap((section) -> properties(section).stream()))
			.hasSizeGreaterThan(50)
			.allSatisfy((row) -> {
				SystemEnvironmentPropertySource variables = new SystemEnvironmentPropertySource(
						StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
						Map.of(row.group(2), "set by variable"));
				Binder binder = new Binder(ConfigurationPropertySources.from(variables));
				assertThat(binder.bind(row.group(1), String.class).orElse("not set")).isEqualTo("set by variable");
			});
	}

	private static List<MatchResult> properties(String section) {
		return PROPERTY.matcher(ManualPage.named("configuration").section(section).text()).results().toList();
	}

}
