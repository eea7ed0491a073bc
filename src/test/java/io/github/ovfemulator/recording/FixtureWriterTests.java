package io.github.ovfemulator.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests of {@link FixtureWriter}.
 */
class FixtureWriterTests {

	private static final Map<String, FixtureWriter.Rivals> RIVALS = Map.of("recordings/recorded.har",
			(name) -> name.endsWith(".har") && !name.startsWith("."), "inventory.json", "inventory.yaml"::equals);

	@TempDir
	private Path folder;

	@Test
	void folderWhenMissingThenIsCreated() throws IOException {
		FixtureWriter writer = new FixtureWriter(this.folder.resolve("a/b"));
		assertThat(writer.write(files("one", "two"), RIVALS)).isEmpty();
		assertThat(this.folder.resolve("a/b/recordings/recorded.har")).hasContent("one");
		assertThat(this.folder.resolve("a/b/inventory.json")).hasContent("two");
	}

	@Test
	void fileWhenReplacedThenIsKept() throws IOException {
		Path recordings = Files.createDirectories(this.folder.resolve("recordings"));
		Files.writeString(recordings.resolve("recorded.har"), "earlier");
		Files.writeString(recordings.resolve(".recorded.har.1"), "much earlier");
		Files.writeString(recordings.resolve("other.har"), "other");
		Files.writeString(this.folder.resolve("inventory.yaml"), "by hand");
		FixtureWriter writer = new FixtureWriter(this.folder);
		assertThat(writer.write(files("one", "two"), RIVALS))
			.extracting(SaveReport.ReplacedFile::file, SaveReport.ReplacedFile::keptAs)
			.containsExactlyInAnyOrder(tuple("recordings/recorded.har", "recordings/.recorded.har.2"),
					tuple("recordings/other.har", "recordings/.other.har.1"),
					tuple("inventory.yaml", ".inventory.yaml.1"));
		assertThat(writer.write(files("three", "four"), RIVALS))
			.extracting(SaveReport.ReplacedFile::file, SaveReport.ReplacedFile::keptAs)
			.containsExactly(tuple("recordings/recorded.har", "recordings/.recorded.har.3"),
					tuple("inventory.json", ".inventory.json.1"));
		assertThat(writer.write(files("three", "four"), RIVALS)).isEmpty();
		assertThat(names(recordings)).containsExactly(".other.har.1", ".recorded.har.1", ".recorded.har.2",
				".recorded.har.3", "recorded.har");
		assertThat(recordings.resolve(".recorded.har.3")).hasContent("one");
		assertThat(this.folder.resolve(".inventory.json.1")).hasContent("two");
		assertThat(recordings.resolve("recorded.har")).hasContent("three");
		assertThat(recordings.resolve(".recorded.har.2")).hasContent("earlier");
	}

	@Test
	void fileWhenItCannotBeWrittenThenNothingIsReplaced() throws IOException {
		FixtureWriter writer = new FixtureWriter(this.folder);
		writer.write(files("one", "two"), RIVALS);
		Map<String, FixtureWriter.Content> failing = files("three", "four");
		failing.put("inventory.json", (output) -> {
			throw new IOException("disk full");
		});
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> writer.write(failing, RIVALS));
		assertThat(this.folder.resolve("recordings/recorded.har")).hasContent("one");
		assertThat(names(this.folder.resolve("recordings"))).containsExactly("recorded.har");
		assertThat(names(this.folder)).containsExactly("inventory.json", "recordings");
	}

	private static Map<String, FixtureWriter.Content> files(String recording, String inventory) {
		Map<String, FixtureWriter.Content> files = new LinkedHashMap<>();
		files.put("recordings/recorded.har", (output) -> output.write(recording.getBytes(StandardCharsets.UTF_8)));
		files.put("inventory.json", (output) -> output.write(inventory.getBytes(StandardCharsets.UTF_8)));
		return files;
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

}
