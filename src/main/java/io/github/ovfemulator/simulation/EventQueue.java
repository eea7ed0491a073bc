package io.github.ovfemulator.simulation;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.TreeSet;

import io.github.ovfemulator.vapi.operation.Resettable;
import org.jspecify.annotations.Nullable;

/**
 * What will happen by itself, in order of time. It happens when somebody looks, as of
 * when it was due, so that no thread is needed for it. Events run one after the other and
 * without the timeline's lock, since they take the locks of what they change.
 */
public final class EventQueue implements Resettable {

	private final Clock clock;

	private final NavigableSet<Event> events = new TreeSet<>(
			Comparator.comparing(Event::due).thenComparingLong(Event::number));

	private long added;

	private volatile @Nullable Instant next;

	/**
	 * Makes an empty timeline.
	 * @param clock tells what is due
	 */
	public EventQueue(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Adds something that will happen.
	 * @param due when
	 * @param action what; it has to make sure by itself that it still makes sense then
	 * @return the event, by which it can be taken back
	 */
	public synchronized Event add(Instant due, Runnable action) {
		Event event = new Event(due, this.added++, action);
		this.events.add(event);
		peek();
		return event;
	}

	/**
	 * Takes back what was to happen; what has happened stays so.
	 * @param event the event
	 */
	public synchronized void remove(Event event) {
		this.events.remove(event);
		peek();
	}

	/**
	 * When something will happen next.
	 * @return when, or {@code null} where nothing will
	 */
	public @Nullable Instant next() {
		return this.next;
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
		if (this.events.isEmpty() || now.isBefore(this.events.first().due())) {
			return null;
		}
		Event first = this.events.pollFirst();
		peek();
		return first;
	}

	private void peek() {
		this.next = this.events.isEmpty() ? null : this.events.first().due();
	}

	/**
	 * Something that will happen; of two that are due at once, the older one first.
	 *
	 * @param due when
	 * @param number how many there were before
	 * @param action what
	 */
	public record Event(Instant due, long number, Runnable action) {

	}

}
