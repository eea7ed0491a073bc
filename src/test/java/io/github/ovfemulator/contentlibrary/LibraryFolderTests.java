package io.github.ovfemulator.contentlibrary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import io.github.ovfemulator.OvfEmulatorApplication;
import io.github.ovfemulator.contentlibrary.storage.ItemContent;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.TestOva;
import io.github.ovfemulator.support.TestPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link LibraryFolder}.
 */
class LibraryFolderTests {

	@TempDir
	private Path fixtures;

	@Test
	void readWhenThereIsNoLibraryThenItHasNoItems() {
		assertThat(LibraryFolder.read(this.fixtures, Instant.EPOCH)).isEmpty();
	}

	@Test
	void readWhenEachFolderIsAnItemThenTheyAreReadByName() throws IOException {
		write("library/b/B.OVF", "12345");
		write("library/b/sub/disk.vmdk", "67");
		write("library/a/a.ova", "1");
		write("library/.hidden", "");
		assertThat(LibraryFolder.read(this.fixtures, Instant.EPOCH))
			.extracting((item) -> item.id().value(), (item) -> item.content().listed().get(0).name(),
					(item) -> item.content().size())
			.containsExactly(tuple("a", "a.ova", 1L), tuple("b", "B.OVF", 7L));
	}

	@Test
	void readWhenItemIsAnArchiveThenMembersCanBeRead() throws IOException {
		TestPackage source = TestPackage.of(TestOvfDescriptors.virtualMachine("packed")).disk("disk.vmdk", 3000);
		Path archive = this.fixtures.resolve("library/a/a.ova");
		Files.createDirectories(archive.getParent());
		Files.write(archive, TestOva.of(source));
		ItemContent content = LibraryFolder.read(this.fixtures, Instant.EPOCH).get(0).content();
		assertThat(content.find("disk.vmdk").orElseThrow().content().read(3000))
			.hasValueSatisfying((bytes) -> assertThat(bytes).isEqualTo(source.content("disk.vmdk")));
		assertThat(content.descriptor().orElseThrow().content().read(100_000))
			.hasValueSatisfying((bytes) -> assertThat(bytes).isEqualTo(source.descriptor()));
	}

	@ParameterizedTest
	@CsvSource({ "library/stray.ovf, library/stray.ovf, and this is a file",
			"library/empty/disk.vmdk, library/empty, has 0", "library/two/b.ova, library/two, has 2",
			"library/a b/a.ovf, library/a b, letters" })
	void readWhenItemIsInvalidThenThrowsWithPathAndReason(String file, String place, String reason) throws IOException {
		write(file, "");
		if (place.endsWith("two")) {
			write("library/two/a.ovf", "");
		}
		assertThatExceptionOfType(InvalidLibraryException.class)
			.isThrownBy(() -> LibraryFolder.read(this.fixtures, Instant.EPOCH))
			.withMessageContaining(this.fixtures.resolve(place).toString())
			.withMessageContaining(reason);
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void startWhenItemIsInvalidThenFailsWithItsPath(CapturedOutput output) throws IOException {
		write("library/empty/disk.vmdk", "");
		assertThatException().isThrownBy(() -> new SpringApplication(OvfEmulatorApplication.class)
			.run("--server.port=0", "--emulator.https.port=-1", "--emulator.fixtures=" + this.fixtures)
			.close());
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains(this.fixtures.resolve("library/empty") + ": an item must have one .ovf or .ova file");
	}

	private void write(String name, String content) throws IOException {
		Path file = this.fixtures.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}

}
