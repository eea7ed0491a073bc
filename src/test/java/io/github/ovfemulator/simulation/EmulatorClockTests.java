package io.github.ovfemulator.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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

	private final EmulatorClock clock = new EmulatorClock(this.real);

	private final List<String> names = new ArrayList<>();

	@Test
	void advanceWhenNegativeOrTooLongThenThrows() {
		this.clock.advance(Duration.ofMinutes(31));
		assertThat(this.clock.instant()).isEqualTo(this.start.plusSeconds(31 * 60));
		assertThatIllegalArgumentException().isThrownBy(() -> this.clock.advance(Duration.ofSeconds(-1)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.clock.advance(EmulatorClock.MAX_STEP.plusSeconds(1)));
		this.clock.reset();
		assertThat(this.clock.instant()).isEqualTo(this.start);
	}

	@Test
	void advanceWhenBeyondLatestThenThrowsAndKeepsTime() {
		this.clock.moveTo(EmulatorClock.LATEST.minusSeconds(1));
		assertThatIllegalArgumentException().isThrownBy(() -> this.clock.advance(Duration.ofSeconds(2)))
			.withMessageContaining("9000-01-01");
		assertThat(this.clock.instant()).isEqualTo(EmulatorClock.LATEST.minusSeconds(1));
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(this.clock.instant()).isEqualTo(EmulatorClock.LATEST);
	}

	@Test
	void runDueWhenEventsAreDueThenRunsThemInOrder() {
		add(3, "third");
		add(1, "first");
		add(1, "second");
		add(9, "later");
		this.clock.runDue();
		assertThat(this.names).isEmpty();
		this.clock.advance(Duration.ofSeconds(5));
		this.clock.runDue();
		assertThat(this.names).containsExactly("first", "second", "third");
	}

	@Test
	void runDueWhenEventAddsDueEventThenRunsItInOrder() {
		this.clock.schedule(this.start.plusSeconds(1), () -> add(2, "added"));
		add(3, "rest");
		this.clock.advance(Duration.ofSeconds(5));
		this.clock.runDue();
		assertThat(this.names).containsExactly("added", "rest");
	}

	@Test
	void resetWhenEventsAreScheduledThenCancelsThem() {
		add(1, "first");
		this.clock.reset();
		this.clock.advance(Duration.ofSeconds(5));
		this.clock.runDue();
		assertThat(this.names).isEmpty();
	}

	@Test
	void moveToWhenEventsAreScheduledThenCancelsThem() {
		add(1, "first");
		this.clock.moveTo(this.start.plusSeconds(5));
		this.clock.runDue();
		assertThat(this.names).isEmpty();
	}

	@Test
	void cancelWhenEventIsScheduledThenDoesNotRun() {
		EmulatorClock.Event first = this.clock.schedule(this.start.plusSeconds(1), () -> this.names.add("first"));
		add(2, "second");
		this.clock.cancel(first);
		assertThat(this.clock.nextDue()).isEqualTo(this.start.plusSeconds(2));
		this.clock.advance(Duration.ofSeconds(5));
		this.clock.runDue();
		assertThat(this.names).containsExactly("second");
		assertThat(this.clock.nextDue()).isNull();
		this.clock.cancel(first);
	}

	private void add(int seconds, String name) {
		this.clock.schedule(this.start.plusSeconds(seconds), () -> this.names.add(name));
	}

}
