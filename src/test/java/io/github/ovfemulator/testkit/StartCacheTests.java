package io.github.ovfemulator.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link StartCache} without an emulator.
 */
class StartCacheTests {

	private static final Path HOME = Path.of("/home/tester");

	@TempDir
	private Path folder;

	@Test
	void folderWhenPropertyIsFalseThenNone() {
		assertThat(StartCache.folder("false")).isNull();
	}

	@Test
	void folderWhenPropertyIsPathThenThatFolder() {
		assertThat(StartCache.folder(this.folder.toString())).isEqualTo(this.folder);
	}

	@Test
	void folderWhenUnsetThenBelowThatOfTheUser() {
		assertThat(StartCache.folder("")).isEqualTo(StartCache.folder("true"))
			.endsWithRaw(Path.of("vcenter-ovf-emulator"));
	}

	@Test
	void userFolderWhenLinuxThenXdgDirectory() {
		assertThat(StartCache.userFolder("Linux", HOME, Map.of())).isEqualTo(HOME.resolve(".cache"));
		assertThat(StartCache.userFolder("Linux", HOME, Map.of("XDG_CACHE_HOME", "/var/xdg")))
			.isEqualTo(Path.of("/var/xdg"));
		assertThat(StartCache.userFolder("Linux", HOME, Map.of("XDG_CACHE_HOME", "relative")))
			.isEqualTo(HOME.resolve(".cache"));
	}

	@Test
	void userFolderWhenOtherSystemThenItsConvention() {
		assertThat(StartCache.userFolder("Mac OS X", HOME, Map.of())).isEqualTo(HOME.resolve("Library/Caches"));
		assertThat(StartCache.userFolder("Windows 11", HOME, Map.of("LOCALAPPDATA", "/local")))
			.isEqualTo(Path.of("/local"));
		assertThat(StartCache.userFolder("Windows 11", HOME, Map.of())).isEqualTo(HOME.resolve("AppData/Local"));
	}

	@Test
	void pruneWhenManyEntriesThenOldestAreRemoved() throws IOException {
		Instant lastYear = Instant.parse("2020-01-01T00:00:00Z");
		for (int i = 0; i < 6; i++) {
			Path entry = Files.createDirectories(this.folder.resolve("entry-" + i + "/application"));
			Files.writeString(entry.resolve("file"), "content");
			Files.setLastModifiedTime(entry.getParent(), FileTime.from(lastYear.plusSeconds(i)));
		}
		StartCache.prune(this.folder, this.folder.resolve("entry-0"));
		assertThat(this.folder).isDirectoryNotContaining("glob:**entry-[12]")
			.isDirectoryContaining("glob:**entry-0")
			.isDirectoryContaining("glob:**entry-3")
			.isDirectoryContaining("glob:**entry-5");
	}

	@Test
	void pruneWhenEntriesMayBeInUseThenTheyAreKept() throws IOException {
		for (int i = 0; i < 6; i++) {
			Files.createDirectory(this.folder.resolve("entry-" + i));
		}
		StartCache.prune(this.folder, this.folder.resolve("entry-0"));
		assertThat(this.folder).isDirectoryContaining("glob:**entry-1").isDirectoryContaining("glob:**entry-5");
	}

	@Test
	void optionsWhenNoneAreGivenThenQuickCompilerAndSmallCollector() {
		assertThat(new JvmOptions(List.of()).list()).containsExactly("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
	}

	@Test
	void optionsWhenGivenThenTheyReplaceTheDefaults() {
		assertThat(new JvmOptions(List.of("-XX:TieredStopAtLevel=4", "-XX:+UseG1GC", "-Xmx1g")).list())
			.containsExactly("-XX:TieredStopAtLevel=4", "-XX:+UseG1GC", "-Xmx1g");
	}

	@Test
	void archiveWhenOptionsExcludeItThenNotAllowed() {
		assertThat(new JvmOptions(List.of("-Xmx1g")).allowArchive()).isTrue();
		assertThat(new JvmOptions(List.of("-Xshare:off")).allowArchive()).isFalse();
		assertThat(new JvmOptions(List.of("-javaagent:agent.jar")).allowArchive()).isFalse();
	}

}
