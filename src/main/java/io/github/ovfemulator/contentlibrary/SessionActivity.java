package io.github.ovfemulator.contentlibrary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The activity of a session, from which its expiration follows. A session with an open
 * transfer does not expire. The lock of the session guards it.
 */
final class SessionActivity {

	private final Clock clock;

	private final Duration idle;

	private Instant lastUse;

	private int transfers;

	SessionActivity(Clock clock, Duration idle) {
		this.clock = clock;
		this.idle = idle;
		this.lastUse = clock.instant();
	}

	void touch() {
		this.lastUse = this.clock.instant();
	}

	void beginTransfer() {
		this.transfers++;
		touch();
	}

	void endTransfer() {
		this.transfers--;
		touch();
	}

	Instant now() {
		return this.clock.instant();
	}

	Instant expiration() {
		return (this.transfers > 0) ? now().plus(this.idle) : this.lastUse.plus(this.idle);
	}

	boolean isExpired(Instant now) {
		return this.transfers == 0 && now.isAfter(this.lastUse.plus(this.idle));
	}

}
