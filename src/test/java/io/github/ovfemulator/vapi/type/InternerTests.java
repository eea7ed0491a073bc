package io.github.ovfemulator.vapi.type;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InternerTests {

	private final Interner<List<String>> lists = new Interner<>();

	@Test
	void internWhenEqualValueIsHeldThenIsShared() {
		List<String> held = this.lists.intern(List.of("a", "b"));
		assertThat(this.lists.intern(List.of("a", "b"))).isSameAs(held);
	}

	@Test
	void internWhenNoValueIsEqualThenIsTheGivenOne() {
		List<String> held = this.lists.intern(List.of("a", "b"));
		List<String> other = List.of("a", "c");
		assertThat(this.lists.intern(other)).isSameAs(other).isNotEqualTo(held);
	}

}
