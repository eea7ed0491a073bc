package io.github.ovfemulator.docs;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.github.ovfemulator.testkit.control.ControlPlane;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds what the README shows of the fixtures and of the test kit against both.
 */
class ReadmeFixturesTests {

	private static final Path EXAMPLE = Path.of("src/test/resources/fixtures/example");

	private final Readme readme = Readme.load();

	ReadmeFixturesTests() throws IOException {
	}

	@Test
	void filesWhenShownThenTheyAreThoseOfTheExample() throws IOException {
		List<String> shown = Stream
			.concat(this.readme.section("An inventory of your own").blocks("yaml").stream(),
					this.readme.section("Settings, fault rules, sessions").blocks("yaml").stream())
			.toList();
		assertThat(shown).containsExactly(content("inventory.yaml"), content("settings.yaml"), content("faults.yaml"),
				content("sessions/out-of-space.yaml"));
	}

	@Test
	void folderWhenShownThenItHasAllFilesOfTheExample() throws IOException {
		List<String> shown = this.readme.section("Fixtures").blocks("text").get(0).lines().map(String::strip).toList();
		try (Stream<Path> files = Files.walk(EXAMPLE)) {
			assertThat(shown).containsExactlyInAnyOrderElementsOf(
					files.map((file) -> file.getFileName() + (Files.isDirectory(file) ? "/" : "")).toList());
		}
	}

	@Test
	void callsOfTheControlPlaneWhenListedThenTheyAreThere() {
		List<List<String>> rows = this.readme.section("In a Java test").rows();
		Stream<Method> groups = publicMethods(ControlPlane.class).filter(
				(method) -> method.getParameterCount() == 0 && method.getReturnType().getName().contains("control"));
		assertThat(rows.stream().limit(rows.size() - 1)).hasSizeGreaterThan(5)
			.map((row) -> List.of(row.get(0).replaceAll("[`()]", ""), row.get(1)))
			.allSatisfy((row) -> {
				Method group = ControlPlane.class.getMethod(row.get(0));
				assertThat(Readme.quoted(row.get(1)))
					.containsExactlyInAnyOrderElementsOf(names(publicMethods(group.getReturnType())));
			})
			.extracting((row) -> row.get(0))
			.containsExactlyInAnyOrderElementsOf(names(groups));
		assertThat(Readme.quoted(rows.get(rows.size() - 1).get(1))).containsExactlyInAnyOrderElementsOf(
				names(publicMethods(ControlPlane.class)).stream().filter((name) -> notListed(rows, name)).toList());
	}

	private static boolean notListed(List<List<String>> rows, String name) {
		return rows.stream().noneMatch((row) -> row.get(0).equals("`" + name + "()`"));
	}

	private static Stream<Method> publicMethods(Class<?> type) {
		return Arrays.stream(type.getDeclaredMethods())
			.filter((method) -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()));
	}

	private static List<String> names(Stream<Method> methods) {
		return methods.map(Method::getName).distinct().toList();
	}

	private static String content(String name) throws IOException {
		return Files.readString(EXAMPLE.resolve(name));
	}

}
