package io.github.ovfemulator.contentlibrary;

import java.nio.file.Path;
import java.time.Duration;

import io.github.ovfemulator.contentlibrary.storage.ContentStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests how the stores of content libraries are created.
 */
class LibraryConfigurationTests {

	@TempDir
	private Path directory;

	@Test
	void contentStoreWhenDirectoryIsInUseThenIsInvalid() {
		LibraryProperties properties = new LibraryProperties(this.directory, DataSize.ofMegabytes(1), 10, null,
				DataSize.ofMegabytes(1), Duration.ofMinutes(5));
		LibraryConfiguration configuration = new LibraryConfiguration();
		try (ContentStore store = configuration.contentStore(properties)) {
			assertThat(store.used()).isZero();
			assertThatExceptionOfType(InvalidLibraryException.class)
				.isThrownBy(() -> configuration.contentStore(properties))
				.withMessageStartingWith("emulator.library.directory: ");
		}
	}

}
