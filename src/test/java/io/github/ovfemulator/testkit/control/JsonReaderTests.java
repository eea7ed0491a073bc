package io.github.ovfemulator.testkit.control;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link JsonReader} and {@link JsonWriter}.
 */
class JsonReaderTests {

	@Test
	void readWhenEveryKindOfValueThenRead() {
		assertThat(JsonReader.read(" { \"a\" : [ 1, -2.5e3 , true,false, null, {}, [] ], \"b\":\"\" } ")).isEqualTo(Map
			.of("a", Arrays.asList(BigDecimal.ONE, new BigDecimal("-2.5e3"), true, false, null, Map.of(), List.of()),
					"b", ""));
	}

	@Test
	void readWhenCharactersAreEscapedThenTheyAreMeant() {
		assertThat(JsonReader.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\uD83D\\uDE00ä\""))
			.isEqualTo("\"\\/\b\f\n\r\tä😀ä");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[1", "[1 2]", "{\"a\" 1}", "{a:1}", "\"", "tru", "1 1", "]", "-x", "\"\\u12\"" })
	void readWhenNoJsonThenIllegalArgument(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> JsonReader.read(text));
	}

	@Test
	void writeWhenReadAgainThenEqual() {
		Map<String, Object> value = Map.of("a\"\\\n\u0001ä😀", List.of(new BigDecimal("12.50"), true, "", Map.of()));
		assertThat(JsonReader.read(JsonWriter.write(value))).isEqualTo(value);
		assertThat(JsonWriter.write(null)).isEqualTo("null");
	}

}
