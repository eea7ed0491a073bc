package io.github.ovfemulator.transfer;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeptContentTests {

	@Test
	void bytesWhenCompressedThenAsReceived() {
		byte[] text = "<File ovf:href=\"disk.vmdk\"/>".repeat(1000).getBytes(StandardCharsets.UTF_8);
		KeptContent compressed = KeptContent.of(text).compressed();
		assertThat(compressed.heapSize()).isLessThan(text.length / 10);
		assertThat(compressed.bytes()).isEqualTo(text);
		assertThat(compressed.compressed()).isSameAs(compressed);
	}

	@Test
	void compressWhenAnotherFileIsEqualThenIsShared() {
		KeptContent compressed = KeptContent.of("a".repeat(1000).getBytes(StandardCharsets.UTF_8)).compressed();
		assertThat(KeptContent.of("a".repeat(1000).getBytes(StandardCharsets.UTF_8)).compressed()).isSameAs(compressed);
		assertThat(KeptContent.of("b".repeat(1000).getBytes(StandardCharsets.UTF_8)).compressed().bytes())
			.isEqualTo("b".repeat(1000).getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void compressWhenNothingIsSavedThenKeepsBytes() {
		byte[] noise = new byte[5000];
		new Random(1).nextBytes(noise);
		KeptContent content = KeptContent.of(noise);
		assertThat(content.compressed()).isSameAs(content);
		assertThat(content.bytes()).isSameAs(noise);
		assertThat(KeptContent.of(new byte[10]).compressed().heapSize()).isEqualTo(10);
		assertThat(KeptContent.of(new byte[0])).isSameAs(KeptContent.NONE);
	}

}
