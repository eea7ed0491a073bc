package io.github.ovfemulator.ovf.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.github.ovfemulator.ovf.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the validation of UTF-8.
 */
class Utf8Tests {

	private static byte[] withByte(String before, int value, String after) {
		byte[] start = before.getBytes(StandardCharsets.UTF_8);
		byte[] end = after.getBytes(StandardCharsets.UTF_8);
		byte[] content = Arrays.copyOf(start, start.length + 1 + end.length);
		content[start.length] = (byte) value;
		System.arraycopy(end, 0, content, start.length + 1, end.length);
		return content;
	}

	@Test
	void firstInvalidByteWhenTextIsUtf8ThenEmpty() {
		assertThat(Utf8.firstInvalidByte(new byte[0])).isEmpty();
		assertThat(Utf8.firstInvalidByte("\uFEFF\u00e4\n\uD83D\uDE00".repeat(5000).getBytes(StandardCharsets.UTF_8)))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "''|1|1", "ab|1|3", "'a\nb'|2|2", "'a\r\nb'|2|2", "'a\rb'|2|2", "'\n\n'|3|1",
			"\u00e4\u00f6|1|3", "\uFEFFab|1|3" })
	void firstInvalidByteWhenByteIsInvalidThenPosition(String before, long line, long column) {
		for (int value : new int[] { 0xE4, 0xFC, 0x80, 0xFF, 0xC0 }) {
			assertThat(Utf8.firstInvalidByte(withByte(before, value, "z\u00e4")).orElseThrow())
				.isEqualTo(new Utf8.InvalidByte(value, new Position(line, column)));
		}
	}

	@Test
	void firstInvalidByteWhenInLaterBlockThenPosition() {
		assertThat(
				Utf8.firstInvalidByte(withByte("0123456\r\n".repeat(10_000) + "ab", 0xE4, "")).orElseThrow().position())
			.isEqualTo(new Position(10_001, 3));
		assertThat(Utf8.firstInvalidByte(withByte("x".repeat(8192), 0xE4, "")).orElseThrow().position())
			.isEqualTo(new Position(1, 8193));
	}

	@Test
	void firstInvalidByteWhenSequenceIsTruncatedThenFirstByte() {
		byte[] cut = { 'a', (byte) 0xE2, (byte) 0x82 };
		assertThat(Utf8.firstInvalidByte(cut).orElseThrow()).isEqualTo(new Utf8.InvalidByte(0xE2, new Position(1, 2)));
		assertThat(Utf8.firstInvalidByte(cut).orElseThrow().hex()).isEqualTo("0xE2");
	}

}
