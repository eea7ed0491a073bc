package io.github.ovfemulator.session;

import java.time.Instant;
import java.util.function.Consumer;

import io.github.ovfemulator.simulation.EventQueue;
import org.jspecify.annotations.Nullable;

/**
 * Ends the timed phase of a session when it is due. Guarded by the session's lock.
 */
final class PhaseTimer {

	private final EventQueue events;

	private final Consumer<Instant> action;

	private EventQueue.@Nullable Event scheduled;

	/**
	 * Creates a timer that is not scheduled.
	 * @param action ends the phase, with the time when it was due
	 */
	PhaseTimer(EventQueue events, Consumer<Instant> action) {
		this.events = events;
		this.action = action;
	}

	/**
	 * Schedules the end of the phase.
	 * @param due when the phase is due, or {@code null} to cancel
	 */
	void schedule(@Nullable Instant due) {
		EventQueue.Event current = this.scheduled;
		if (current != null && !current.due().equals(due)) {
			this.events.remove(current);
			this.scheduled = null;
		}
		if (due != null && this.scheduled == null) {
			this.scheduled = this.events.add(due, () -> this.action.accept(due));
		}
	}

}
