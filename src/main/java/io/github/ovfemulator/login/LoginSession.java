package io.github.ovfemulator.login;

import java.time.Duration;
import java.time.Instant;

/**
 * A session. It does not know its own id, which is a secret.
 *
 * @param user who opened it
 * @param createdTime when it was opened
 * @param lastAccessedTime when its last call came
 */
record LoginSession(String user, Instant createdTime, Instant lastAccessedTime) {

	/** The session after a call. */
	LoginSession accessedAt(Instant time) {
		return new LoginSession(this.user, this.createdTime, time);
	}

	/** Whether it is over: idle for as long as it may be, or at the end of its days. */
	boolean isOverAt(Instant time, Duration idle, Duration max) {
		return !time.isBefore(this.lastAccessedTime.plus(idle)) || !time.isBefore(this.createdTime.plus(max));
	}

}
