package io.github.ovfemulator.vapi.operation;

import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Limits}.
 */
class LimitsTests {

	@Test
	void requireWhenSizeIsOutOfRangeThenNamesPropertyAndBounds() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Limits.require("emulator.size", DataSize.ofGigabytes(2), 1))
			.withMessage("emulator.size must be at least 1B and less than 2 GB, not 2147483648B");
	}

}
