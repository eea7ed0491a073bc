package io.github.ovfemulator.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the fixtures that the manual shows with the example folder.
 */
class ManualFixturesTests {

	private static final Path EXAMPLE = Path.of("src/test/resources/fixtures/example");

	private final ManualPage page = ManualPage.named("fixtures");

	@Test
	void filesWhenShownThenTheyAreThoseOfTheExample() throws IOException {
		List<String> shown = Stream
			.concat(this.page.section("Inventory").blocks("yaml").stream(),
					this.page.section("Settings, fault rules and sessions").blocks("yaml").stream())
			.toList();
		assertThat(shown).containsExactly(content("inventory.yaml"), content("settings.yaml"), content("faults.yaml"),
				content("sessions/out-of-space.yaml"));
	}

	@Test
	void folderWhenShownThenItHasAllFilesOfTheExample() throws IOException {
		List<String> shown = this.page.section("The folder").blocks("text").get(0).lines().map(String::strip).toList();
		try (Stream<Path> files = Files.walk(EXAMPLE)) {
			assertThat(shown).containsExactlyInAnyOrderElementsOf(
					files.map((file) -> file.getFileName() + (Files.isDirectory(file) ? "/" : "")).toList());
		}
	}

	private static String content(String name) throws IOException {
		return Files.readString(EXAMPLE.resolve(name));
	}

}
