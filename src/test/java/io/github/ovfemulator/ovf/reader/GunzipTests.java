package io.github.ovfemulator.ovf.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests for decompressing files with several members.
 */
class GunzipTests {

	@Test
	void decompressWhenSeveralMembersThenAllAreRead() throws IOException {
		byte[] packed = join(member("one "), member(""), member("two"));
		assertThat(Gunzip.decompress(packed, 100)).asString(StandardCharsets.UTF_8).isEqualTo("one two");
		assertThat(Gunzip.decompress(packed, 6)).asString(StandardCharsets.UTF_8).isEqualTo("one tw");
	}

	@Test
	void decompressWhenBytesFollowThenIgnored() throws IOException {
		assertThat(Gunzip.decompress(join(member("one"), new byte[20]), 100)).hasSize(3);
	}

	@Test
	void decompressWhenTooManyMembersThenFails() throws IOException {
		byte[] member = member("");
		byte[] most = join(Collections.nCopies(Gunzip.MAX_MEMBERS, member).toArray(byte[][]::new));
		assertThat(Gunzip.decompress(most, 100)).isEmpty();
		assertThatThrownBy(() -> Gunzip.decompress(join(most, member), 100)).isInstanceOf(IOException.class)
			.hasMessageContaining("1000 members");
	}

	@Test
	void decompressWhenMemberIsMalformedThenFails() throws IOException {
		byte[] broken = join(member("one"), new byte[] { 0x1F, (byte) 0x8B, 8, 0 });
		assertThatThrownBy(() -> Gunzip.decompress(broken, 100)).isInstanceOf(IOException.class);
	}

	private static byte[] member(String text) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return packed.toByteArray();
	}

	private static byte[] join(byte[]... parts) {
		ByteArrayOutputStream joined = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			joined.writeBytes(part);
		}
		return joined.toByteArray();
	}

}
