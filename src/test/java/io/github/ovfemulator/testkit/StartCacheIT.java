package io.github.ovfemulator.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of the start cache with the jar of the build.
 */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class StartCacheIT {

	/** Logs from where each class is loaded. */
	private static final String LOADED = "-Xlog:class+load";

	private static final String APPLICATION = "io.github.ovfemulator.OvfEmulatorApplication source: ";

	private static final String FROM_ARCHIVE = APPLICATION + "shared objects file";

	@TempDir
	private Path folder;

	private final String before = System.getProperty(StartCache.PROPERTY, "");

	@BeforeEach
	void useFolder() {
		System.setProperty(StartCache.PROPERTY, this.folder.toString());
	}

	@AfterEach
	void restore() {
		System.setProperty(StartCache.PROPERTY, this.before);
	}

	@Test
	void startWhenRepeatedThenLoadsClassesFromTheArchive() throws IOException {
		// of two at once, one writes the archive
		List<CompletableFuture<String>> logs = Stream
			.generate(
					() -> CompletableFuture.supplyAsync(StartCacheIT::startAndLog, (task) -> new Thread(task).start()))
			.limit(2)
			.toList();
		assertThat(logs).allSatisfy((log) -> assertThat(log.join()).contains(APPLICATION).doesNotContain(FROM_ARCHIVE));
		assertThat(startAndLog()).contains(FROM_ARCHIVE);
		// an invalid property is no fault of the cache
		Path archive = archive();
		assertThatExceptionOfType(EmulatorStartException.class)
			.isThrownBy(builder().property("emulator.sessions.idle", "soon")::start)
			.withMessageContaining("emulator.sessions.idle");
		assertThat(archive).isNotEmptyFile();
		// a broken archive is removed; the JVM has made it read-only
		Files.delete(archive);
		Files.write(archive, new byte[4096]);
		assertThat(startAndLog()).contains(APPLICATION).doesNotContain(FROM_ARCHIVE);
		assertThat(archive).doesNotExist();
	}

	@Test
	void launchWhenDisabledThenNothingIsWritten() {
		System.setProperty(StartCache.PROPERTY, "false");
		assertThat(StartCache.launch(Jars.SERVER, new JvmOptions(List.of()))).isEqualTo(Launch.plain(Jars.SERVER));
		assertThat(this.folder).isEmptyDirectory();
	}

	private Path archive() throws IOException {
		try (Stream<Path> files = Files.walk(this.folder)) {
			return files.filter((file) -> file.endsWith("archive")).findFirst().orElseThrow();
		}
	}

	private static String startAndLog() {
		try (OvfEmulator emulator = builder().start()) {
			return emulator.log();
		}
	}

	private static OvfEmulator.Builder builder() {
		return OvfEmulator.builder().jar(Jars.SERVER).jvmOption(LOADED);
	}

}
