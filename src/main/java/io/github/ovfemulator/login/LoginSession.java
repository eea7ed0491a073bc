package io.github.ovfemulator.login;

import java.time.Duration;
import java.time.Instant;

/**
 * A login session, without its id, which is a secret.
 *
 * @param user the user
 * @param createdTime the time of the login
 * @param lastAccessedTime the time of the last call
 */
record LoginSession(String user, Instant createdTime, Instant lastAccessedTime) {

	/** Returns the session after a call. */
	LoginSession accessedAt(Instant time) {
		return new LoginSession(this.user, this.createdTime, time);
	}

	/**
	 * Whether the session is expired: idle for too long, or past its maximum lifetime.
	 */
	boolean isOverAt(Instant time, Duration idle, Duration max) {
		return !time.isBefore(this.lastAccessedTime.plus(idle)) || !time.isBefore(this.createdTime.plus(max));
	}

}
