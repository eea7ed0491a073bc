package io.github.ovfemulator.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.TreeSet;

import io.github.ovfemulator.vapi.operation.Resettable;
import io.github.ovfemulator.web.RequestListener;
import org.jspecify.annotations.Nullable;

/**
 * The emulator's clock: real time plus an offset, which the control plane changes, and
 * the events that are scheduled for later times. Due events run before a request is
 * served, in order of their due time, so no thread is required. Events run one at a time
 * and without the lock of the clock, since they take the locks of the objects that they
 * change.
 */
public final class EmulatorClock extends Clock implements RequestListener, Resettable {

	/** The maximum duration of one {@link #advance}: ten years. */
	public static final Duration MAX_STEP = Duration.ofDays(3650);

	/** The maximum time. */
	public static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

	private final Clock real;

	private final NavigableSet<Event> events = new TreeSet<>(
			Comparator.comparing(Event::due).thenComparingLong(Event::number));

	private volatile Duration offset = Duration.ZERO;

	private volatile @Nullable Instant nextDue;

	private long count;

	/**
	 * Creates a clock without offset.
	 * @param real the real time
	 */
	public EmulatorClock(Clock real) {
		this.real = real;
	}

	/**
	 * Advances the time. Events that become due run with {@link #runDue}.
	 * @param by the duration
	 * @throws IllegalArgumentException if it is negative, exceeds {@link #MAX_STEP} or
	 * leads beyond {@link #LATEST}
	 */
	public synchronized void advance(Duration by) {
		if (by.isNegative()) {
			throw new IllegalArgumentException("The duration must not be negative, not " + by);
		}
		if (by.compareTo(MAX_STEP) > 0) {
			throw new IllegalArgumentException("The duration must be at most " + MAX_STEP + ", not " + by);
		}
		if (instant().plus(by).isAfter(LATEST)) {
			throw new IllegalArgumentException("The time must be at most " + LATEST + ", and " + instant() + " plus "
					+ by + " is later. Reset the clock first.");
		}
		this.offset = this.offset.plus(by);
	}

	/**
	 * Returns the offset from real time.
	 * @return the offset, which may be negative
	 */
	public Duration offset() {
		return this.offset;
	}

	/**
	 * Sets the time and cancels all events.
	 * @param time the time, in the past or in the future
	 */
	public synchronized void moveTo(Instant time) {
		cancelAll();
		this.offset = Duration.between(this.real.instant(), time);
	}

	@Override
	public synchronized void reset() {
		cancelAll();
		this.offset = Duration.ZERO;
	}

	@Override
	public Instant instant() {
		return this.real.instant().plus(this.offset);
	}

	@Override
	public ZoneId getZone() {
		return this.real.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException("The time zone is fixed");
	}

	/**
	 * Schedules an event.
	 * @param due its due time
	 * @param action its action, which checks that it still applies
	 * @return the event
	 */
	public synchronized Event schedule(Instant due, Runnable action) {
		Event event = new Event(due, this.count++, action);
		this.events.add(event);
		updateNextDue();
		return event;
	}

	/**
	 * Cancels an event. Does nothing if it has run.
	 * @param event the event
	 */
	public synchronized void cancel(Event event) {
		this.events.remove(event);
		updateNextDue();
	}

	private void cancelAll() {
		this.events.clear();
		updateNextDue();
	}

	/**
	 * Returns the due time of the next event.
	 * @return the time, or {@code null} without events
	 */
	public @Nullable Instant nextDue() {
		return this.nextDue;
	}

	/** Runs all due events. */
	public void runDue() {
		Instant first = this.nextDue;
		if (first == null) {
			return;
		}
		Instant now = instant();
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

	private synchronized @Nullable Event poll(Instant now) {
		if (this.events.isEmpty() || now.isBefore(this.events.first().due())) {
			return null;
		}
		Event first = this.events.pollFirst();
		updateNextDue();
		return first;
	}

	private void updateNextDue() {
		this.nextDue = this.events.isEmpty() ? null : this.events.first().due();
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
