package io.github.ovfemulator.importsession;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that stands still until a test moves it, far from UTC.
 */
final class TestClock extends Clock {

	private volatile Instant now = Instant.parse("2026-03-01T10:00:00Z");

	void advance(Duration by) {
		this.now = this.now.plus(by);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneId.of("Pacific/Kiritimati");
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
