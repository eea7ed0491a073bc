package io.github.ovfemulator.session;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the store must know of a session, of whatever kind. All kinds share one space of
 * ids.
 */
public interface StoredSession {

	/**
	 * What it is.
	 * @return its id
	 */
	SessionId id();

	/**
	 * The test that it belongs to.
	 * @return its scope, or {@code null} where it has none
	 */
	@Nullable String scope();

	/**
	 * Shows it to the control plane, which is no use of it.
	 * @return what it is and what has become of it
	 */
	SessionDescription describe();

	/**
	 * Writes it down, as it is between two changes.
	 * @return what it can be made of again
	 */
	SessionSnapshot.Content save();

	/** Begins, or goes on, after it was made of what was written down. */
	default void open() {
	}

	/** Ends the session, and every upload of it. */
	void close();

	/**
	 * Whether nobody has used the session for too long.
	 * @param now the time
	 * @return whether it is to go
	 */
	boolean isExpired(Instant now);

}
