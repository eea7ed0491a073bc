package io.github.ovfemulator.vapi.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LogText}.
 */
class LogTextTests {

	@Test
	void printableWhenTextHasOddCharactersThenTheyAreReplaced() {
		assertThat(LogText.printable("a b\u00e4\n" + "x".repeat(200))).startsWith("a?b??x").hasSize(128);
	}

	@Test
	void sentenceWhenMessageHasLineBreaksThenTheyAreReplaced() {
		assertThat(LogText.sentence("'m\u00fcll\r\nINFO' is taken.")).isEqualTo("'m\u00fcll??INFO' is taken.");
	}

	@Test
	void sentenceWhenMessageIsLongThenItIsShortened() {
		assertThat(LogText.sentence("x".repeat(501))).isEqualTo("x".repeat(500) + "...");
		assertThat(LogText.sentence("x".repeat(500))).hasSize(500);
	}

}
