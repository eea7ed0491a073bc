package io.github.ovfemulator.ovf.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BlankDisk}, which read a file as the format's specification says.
 */
class BlankDiskTests {

	private static final int SECTOR = 512;

	@ParameterizedTest
	@ValueSource(longs = { 1, 511, 512, 513, 1L << 25, (1L << 25) + 1, 1L << 30, 1L << 40, (1L << 40) + 1, 62L << 40,
			Long.MAX_VALUE })
	void diskWhenReadThenIsStreamOptimizedWithoutGrains(long capacity) {
		ByteBuffer file = file(capacity);
		int footer = file.capacity() - 2 * SECTOR;
		assertHeader(file, 0, capacity);
		assertThat(file.getLong(56)).isEqualTo(-1);
		assertHeader(file, footer, capacity);
		assertMarker(file, footer - SECTOR, 1, 3);
		assertMarker(file, footer + SECTOR, 0, 0);

		int directory = Math.toIntExact(file.getLong(footer + 56)) * SECTOR;
		assertMarker(file, directory - SECTOR, (footer - SECTOR - directory) / SECTOR, 2);
		long grain = file.getLong(20);
		long entries = (sectors(capacity) + grain * 512 - 1) / (grain * 512);
		assertThat((footer - SECTOR - directory) / Integer.BYTES).isBetween((int) entries, (int) entries + 127);
		for (int i = directory; i < footer - SECTOR; i += Integer.BYTES) {
			assertThat(file.getInt(i)).isZero();
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 1L << 40, Long.MAX_VALUE })
	void diskWhenReadThenDescriptorHasItsSizeAndName(long capacity) {
		String text = new String(file(capacity).array(), SECTOR, 20 * SECTOR, StandardCharsets.US_ASCII);
		assertThat(text).startsWith("# Disk DescriptorFile\nversion=1\n")
			.contains("\ncreateType=\"streamOptimized\"\n")
			.contains("\nRDONLY " + sectors(capacity) + " SPARSE \"a.vmdk\"\n");
		assertThat(file(capacity).capacity()).isLessThan(256 * 1024);
	}

	private static ByteBuffer file(long capacity) {
		try {
			return ByteBuffer.wrap(BlankDisk.of("a.vmdk", capacity).open(0).readAllBytes())
				.order(ByteOrder.LITTLE_ENDIAN);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void assertHeader(ByteBuffer file, int start, long capacity) {
		assertThat(text(file, start)).isEqualTo("KDMV");
		assertThat(file.getInt(start + 4)).as("version").isEqualTo(3);
		assertThat(file.getInt(start + 8)).as("flags").isEqualTo(0x30001);
		assertThat(file.getLong(start + 12)).as("capacity").isEqualTo(sectors(capacity));
		assertThat(Long.bitCount(file.getLong(start + 20))).as("a power of two").isOne();
		assertThat(file.getLong(start + 28)).as("descriptor").isEqualTo(1);
		assertThat(file.getLong(start + 36)).as("size of the descriptor").isEqualTo(20);
		assertThat(file.getInt(start + 44)).as("entries of a grain table").isEqualTo(512);
		assertThat(file.getLong(start + 64)).as("overhead").isEqualTo(128);
		assertThat(text(file, start + 73)).isEqualTo("\n \r\n");
		assertThat(file.getShort(start + 77)).as("compression").isEqualTo((short) 1);
	}

	/** Four characters of ASCII. */
	private static String text(ByteBuffer file, int start) {
		byte[] text = new byte[4];
		file.get(start, text);
		return new String(text, StandardCharsets.US_ASCII);
	}

	private static void assertMarker(ByteBuffer file, int start, long value, int type) {
		assertThat(file.getLong(start)).isEqualTo(value);
		assertThat(file.getInt(start + 8)).isZero();
		assertThat(file.getInt(start + 12)).isEqualTo(type);
	}

	private static long sectors(long capacity) {
		return (capacity - 1) / SECTOR + 1;
	}

}
