package io.github.ovfemulator.vapi.type;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeapSizeTests {

	private static final String LONG = "x".repeat(10_000);

	@Test
	void sizeWhenStringThenCountsCharacters() {
		assertThat(HeapSize.of((String) null)).isZero();
		assertThat(HeapSize.of(LONG)).isBetween(10_000L, 10_100L);
		assertThat(HeapSize.of(LONG + "\u20AC")).isBetween(20_000L, 20_100L);
	}

	@Test
	void sizeWhenNestedThenCountsAll() {
		Sample sample = new Sample(1, LONG, List.of(new Sample(2, "a", List.of())));
		assertThat(HeapSize.of(sample)).isBetween(10_200L, 10_500L);
		assertThat(HeapSize.of(Map.of("a", new byte[500], "b", Optional.of(LONG)))).isBetween(10_600L, 11_000L);
		assertThat(HeapSize.of((Object) null)).isZero();
	}

	@Test
	void sizeWhenLongStringIsSharedThenCountsItOnce() {
		assertThat(HeapSize.of(List.of(LONG, LONG, LONG))).isLessThan(10_200);
		assertThat(HeapSize.of(List.of(LONG, LONG + "y"))).isGreaterThan(20_000);
	}

	private record Sample(int number, @Nullable String text, List<Sample> children) {

	}

}
