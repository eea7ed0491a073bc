package io.github.ovfemulator.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.support.MutableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EventQueue}.
 */
class EventQueueTests {

	private final MutableClock clock = new MutableClock();

	private final Instant start = this.clock.instant();

	private final EventQueue events = new EventQueue(this.clock);

	private final List<String> names = new ArrayList<>();

	@Test
	void runDueWhenEventsAreDueThenRunsThemInOrder() {
		add(3, "third");
		add(1, "first");
		add(1, "second");
		add(9, "later");
		this.events.runDue();
		assertThat(this.names).isEmpty();
		this.clock.advance(Duration.ofSeconds(5));
		this.events.runDue();
		assertThat(this.names).containsExactly("first", "second", "third");
	}

	@Test
	void runDueWhenEventAddsDueEventThenRunsItInOrder() {
		this.events.add(this.start.plusSeconds(1), () -> add(2, "added"));
		add(3, "rest");
		this.clock.advance(Duration.ofSeconds(5));
		this.events.runDue();
		assertThat(this.names).containsExactly("added", "rest");
	}

	@Test
	void resetWhenEventsAreQueuedThenRemovesThem() {
		add(1, "first");
		this.events.reset();
		this.clock.advance(Duration.ofSeconds(5));
		this.events.runDue();
		assertThat(this.names).isEmpty();
	}

	@Test
	void removeWhenEventIsQueuedThenDoesNotRun() {
		EventQueue.Event first = this.events.add(this.start.plusSeconds(1), () -> this.names.add("first"));
		add(2, "second");
		this.events.remove(first);
		assertThat(this.events.next()).isEqualTo(this.start.plusSeconds(2));
		this.clock.advance(Duration.ofSeconds(5));
		this.events.runDue();
		assertThat(this.names).containsExactly("second");
		assertThat(this.events.next()).isNull();
		this.events.remove(first);
	}

	private void add(int seconds, String name) {
		this.events.add(this.start.plusSeconds(seconds), () -> this.names.add(name));
	}

}
