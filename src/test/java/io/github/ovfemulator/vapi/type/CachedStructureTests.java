package io.github.ovfemulator.vapi.type;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CachedStructure}.
 */
class CachedStructureTests {

	@Test
	void writtenWhenRepeatedThenIsKeptPerDialect() {
		CachedStructure<LocalizableMessage> cached = CachedStructure.of(LocalizableMessage.of("a.message", "A text."));
		Object dialect = new Object();
		byte[] first = cached.written(dialect, (message) -> new byte[] { 1 });
		assertThat(cached.written(dialect, (message) -> {
			throw new AssertionError("written again");
		})).isSameAs(first);
		assertThat(cached.written(new Object(), (message) -> new byte[] { 2 })).containsExactly(2);
	}

}
