package io.github.ovfemulator.vapi.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SplitTests {

	@Test
	void atWhenPiecesAreEmptyThenKeepsThem() {
		assertThat(Split.at("/a//b/", '/')).containsExactly("", "a", "", "b", "");
		assertThat(Split.at("", '/')).containsExactly("");
		assertThat(Split.at("a", '/')).containsExactly("a");
	}

	@Test
	void wordsWhenSeparatorsFollowOneAnotherThenNoneIsEmpty() {
		assertThat(Split.words(" a \t b\n", Characters::isSpace)).containsExactly("a", "b");
		assertThat(Split.words("ab", Characters::isSpace)).containsExactly("ab");
		assertThat(Split.words(" ", Characters::isSpace)).isEmpty();
	}

	@Test
	void beforeAndAfterWhenSeparatedTwiceThenTheFirstCounts() {
		assertThat(Split.before("a=b=c", '=')).isEqualTo("a");
		assertThat(Split.after("a=b=c", '=')).isEqualTo("b=c");
		assertThat(Split.before("a", '=')).isEqualTo("a");
		assertThat(Split.after("a", '=')).isEmpty();
	}

}
