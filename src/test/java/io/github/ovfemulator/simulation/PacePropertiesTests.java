package io.github.ovfemulator.simulation;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link PaceProperties}.
 */
class PacePropertiesTests {

	@ParameterizedTest
	@CsvSource({ "PT-1S, 2, 'emulator.pace.duration must be between PT0S and PT8760H, not PT-1S'",
			"PT8760H0.1S, 2, 'emulator.pace.duration must be between PT0S and PT8760H, not PT8760H0.1S'",
			"PT2S, -1, 'emulator.pace.polls must be at least 0, not -1'" })
	void createWhenOutOfRangeThenThrowsWithPropertyName(Duration duration, int polls, String reason) {
		assertThatIllegalArgumentException().isThrownBy(() -> new PaceProperties(PaceMode.TIMED, duration, polls))
			.withMessage(reason);
	}

	@Test
	void createWhenAtLimitsThenAccepts() {
		assertThat(new PaceProperties(PaceMode.POLLS, Duration.ZERO, 0).pace().polls()).isZero();
		assertThat(new PaceProperties(PaceMode.TIMED, Duration.ofDays(365), 0).pace().duration())
			.isEqualTo(Duration.ofDays(365));
	}

}
