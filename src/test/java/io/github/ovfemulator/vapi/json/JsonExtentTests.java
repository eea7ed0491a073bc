package io.github.ovfemulator.vapi.json;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JsonExtent}.
 */
class JsonExtentTests {

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16", "UTF-16BE", "UTF-16LE", "x-UTF-16LE-BOM", "UTF-32", "UTF-32LE", "X-UTF-32BE-BOM",
			"X-UTF-32LE-BOM" })
	void isUtf8WhenInAnotherUnicodeEncodingThenFalse(String encoding) {
		for (String json : new String[] { "{}", "1", " [1]", "\"\u00e4\"" }) {
			assertThat(JsonExtent.isUtf8(json.getBytes(Charset.forName(encoding)))).as(json).isFalse();
		}
	}

	@ParameterizedTest
	@CsvSource({ "''", "00", "0000", "000000", "00000000", "0000000000", "7b", "7b7d", "7b220022", "efbbbf",
			"efbbbf7b7d", "22c3a422" })
	void isUtf8WhenNotInAnotherUnicodeEncodingThenTrue(String bytes) {
		assertThat(JsonExtent.isUtf8(HexFormat.of().parseHex(bytes))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "22c08022", "22e0808022", "22f080808022", "22eda08022", "22f490808022", "22ff22", "22c3" })
	void isValidUtf8WhenAByteIsInvalidThenFalse(String bytes) {
		byte[] invalid = HexFormat.of().parseHex(bytes);
		assertThat(JsonExtent.isValidUtf8(invalid)).isFalse();
		byte[] behindMuch = Arrays.copyOf("\u00e4".repeat(10_000).getBytes(StandardCharsets.UTF_8),
				20_000 + invalid.length);
		System.arraycopy(invalid, 0, behindMuch, 20_000, invalid.length);
		assertThat(JsonExtent.isValidUtf8(behindMuch)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "\u0000", "\u007f", "\u00e4", "\u20ac", "\ufffd", "\ud83d\ude00" })
	void isValidUtf8WhenAllCharactersAreValidThenTrue(String json) {
		assertThat(JsonExtent.isValidUtf8(json.getBytes(StandardCharsets.UTF_8))).isTrue();
		assertThat(JsonExtent.isValidUtf8(json.repeat(9000).getBytes(StandardCharsets.UTF_8))).isTrue();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
			{}                 | 1 | 2
			[[1, 2], "[\"{"]   | 2 | 6
			{"a": {"b": null}} | 2 | 5
			""")
	void ofWhenJsonThenCountsLevelsAndValues(String json, int depth, int values) {
		JsonExtent extent = JsonExtent.of(json.getBytes(StandardCharsets.UTF_8));
		assertThat(extent.depth()).isEqualTo(depth);
		assertThat(extent.values()).isEqualTo(values);
	}

}
