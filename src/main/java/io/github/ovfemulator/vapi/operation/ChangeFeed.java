package io.github.ovfemulator.vapi.operation;

import org.jspecify.annotations.Nullable;

/**
 * Notifies one listener of what changes in the emulator. Without a listener, a change
 * costs one read of a field.
 */
public final class ChangeFeed {

	private volatile @Nullable Listener listener;

	/**
	 * Sets the listener.
	 * @param next the listener, or {@code null} for none
	 */
	public void listen(@Nullable Listener next) {
		this.listener = next;
	}

	/**
	 * Reports that a thing was created, changed or removed.
	 * @param kind the kind of the thing, in snake case
	 * @param id the id of the thing, empty where there is only one of the kind
	 */
	public void changed(String kind, String id) {
		Listener current = this.listener;
		if (current != null) {
			current.changed(kind, id);
		}
	}

	/**
	 * Reports that something happened.
	 * @param kind the kind of the occurrence, in snake case
	 * @param occurrence what happened
	 */
	public void happened(String kind, Object occurrence) {
		Listener current = this.listener;
		if (current != null) {
			current.happened(kind, occurrence);
		}
	}

	/**
	 * Is notified of changes by the threads that make them, which may hold locks.
	 * Implementations must neither block nor call back.
	 */
	public interface Listener {

		/**
		 * Called after a thing was created, changed or removed.
		 * @param kind the kind of the thing
		 * @param id the id of the thing, empty where there is only one of the kind
		 */
		void changed(String kind, String id);

		/**
		 * Called after something happened.
		 * @param kind the kind of the occurrence
		 * @param occurrence what happened
		 */
		void happened(String kind, Object occurrence);

	}

}
