package io.github.ovfemulator.simulation;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

import io.github.ovfemulator.vapi.lifecycle.Resettable;
import org.jspecify.annotations.Nullable;

/**
 * What will happen by itself, in order of time. It happens when somebody looks, as of
 * when it was due, so that no thread is needed for it. Events run one after the other and
 * without the timeline's lock, since they take the locks of what they change.
 */
public final class Timeline implements Resettable {

	private final Clock clock;

	private final Queue<Event> events = new PriorityQueue<>(
			Comparator.comparing(Event::due).thenComparingLong(Event::number));

	private long added;

	private volatile @Nullable Instant next;

	/**
	 * Makes an empty timeline.
	 * @param clock tells what is due
	 */
	public Timeline(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Adds something that will happen.
	 * @param due when
	 * @param event what; it has to make sure by itself that it still makes sense then
	 */
	public synchronized void add(Instant due, Runnable event) {
		this.events.add(new Event(due, this.added++, event));
		peek();
	}

	/** Lets everything happen that is due. */
	public void catchUp() {
		Instant first = this.next;
		if (first == null) {
			return;
		}
		Instant now = this.clock.instant();
		if (now.isBefore(first)) {
			return;
		}
		for (Event event = poll(now); event != null; event = poll(now)) {
			event.action().run();
		}
	}

	@Override
	public synchronized void reset() {
		this.events.clear();
		peek();
	}

	private synchronized @Nullable Event poll(Instant now) {
		Event first = this.events.peek();
		if (first == null || now.isBefore(first.due())) {
			return null;
		}
		this.events.remove();
		peek();
		return first;
	}

	private void peek() {
		Event first = this.events.peek();
		this.next = (first != null) ? first.due() : null;
	}

	/** Something that will happen; of two that are due at once, the older one first. */
	private record Event(Instant due, long number, Runnable action) {

	}

}
