package io.github.ovfemulator.simulation;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.TreeSet;

import io.github.ovfemulator.vapi.operation.Resettable;
import io.github.ovfemulator.web.RequestListener;
import org.jspecify.annotations.Nullable;

/**
 * Scheduled events in order of their due time. Due events run before a request is served,
 * with their due time, so no thread is required. Events run one at a time and without the
 * lock of the queue, since they take the locks of the objects that they change.
 */
public final class EventQueue implements RequestListener, Resettable {

	private final Clock clock;

	private final NavigableSet<Event> events = new TreeSet<>(
			Comparator.comparing(Event::due).thenComparingLong(Event::number));

	private long count;

	private volatile @Nullable Instant next;

	/**
	 * Creates an empty queue.
	 * @param clock the clock that determines the due events
	 */
	public EventQueue(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Schedules an event.
	 * @param due its due time
	 * @param action its action, which checks that it still applies
	 * @return the event
	 */
	public synchronized Event add(Instant due, Runnable action) {
		Event event = new Event(due, this.count++, action);
		this.events.add(event);
		updateNext();
		return event;
	}

	/**
	 * Cancels an event. Does nothing if it has run.
	 * @param event the event
	 */
	public synchronized void remove(Event event) {
		this.events.remove(event);
		updateNext();
	}

	/**
	 * Returns the due time of the next event.
	 * @return the time, or {@code null} for an empty queue
	 */
	public @Nullable Instant next() {
		return this.next;
	}

	/** Runs all due events. */
	public void runDue() {
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
	public void beforeRequest() {
		runDue();
	}

	@Override
	public synchronized void reset() {
		this.events.clear();
		updateNext();
	}

	private synchronized @Nullable Event poll(Instant now) {
		if (this.events.isEmpty() || now.isBefore(this.events.first().due())) {
			return null;
		}
		Event first = this.events.pollFirst();
		updateNext();
		return first;
	}

	private void updateNext() {
		this.next = this.events.isEmpty() ? null : this.events.first().due();
	}

	/**
	 * An event. Events that are due at the same time run in the order of their numbers.
	 *
	 * @param due its due time
	 * @param number its number in the order of scheduling
	 * @param action its action
	 */
	public record Event(Instant due, long number, Runnable action) {

	}

}
