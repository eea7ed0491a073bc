package io.github.ovfemulator.contentlibrary.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests the limit, the directory and the users of stored bytes.
 */
class ContentStoreTests {

	private static final Set<String> SHA256 = Set.of("SHA-256");

	@TempDir
	private Path directory;

	private static StoredContent write(ContentStore store, int size) throws IOException {
		try (ContentStore.Writer writer = store.write(SHA256)) {
			writer.transferFrom(new ByteArrayInputStream(new byte[size]), (count) -> {
			});
			return writer.complete();
		}
	}

	private long files() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.filter((file) -> file.toString().endsWith(".content")).count();
		}
	}

	@Test
	void openWhenStoreOfSameProcessIsOpenThenKeepsItsLock() throws IOException, InterruptedException {
		try (ContentStore store = new ContentStore(null, 100)) {
			StoredContent content = write(store, 10);
			new ContentStore(null, 100).close();
			Path lock = Objects.requireNonNull(content.path()).resolveSibling("vcenter-ovf-emulator-library.lock");
			Path program = Files.writeString(this.directory.resolve("Lock.java"), """
					public class Lock {
						public static void main(String[] args) throws Exception {
							try (var channel = java.nio.channels.FileChannel.open(java.nio.file.Path.of(args[0]),
									java.nio.file.StandardOpenOption.WRITE)) {
								System.exit(channel.tryLock() == null ? 3 : 4);
							}
						}
					}
					""");
			String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
			Process other = new ProcessBuilder(java, program.toString(), lock.toString()).inheritIO().start();
			assertThat(other.waitFor()).as("another process does not get the lock").isEqualTo(3);
		}
	}

	@Test
	void openWhenProcessHasEndedThenDeletesItsDirectory() throws IOException {
		Path abandoned = Files.createTempDirectory("vcenter-ovf-emulator-library-");
		Files.createFile(abandoned.resolve("vcenter-ovf-emulator-library.lock"));
		Files.createFile(abandoned.resolve("vcenter-ovf-emulator-1.content"));
		Path other = Files.createTempDirectory("vcenter-ovf-emulator-library-");
		try (ContentStore running = new ContentStore(null, 100)) {
			StoredContent content = write(running, 60);
			try (ContentStore store = new ContentStore(null, 100)) {
				assertThat(store.used()).isZero();
				assertThat(abandoned).doesNotExist();
				assertThat(other).exists();
				assertThat(content.read(100)).isPresent();
			}
		}
		finally {
			Files.delete(other);
		}
	}

	@Test
	void writeWhenOverLimitThenNothingIsKept() throws IOException {
		try (ContentStore store = new ContentStore(this.directory, 100)) {
			StoredContent content = write(store, 60);
			assertThatExceptionOfType(VapiException.class).isThrownBy(() -> write(store, 41))
				.withMessageContaining("emulator.library.max-size");
			assertThatExceptionOfType(VapiException.class).isThrownBy(() -> store.requireRoom(41));
			assertThat(store.used()).isEqualTo(60);
			assertThat(files()).isOne();
			content.release();
			assertThat(store.used()).isZero();
			assertThat(write(store, 100).size()).isEqualTo(100);
		}
		assertThat(files()).isZero();
	}

	@Test
	void releaseWhenRetainedThenBytesStay() throws IOException {
		try (ContentStore store = new ContentStore(this.directory, 100)) {
			StoredContent content = write(store, 10);
			assertThat(content.retain()).isTrue();
			content.release();
			assertThat(content.read(10)).isPresent();
			assertThat(content.read(9)).isEmpty();
			assertThat(content.open(8).readAllBytes()).hasSize(2);
			content.release();
			assertThat(content.retain()).isFalse();
			assertThat(files()).isZero();
		}
	}

	@Test
	void writeWhenBlocksAreZerosThenTheyAreRead() throws IOException {
		byte[] bytes = new byte[400_000];
		bytes[200_000] = 1;
		try (ContentStore store = new ContentStore(this.directory, bytes.length);
				ContentStore.Writer writer = store.write(SHA256)) {
			writer.transferFrom(new ByteArrayInputStream(bytes), (count) -> {
			});
			StoredContent content = writer.complete();
			assertThat(content.read(bytes.length)).contains(bytes);
			assertThat(content.open(399_999).readAllBytes()).containsExactly(0);
		}
	}

	@Test
	void writeWhenLargeAndMostlyZerosThenReadsBackAsWritten() throws IOException, NoSuchAlgorithmException {
		byte[] bytes = new byte[68 << 20];
		for (int position : new int[] { 0, 70_000, (65 << 20) + 200_000, (66 << 20) - 1, bytes.length - 1 }) {
			bytes[position] = 1;
		}
		try (ContentStore store = new ContentStore(this.directory, bytes.length);
				ContentStore.Writer writer = store.write(SHA256)) {
			writer.transferFrom(new ByteArrayInputStream(bytes), (count) -> {
			});
			StoredContent content = writer.complete();
			assertThat(content.digest("SHA-1"))
				.isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes)));
			assertThat(Files.readAllBytes(Objects.requireNonNull(content.path()))).isEqualTo(bytes);
		}
	}

	@Test
	void openWhenDirectoryHasOtherFilesThenTheyStay() throws IOException {
		Path foreign = Files.writeString(this.directory.resolve("notes.content"), "mine");
		Files.writeString(this.directory.resolve("vcenter-ovf-emulator-7.content"), "left behind");
		try (ContentStore store = new ContentStore(this.directory, 100)) {
			assertThat(files()).isOne();
			assertThat(store.used()).isZero();
			write(store, 1);
		}
		assertThat(this.directory).isDirectoryContaining((file) -> file.equals(foreign));
		assertThat(files()).isOne();
	}

	@Test
	void openWhenDirectoryIsInUseThenFails() {
		ContentStore first = new ContentStore(this.directory, 100);
		assertThatIllegalArgumentException().isThrownBy(() -> new ContentStore(this.directory, 100))
			.withMessageContaining("in use by another emulator");
		first.close();
		new ContentStore(this.directory, 100).close();
	}

	@Test
	void digestWhenNotKnownThenIsComputed() throws IOException {
		try (ContentStore store = new ContentStore(null, 100)) {
			StoredContent content = write(store, 3);
			assertThat(content.knownDigest("SHA-256")).isPresent();
			assertThat(content.knownDigest("MD5")).isEmpty();
			assertThat(content.digest("MD5")).isEqualTo("693e9af84d3dfcc71e640e005bdc5e2e");
			assertThat(content.knownDigest("MD5")).isPresent();
		}
	}

}
