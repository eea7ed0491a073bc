package io.github.ovfemulator.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * The lock of a session, which guards every change and is never held while bytes move,
 * and its lifetime, which begins anew with every change.
 */
public final class SessionGuard {

	private final ReentrantLock lock = new ReentrantLock();

	private final SessionOwner owner;

	private final Clock clock;

	private final SessionProperties lifetimes;

	private volatile boolean closed;

	private volatile Instant lastUse;

	public SessionGuard(SessionOwner owner, SessionEnvironment environment) {
		this.owner = owner;
		this.clock = environment.clock();
		this.lifetimes = environment.lifetimes();
		this.lastUse = now();
	}

	/** The time. */
	public Instant now() {
		return this.clock.instant();
	}

	/**
	 * Changes the session, unless it is closed.
	 * @param action the change, under the lock
	 * @return what the change gives
	 * @throws VapiException {@code not_found} when the session is closed
	 */
	public <T extends @Nullable Object> T change(Supplier<T> action) {
		return locked(() -> {
			requireOpen();
			return action.get();
		});
	}

	/** Changes the session, which must not be closed, without a result. */
	public void run(Runnable action) {
		change(() -> {
			action.run();
			return null;
		});
	}

	/** Changes the session, closed or not. */
	public <T extends @Nullable Object> T locked(Supplier<T> action) {
		this.lock.lock();
		try {
			// at once, since an upload that has just ended must not look long forgotten
			touch();
			return action.get();
		}
		finally {
			touch();
			this.owner.publish();
			this.lock.unlock();
		}
	}

	/** Lets something happen that is due, which is no use of the session. */
	public void settle(Runnable action) {
		read(() -> {
			if (!this.closed) {
				action.run();
				this.owner.publish();
			}
			return null;
		});
	}

	/** Reads what the lock guards, which is no use of the session. */
	public <T extends @Nullable Object> T read(Supplier<T> reading) {
		this.lock.lock();
		try {
			return reading.get();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Ends the session for good. */
	public void close(Runnable ending) {
		read(() -> {
			this.closed = true;
			ending.run();
			return null;
		});
	}

	public boolean isClosed() {
		return this.closed;
	}

	/**
	 * Requires the session to be there.
	 * @throws VapiException {@code not_found} when it is closed
	 */
	public void requireOpen() {
		if (this.closed) {
			throw this.owner.notFound();
		}
	}

	/** Goes on where a session was written down. */
	public void restore(Instant use) {
		this.lastUse = use;
	}

	/** When somebody last used the session. */
	public Instant lastUse() {
		return this.lastUse;
	}

	/** Notes that somebody has used the session. */
	public void touch() {
		this.lastUse = now();
	}

	/** Notes that something has happened by itself. Called under the lock. */
	public void touch(Instant at) {
		if (at.isAfter(this.lastUse)) {
			this.lastUse = at;
		}
	}

	/**
	 * Whether nobody has used the session for too long.
	 * @param now the time
	 * @param finished whether it only waits to be looked at
	 */
	public boolean isForgotten(Instant now, boolean finished) {
		Duration lifetime = finished ? this.lifetimes.finished() : this.lifetimes.idle();
		return now.isAfter(this.lastUse.plus(lifetime));
	}

}
