package io.github.ovfemulator.simulation;

import java.time.Duration;
import java.time.Instant;

import io.github.ovfemulator.support.MutableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link EmulatorClock}.
 */
class EmulatorClockTests {

	private final MutableClock real = new MutableClock();

	private final Instant start = this.real.instant();

	@Test
	void advanceWhenNegativeOrTooLongThenThrows() {
		EmulatorClock clock = new EmulatorClock(this.real);
		clock.advance(Duration.ofMinutes(31));
		assertThat(clock.instant()).isEqualTo(this.start.plusSeconds(31 * 60));
		assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)));
		assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(EmulatorClock.MAX_STEP.plusSeconds(1)));
		clock.reset();
		assertThat(clock.instant()).isEqualTo(this.start);
	}

	@Test
	void advanceWhenBeyondLatestThenThrowsAndKeepsTime() {
		EmulatorClock clock = new EmulatorClock(this.real);
		clock.moveTo(EmulatorClock.LATEST.minusSeconds(1));
		assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofSeconds(2)))
			.withMessageContaining("9000-01-01");
		assertThat(clock.instant()).isEqualTo(EmulatorClock.LATEST.minusSeconds(1));
		clock.advance(Duration.ofSeconds(1));
		assertThat(clock.instant()).isEqualTo(EmulatorClock.LATEST);
	}

}
