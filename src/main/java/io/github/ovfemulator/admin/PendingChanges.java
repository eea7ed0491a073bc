package io.github.ovfemulator.admin;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import io.github.ovfemulator.vapi.operation.ChangeFeed;
import org.jspecify.annotations.Nullable;

/**
 * The changes that the event stream has not told yet, in their order. Changes of one
 * thing are folded into its latest one, since the stream tells its current state. The
 * number is bounded: where there are more, they become one change {@value #RESET}.
 */
final class PendingChanges implements ChangeFeed.Listener {

	/** The kind of a change of everything. */
	static final String RESET = "reset";

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition added = this.lock.newCondition();

	private final Map<Object, Change> changes = new LinkedHashMap<>();

	private final int max;

	/**
	 * Creates an empty list.
	 * @param max the maximum number of changes
	 */
	PendingChanges(int max) {
		this.max = max;
	}

	@Override
	public void changed(String kind, String id) {
		if (kind.equals(RESET)) {
			clear();
		}
		add(kind + " " + id, new Change(kind, id, null));
	}

	@Override
	public void happened(String kind, Object occurrence) {
		add(new Object(), new Change(kind, "", occurrence));
	}

	private void add(Object key, Change change) {
		this.lock.lock();
		try {
			if (this.changes.size() >= this.max) {
				this.changes.clear();
				this.changes.put(RESET + " ", new Change(RESET, "", null));
			}
			this.changes.remove(key);
			this.changes.put(key, change);
			this.added.signal();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Removes the changes, after waiting for the first one.
	 * @param within the maximum time to wait
	 * @return the changes in their order, none after a timeout
	 */
	List<Change> take(Duration within) throws InterruptedException {
		this.lock.lock();
		try {
			long left = within.toNanos();
			while (this.changes.isEmpty() && left > 0) {
				left = this.added.awaitNanos(left);
			}
			List<Change> taken = List.copyOf(this.changes.values());
			this.changes.clear();
			return taken;
		}
		finally {
			this.lock.unlock();
		}
	}

	void clear() {
		this.lock.lock();
		try {
			this.changes.clear();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * A change.
	 *
	 * @param kind the kind of the thing or occurrence
	 * @param id the id of the thing, or an empty text
	 * @param occurrence what happened, or {@code null} for the change of a thing
	 */
	record Change(String kind, String id, @Nullable Object occurrence) {

	}

}
