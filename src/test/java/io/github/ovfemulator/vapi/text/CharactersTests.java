package io.github.ovfemulator.vapi.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CharactersTests {

	@ParameterizedTest
	@ValueSource(strings = { "a", "Z9._~:@-", "...", ".a", "01234567890123456789012345678901" })
	void areIdWhenOfTheCharactersOfIdsThenTrue(String id) {
		assertThat(Characters.areId(id)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", ".", "..", "a/b", "\u00e4", "a\n", "{", "`", "[", "\u0661" })
	void areIdWhenOfOtherCharactersThenFalse(String id) {
		assertThat(Characters.areId(id)).isFalse();
	}

	@Test
	void areIdWhenTooLongThenFalse() {
		assertThat(Characters.areId("x".repeat(128))).isTrue();
		assertThat(Characters.areId("x".repeat(129))).isFalse();
	}

	@Test
	void replaceWhenCharactersAreOfTheSortThenReplacesEach() {
		assertThat(Characters.replace("a b\tc", Characters::isSpace, "")).isEqualTo("abc");
		assertThat(Characters.replace("a\u0000b\u007f", Characters::isControl, "?")).isEqualTo("a?b?");
	}

}
