package io.github.ovfemulator.ovf.packaging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

import io.github.ovfemulator.support.TestOva;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipEncodingHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Tests for reading OVA archives.
 */
class OvaReaderTests {

	private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);

	private static Map<String, String> read(byte[] archive) throws IOException {
		OvaReader reader = new OvaReader(new ByteArrayInputStream(archive), OvaLimits.defaults());
		Map<String, String> members = new LinkedHashMap<>();
		for (OvaMember member = reader.next(); member != null; member = reader.next()) {
			byte[] content = member.content().readAllBytes();
			assertThat(member.size()).isEqualTo(content.length);
			members.put(member.name(), new String(content, StandardCharsets.UTF_8));
		}
		return members;
	}

	private static void assertInvalid(byte[] archive, String... parts) {
		assertThatExceptionOfType(InvalidOvaException.class).isThrownBy(() -> read(archive))
			.satisfies((ex) -> assertThat(ex.reason().defaultMessage()).contains(parts));
	}

	@Test
	void nextWhenSeveralMembersThenInOrder() throws IOException {
		byte[] archive = new TestOva().add("b.ovf", CONTENT).add("a/disk.vmdk", new byte[0]).add("c", CONTENT).bytes();
		assertThat(read(archive)).containsExactly(entry("b.ovf", "content"), entry("a/disk.vmdk", ""),
				entry("c", "content"));
	}

	@Test
	void nextWhenContentIsUnreadThenSkipped() throws IOException {
		byte[] archive = new TestOva().add("a.ovf", new byte[100_000]).add("b", CONTENT).bytes();
		OvaReader reader = new OvaReader(new ByteArrayInputStream(archive), OvaLimits.defaults());
		assertThat(Objects.requireNonNull(reader.next()).content().readNBytes(10)).hasSize(10);
		assertThat(Objects.requireNonNull(reader.next()).name()).isEqualTo("b");
		assertThat(reader.next()).isNull();
	}

	@Test
	void isDescriptorWhenNameEndsInOvfThenTrue() {
		InputStream none = InputStream.nullInputStream();
		assertThat(new OvaMember("A.OVF", 0, 0, none).isDescriptor()).isTrue();
		assertThat(new OvaMember("a.mf", 0, 0, none).isManifest()).isTrue();
		assertThat(new OvaMember("a.cert", 0, 0, none).isCertificate()).isTrue();
		assertThat(new OvaMember("a.vmdk", 0, 0, none).isDescriptor()).isFalse();
	}

	@Test
	void nextWhenNameIsLongInGnuOrPaxFormatThenRead() throws IOException {
		// the abbreviated name in messages ends in a slash
		String name = "d".repeat(199) + "/\u00fc" + "f".repeat(300) + ".vmdk";
		assertThat(read(new TestOva().add(name, CONTENT).bytes())).containsOnlyKeys(name);
		assertThat(read(new TestOva().gnu().add(name, CONTENT).bytes())).containsOnlyKeys(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ustar", "gnu", "pax" })
	void nextWhenCreatedByTarThenMembers(String format, @TempDir Path folder) throws IOException, InterruptedException {
		String path = System.getenv().getOrDefault("PATH", "");
		assumeTrue(Arrays.stream(path.split(":")).anyMatch((bin) -> Files.isExecutable(Path.of(bin, "tar"))),
				"tar is not installed");
		Files.write(folder.resolve("a.ovf"), CONTENT);
		Files.write(folder.resolve("disk.vmdk"), CONTENT);
		Process tar = new ProcessBuilder("tar", "--format=" + format, "-cf", "a.ova", "a.ovf", "./disk.vmdk")
			.directory(folder.toFile())
			.redirectErrorStream(true)
			.start();
		assertThat(tar.waitFor()).as(new String(tar.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isZero();
		assertThat(read(Files.readAllBytes(folder.resolve("a.ova")))).containsExactly(entry("a.ovf", "content"),
				entry("disk.vmdk", "content"));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void nextWhenMemberHasTenGigabytesThenStreamed(boolean gnu) throws IOException {
		long size = 10L << 30;
		byte[] before = new TestOva().add("a.ovf", CONTENT).bytes();
		InputStream archive = new SequenceInputStream(new ByteArrayInputStream(Arrays.copyOf(before, 1024)),
				new SequenceInputStream(new ByteArrayInputStream(header("disk.vmdk", size, gnu)),
						new Zeros(size + 1024)));
		OvaReader reader = new OvaReader(archive, OvaLimits.defaults());
		assertThat(Objects.requireNonNull(reader.next()).name()).isEqualTo("a.ovf");
		OvaMember member = Objects.requireNonNull(reader.next());
		assertThat(member.size()).isEqualTo(size);
		long used = Runtime.getRuntime().totalMemory();
		byte[] buffer = new byte[1 << 20];
		long read = 0;
		for (int count = member.content().read(buffer); count >= 0; count = member.content().read(buffer)) {
			read += count;
		}
		assertThat(read).isEqualTo(size);
		assertThat(Runtime.getRuntime().totalMemory() - used).isLessThan(1L << 30);
		assertThat(reader.next()).isNull();
	}

	/** The header of a member of any size. */
	private static byte[] header(String name, long size, boolean gnu) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		TarArchiveEntry entry = new TarArchiveEntry(name);
		entry.setSize(size);
		if (gnu) {
			byte[] header = new byte[512];
			entry.writeEntryHeader(header, ZipEncodingHelper.getZipEncoding("UTF-8"), true);
			bytes.write(header);
			return bytes.toByteArray();
		}
		byte[] record = ("20 size=" + size + "\n").getBytes(StandardCharsets.US_ASCII);
		assertThat(record).hasSize(20);
		TarArchiveEntry pax = new TarArchiveEntry("./PaxHeaders.X/" + name, TarConstants.LF_PAX_EXTENDED_HEADER_LC);
		pax.setSize(record.length);
		byte[] header = new byte[512];
		pax.writeEntryHeader(header);
		bytes.write(header);
		bytes.write(Arrays.copyOf(record, 512));
		entry.setSize(0);
		entry.writeEntryHeader(header);
		bytes.write(header);
		return bytes.toByteArray();
	}

	@Test
	void nextWhenCompressedThenRefused() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(new TestOva().add("a.ovf", CONTENT).bytes());
		}
		assertInvalid(bytes.toByteArray(), "gzip", "gunzip");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../a.ovf", "a/../../b", "/etc/passwd", "C:\\a.ovf", "a\\b", "c:a", "a\nb" })
	void nextWhenNameIsOutsideFolderThenRefused(String name) {
		TarArchiveEntry entry = new TarArchiveEntry("x", true);
		entry.setName(name);
		entry.setSize(0);
		assertInvalid(new TestOva().add("a.ovf", CONTENT).add(entry, new byte[0]).bytes(), "member");
	}

	@Test
	void nextWhenMemberIsNotRegularFileThenRefused() {
		for (byte kind : new byte[] { TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_DIR,
				TarConstants.LF_CHR, TarConstants.LF_FIFO }) {
			TarArchiveEntry entry = new TarArchiveEntry("x", kind);
			assertInvalid(new TestOva().add("a.ovf", CONTENT).add(entry, new byte[0]).bytes(), "'x",
					"not a regular file");
		}
	}

	@Test
	void nextWhenFirstMemberIsFolderThenSkipped() throws IOException {
		TarArchiveEntry folder = new TarArchiveEntry("./", true);
		assertThat(folder.getLinkFlag()).isEqualTo(TarConstants.LF_DIR);
		assertThat(read(new TestOva().add(folder, new byte[0]).add("./a.ovf", CONTENT).add("./b/./c", CONTENT).bytes()))
			.containsOnlyKeys("a.ovf", "b/c");
		assertThat(read(new TestOva().add(folder, new byte[0]).bytes())).isEmpty();
		assertInvalid(new TestOva().add("a.ovf", CONTENT).add(folder, new byte[0]).bytes(), "not a regular file");
		assertInvalid(new TestOva().add(folder, new byte[0]).add(folder, new byte[0]).bytes(), "not a regular file");
	}

	@Test
	void nextWhenNameIsDuplicateThenRefused() {
		assertInvalid(new TestOva().add("a.ovf", CONTENT).add("./a.ovf", CONTENT).bytes(), "more than one", "a.ovf");
	}

	@Test
	void nextWhenHeaderIsInvalidThenRefused() {
		assertInvalid("x".repeat(2000).getBytes(StandardCharsets.US_ASCII), "is no tar archive");
		byte[] archive = new TestOva().add("a.ovf", CONTENT).add("b", CONTENT).bytes();
		archive[1024 + 150] ^= 1;
		assertInvalid(archive, "no valid tar header after 1 members");
	}

	@Test
	void nextWhenHeadersExceedLimitThenRefused() throws IOException {
		TarArchiveEntry name = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
		name.setSize(1L << 30);
		byte[] header = new byte[512];
		name.writeEntryHeader(header);
		OvaReader reader = new OvaReader(new SequenceInputStream(new ByteArrayInputStream(header), new Zeros(1L << 30)),
				OvaLimits.defaults());
		assertThatExceptionOfType(InvalidOvaException.class).isThrownBy(reader::next).withMessageContaining("headers");
	}

	@Test
	void nextWhenTruncatedThenEndOfFile() throws IOException {
		byte[] archive = new TestOva().add("a.ovf", CONTENT).add("b", new byte[5000]).bytes();
		byte[] cut = Arrays.copyOf(archive, 3000);
		assertThatExceptionOfType(EOFException.class).isThrownBy(() -> read(cut));
		OvaReader reader = new OvaReader(new ByteArrayInputStream(cut), OvaLimits.defaults());
		reader.next();
		reader.next();
		assertThatExceptionOfType(EOFException.class).isThrownBy(reader::next);
		assertThat(read(new byte[0])).isEmpty();
	}

	/** A stream of zeros that needs no memory. */
	private static final class Zeros extends InputStream {

		private static final byte[] BLOCK = new byte[1 << 20];

		private long left;

		Zeros(long count) {
			this.left = count;
		}

		@Override
		public int read() {
			return (this.left-- > 0) ? 0 : -1;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) {
			if (this.left <= 0) {
				return -1;
			}
			int count = (int) Math.min(Math.min(length, BLOCK.length), this.left);
			System.arraycopy(BLOCK, 0, buffer, offset, count);
			this.left -= count;
			return count;
		}

	}

}
