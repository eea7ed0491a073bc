package io.github.ovfemulator.session;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The lock of a session. What was changed under it is published once, before the
 * outermost holder releases it.
 */
final class SessionLock {

	private final ReentrantLock lock = new ReentrantLock();

	private final Runnable publication;

	private boolean changed;

	/**
	 * Creates a lock.
	 * @param publication publishes the changes, under the lock
	 */
	SessionLock(Runnable publication) {
		this.publication = publication;
	}

	/** Executes an action under the lock. */
	<T extends @Nullable Object> T hold(Supplier<T> action) {
		this.lock.lock();
		try {
			return action.get();
		}
		finally {
			if (this.changed && this.lock.getHoldCount() == 1) {
				this.changed = false;
				this.publication.run();
			}
			this.lock.unlock();
		}
	}

	/** Executes an action without result under the lock. */
	void run(Runnable action) {
		hold(() -> {
			action.run();
			return null;
		});
	}

	/** Marks a change that is to be published. Called under the lock. */
	void markChanged() {
		this.changed = true;
	}

}
