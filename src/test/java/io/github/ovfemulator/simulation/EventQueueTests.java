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
 * The emulator's time, and what happens in it.
 */
class EventQueueTests {

	private final MutableClock clock = new MutableClock();

	private final Instant start = this.clock.instant();

	private final EventQueue events = new EventQueue(this.clock);

	private final List<String> happened = new ArrayList<>();

	@Test
	void whatIsDueHappensInItsOrderWhateverWasAddedFirst() {
		add(3, "third");
		add(1, "first");
		add(1, "second");
		add(9, "later");
		this.events.runDue();
		assertThat(this.happened).isEmpty();
		this.clock.advance(Duration.ofSeconds(5));
		this.events.runDue();
		assertThat(this.happened).containsExactly("first", "second", "third");
	}

	@Test
	void anEventMayAddOthersThatAreDueBeforeTheRest() {
		this.events.add(this.start.plusSeconds(1), () -> add(2, "added"));
		add(3, "rest");
		this.clock.advance(Duration.ofSeconds(5));
		this.events.runDue();
		assertThat(this.happened).containsExactly("added", "rest");
	}

	@Test
	void afterAResetNothingHappens() {
		add(1, "first");
		this.events.reset();
		this.clock.advance(Duration.ofSeconds(5));
		this.events.runDue();
		assertThat(this.happened).isEmpty();
	}

	@Test
	void whatIsTakenBackDoesNotHappenAndLeavesNothing() {
		EventQueue.Event first = this.events.add(this.start.plusSeconds(1), () -> this.happened.add("first"));
		add(2, "second");
		this.events.remove(first);
		assertThat(this.events.next()).isEqualTo(this.start.plusSeconds(2));
		this.clock.advance(Duration.ofSeconds(5));
		this.events.runDue();
		assertThat(this.happened).containsExactly("second");
		assertThat(this.events.next()).isNull();
		this.events.remove(first);
	}

	@Test
	void theTimeGoesForwardAndBackOnlyByAReset() {
		EmulatorClock moved = new EmulatorClock(this.clock);
		moved.advance(Duration.ofMinutes(31));
		assertThat(moved.instant()).isEqualTo(this.start.plusSeconds(31 * 60));
		assertThatIllegalArgumentException().isThrownBy(() -> moved.advance(Duration.ofSeconds(-1)));
		assertThatIllegalArgumentException().isThrownBy(() -> moved.advance(EmulatorClock.MAX_STEP.plusSeconds(1)));
		moved.reset();
		assertThat(moved.instant()).isEqualTo(this.start);
	}

	@Test
	void advanceWhenBeyondTheLatestTimeThenRefusedAndUnchanged() {
		EmulatorClock moved = new EmulatorClock(this.clock);
		moved.moveTo(EmulatorClock.LATEST.minusSeconds(1));
		assertThatIllegalArgumentException().isThrownBy(() -> moved.advance(Duration.ofSeconds(2)))
			.withMessageContaining("9000-01-01");
		assertThat(moved.instant()).isEqualTo(EmulatorClock.LATEST.minusSeconds(1));
		moved.advance(Duration.ofSeconds(1));
		assertThat(moved.instant()).isEqualTo(EmulatorClock.LATEST);
	}

	@Test
	void theSameSeedGivesTheSameIdsAgainAfterAReset() {
		UuidSource uuids = new UuidSource(7L);
		Object first = uuids.next();
		assertThat(uuids.next()).isNotEqualTo(first);
		uuids.reset();
		assertThat(uuids.next()).isEqualTo(first);
	}

	private void add(int seconds, String name) {
		this.events.add(this.start.plusSeconds(seconds), () -> this.happened.add(name));
	}

}
