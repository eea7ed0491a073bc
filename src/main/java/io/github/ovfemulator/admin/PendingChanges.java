package io.github.ovfemulator.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

	private final Map<Object, Change> changes = new LinkedHashMap<>();

	private final int max;

	private final Runnable onFirst;

	/**
	 * Creates an empty list.
	 * @param max the maximum number of changes
	 * @param onFirst called after a change was added to the empty list; must not block
	 */
	PendingChanges(int max, Runnable onFirst) {
		this.max = max;
		this.onFirst = onFirst;
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
		if (addToList(key, change)) {
			this.onFirst.run();
		}
	}

	private synchronized boolean addToList(Object key, Change change) {
		boolean first = this.changes.isEmpty();
		if (this.changes.size() >= this.max) {
			this.changes.clear();
			this.changes.put(RESET + " ", new Change(RESET, "", null));
		}
		this.changes.remove(key);
		this.changes.put(key, change);
		return first;
	}

	/** Removes the changes and returns them in their order. */
	synchronized List<Change> take() {
		List<Change> taken = List.copyOf(this.changes.values());
		this.changes.clear();
		return taken;
	}

	synchronized void clear() {
		this.changes.clear();
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
