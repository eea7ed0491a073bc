package io.github.ovfemulator.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import io.github.ovfemulator.vapi.operation.Resettable;

/**
 * The emulator's time: it goes like the real one, and the control plane moves it on.
 */
public final class EmulatorClock extends Clock implements Resettable {

	/** How far the time goes at once at most: ten years. */
	public static final Duration MAX_STEP = Duration.ofDays(3650);

	/** The latest time that the clock can be advanced to. */
	public static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

	private final Clock real;

	private volatile Duration offset = Duration.ZERO;

	/**
	 * Makes a clock that shows the real time.
	 * @param real the real time
	 */
	public EmulatorClock(Clock real) {
		this.real = real;
	}

	/**
	 * Moves the time on.
	 * @param by how far
	 * @throws IllegalArgumentException when that is backwards, more than
	 * {@link #MAX_STEP} or beyond {@link #LATEST}
	 */
	public synchronized void advance(Duration by) {
		if (by.isNegative()) {
			throw new IllegalArgumentException("The time goes forward only, so not by " + by);
		}
		if (by.compareTo(MAX_STEP) > 0) {
			throw new IllegalArgumentException("The time goes at most " + MAX_STEP + " ahead, not " + by);
		}
		if (instant().plus(by).isAfter(LATEST)) {
			throw new IllegalArgumentException("The time goes up to " + LATEST + "; from " + instant() + " by " + by
					+ " is later. Reset the clock first.");
		}
		this.offset = this.offset.plus(by);
	}

	/**
	 * How far the time is ahead of the real one.
	 * @return the offset; negative when the time was put back
	 */
	public Duration offset() {
		return this.offset;
	}

	/**
	 * Puts the time at another one, from which it goes on.
	 * @param time the time, before or after the one that it is
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
		throw new UnsupportedOperationException("The emulator's time has no zone");
	}

}
