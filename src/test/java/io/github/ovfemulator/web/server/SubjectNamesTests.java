package io.github.ovfemulator.web.server;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SubjectNames}.
 */
class SubjectNamesTests {

	@ParameterizedTest
	@CsvSource({ "123, 307d, 827b", "125, 307f, 827d", "126, 308180, 827e", "128, 308183, 828180",
			"252, 3081ff, 8281fc", "253, 30820100, 8281fd" })
	void hexWhenNamesAreLongThenLengthsAreMinimal(int length, String sequence, String entry) {
		String name = "a".repeat(length);
		assertThat(SubjectNames.hex(List.of(name)))
			.isEqualTo(sequence + entry + HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8)));
	}

}
