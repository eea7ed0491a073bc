package io.github.ovfemulator.vapi.json;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link VapiJson}.
 */
class VapiJsonTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"a": {"b": [}   | line 1, column 14
			{"a": [1         | line 1, column 9
			{"a": x}         | line 1, column 7
			""")
	void readWhenMalformedThenOnlyPlaceOfFaultIsNamed(String json, String place) {
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> VapiJson.read(json.getBytes(StandardCharsets.UTF_8)))
			.withMessageContaining(place)
			.withMessageNotContainingAny("Source", "UNKNOWN");
	}

}
