package io.github.ovfemulator.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that a test advances.
 */
public final class MutableClock extends Clock {

	private volatile Instant now = Instant.parse("2026-01-31T09:00:00Z");

	/**
	 * Advances the clock.
	 * @param time the duration
	 */
	public void advance(Duration time) {
		this.now = this.now.plus(time);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.ofHours(-11);
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
