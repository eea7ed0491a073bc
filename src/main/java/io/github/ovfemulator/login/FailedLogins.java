package io.github.ovfemulator.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The failed logins of the only user that can log in. After some in a row, further
 * attempts are refused for a time that doubles with each failure. No thread waits.
 */
final class FailedLogins {

	private static final int TOLERATED = 5;

	private static final int MOST_DOUBLINGS = 5;

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

	private final Clock clock;

	private int failures;

	private Instant pausedUntil = Instant.MIN;

	FailedLogins(Clock clock) {
		this.clock = clock;
	}

	/** Whether an attempt is considered now. */
	synchronized boolean mayTry() {
		return !this.clock.instant().isBefore(this.pausedUntil);
	}

	/** Notes the outcome of an attempt. */
	synchronized void tried(boolean successful) {
		this.failures = successful ? 0 : this.failures + 1;
		if (this.failures >= TOLERATED) {
			int doublings = Math.min(this.failures - TOLERATED, MOST_DOUBLINGS);
			this.pausedUntil = this.clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << doublings));
		}
	}

	synchronized void reset() {
		this.failures = 0;
		this.pausedUntil = Instant.MIN;
	}

}
