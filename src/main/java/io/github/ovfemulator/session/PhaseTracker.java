package io.github.ovfemulator.session;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.github.ovfemulator.simulation.EmulatorClock;
import io.github.ovfemulator.simulation.Pace;
import io.github.ovfemulator.simulation.PaceSettings;
import io.github.ovfemulator.simulation.PacedPhase;
import io.github.ovfemulator.vapi.operation.BadStateException;
import org.jspecify.annotations.Nullable;

/**
 * The state of a session, its history, and the paced phase that a client waits for.
 * Changes are guarded by the session's lock.
 *
 * @param <S> the states
 */
public final class PhaseTracker<S extends Enum<S>> {

	private final PaceSettings defaultPace;

	private final List<StateChange> history = new CopyOnWriteArrayList<>();

	private volatile S state;

	private volatile @Nullable PacedPhase phase;

	private volatile @Nullable Pace ownPace;

	private EmulatorClock.@Nullable Event scheduled;

	/**
	 * Starts in a state without a paced phase.
	 */
	public PhaseTracker(S first, PaceSettings defaultPace, Instant now) {
		this.defaultPace = defaultPace;
		this.state = first;
		this.history.add(new StateChange(first.name(), now));
	}

	/**
	 * Restores a snapshot.
	 * @throws BadStateException if a state is unknown or the history is empty
	 */
	public PhaseTracker(PhasesSnapshot snapshot, Class<S> states, PaceSettings defaultPace) {
		this.defaultPace = defaultPace;
		this.state = snapshot.state(states);
		BadStateException.require(!snapshot.history().isEmpty(), "/history",
				"The history of a session has at least one state.");
		for (int i = 0; i < snapshot.history().size(); i++) {
			PhasesSnapshot.state(snapshot.history().get(i).state(), states, "/history/" + i + "/state");
		}
		this.history.addAll(snapshot.history());
		this.ownPace = snapshot.pace();
		this.phase = snapshot.phase();
	}

	/** Takes a snapshot. */
	public PhasesSnapshot save() {
		return new PhasesSnapshot(this.state.name(), history(), this.ownPace, this.phase);
	}

	S state() {
		return this.state;
	}

	List<StateChange> history() {
		return List.copyOf(this.history);
	}

	/**
	 * Returns whether the state lasts at least as long as a pace requires.
	 */
	boolean isPaced() {
		return this.phase != null;
	}

	/**
	 * Returns whether time has ended the phase.
	 */
	boolean isDue(Instant now) {
		PacedPhase current = this.phase;
		return current != null && current.isDue(now);
	}

	/**
	 * Returns whether time will end the phase.
	 */
	boolean isTimed(Instant now) {
		PacedPhase current = this.phase;
		return current != null && current.due() != null && !current.isDue(now);
	}

	/**
	 * Applies the ends of phases that are due; a phase may follow another one that was
	 * due long ago.
	 * @param step continues as of when the phase was due
	 */
	@SuppressWarnings("ReferenceEquality") // an equal phase may follow
	void settle(Instant now, Consumer<Instant> step) {
		PacedPhase current = this.phase;
		while (current != null && current.isDue(now)) {
			step.accept(Objects.requireNonNull(current.due()));
			if (this.phase == current) {
				return;
			}
			current = this.phase;
		}
	}

	/** Enters a state that lasts as long as its work. */
	public void enter(S next, Instant at) {
		if (next != this.state) {
			this.history.add(new StateChange(next.name(), at));
		}
		this.state = next;
		this.phase = null;
	}

	/**
	 * Enters a state that lasts at least as long as the pace requires.
	 * @param next the state, which may be the current one
	 * @param at the time of the change
	 * @return this tracker
	 */
	public PhaseTracker<S> enterPaced(S next, Instant at) {
		enter(next, at);
		this.phase = PacedPhase.begin(pace(), at);
		return this;
	}

	/** Returns whether the pace permits the session to leave its state. */
	public boolean mayProceed(Instant now) {
		PacedPhase current = this.phase;
		return current == null || current.isOver(now);
	}

	/**
	 * Schedules the end of the phase by time, or cancels it.
	 * @param closed whether the session is closed, so that no phase ends
	 * @param end ends the phase, with the time when it was due
	 */
	void schedule(EmulatorClock clock, boolean closed, Consumer<Instant> end) {
		PacedPhase current = this.phase;
		Instant due = (current != null && !closed) ? current.due() : null;
		EmulatorClock.Event known = this.scheduled;
		if (known != null && !known.due().equals(due)) {
			clock.cancel(known);
			this.scheduled = null;
		}
		if (due != null && this.scheduled == null) {
			this.scheduled = clock.schedule(due, () -> end.accept(due));
		}
	}

	Pace pace() {
		Pace own = this.ownPace;
		return (own != null) ? own : this.defaultPace.pace();
	}

	/**
	 * Changes the pace of this session, including its current phase.
	 * @param change computes the new pace from the current one
	 * @return the new pace
	 */
	public Pace changePace(UnaryOperator<Pace> change) {
		Pace changed = change.apply(pace());
		this.ownPace = changed;
		PacedPhase current = this.phase;
		if (current != null) {
			this.phase = current.at(changed);
		}
		return changed;
	}

	/** Releases the phase and returns whether there was one to release. */
	boolean release(Instant now) {
		PacedPhase current = this.phase;
		if (current == null || current.isOver(now)) {
			return false;
		}
		this.phase = current.release();
		return true;
	}

	/** Returns whether a poll of a client counts, or a phase is due. */
	boolean needsPoll(Instant now) {
		PacedPhase current = this.phase;
		return current != null && (current.countsPolls() || current.isDue(now));
	}

	/** Counts a poll of a client. */
	void poll() {
		PacedPhase current = this.phase;
		if (current != null) {
			this.phase = current.polled();
		}
	}

}
