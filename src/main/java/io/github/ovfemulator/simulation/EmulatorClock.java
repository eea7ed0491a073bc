package io.github.ovfemulator.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import io.github.ovfemulator.vapi.operation.Resettable;

/**
 * The emulator's clock: real time plus an offset, which the control plane changes.
 */
public final class EmulatorClock extends Clock implements Resettable {

	/** The maximum duration of one {@link #advance}: ten years. */
	public static final Duration MAX_STEP = Duration.ofDays(3650);

	/** The maximum time. */
	public static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

	private final Clock real;

	private volatile Duration offset = Duration.ZERO;

	/**
	 * Creates a clock without offset.
	 * @param real the real time
	 */
	public EmulatorClock(Clock real) {
		this.real = real;
	}

	/**
	 * Advances the time.
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
	 * Sets the time.
	 * @param time the time, in the past or in the future
	 */
	public synchronized void moveTo(Instant time) {
		this.offset = Duration.between(this.real.instant(), time);
	}

	@Override
	public synchronized void reset() {
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

}
