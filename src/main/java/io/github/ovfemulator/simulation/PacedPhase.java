package io.github.ovfemulator.simulation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A phase that a client waits for. Determines whether the pace lets it end; the work of
 * the phase must be complete as well. Not thread-safe, except for the pace and the due
 * time, which do not change.
 */
public final class PacedPhase {

	private final Pace pace;

	private final Instant begun;

	private int polls;

	private boolean released;

	/**
	 * Starts a phase.
	 * @param pace its pace
	 * @param begun its start time
	 */
	public PacedPhase(Pace pace, Instant begun) {
		this.pace = pace;
		this.begun = begun;
	}

	/**
	 * Restores a phase.
	 * @param saved the saved state
	 * @return the phase
	 */
	public static PacedPhase restore(PhaseSnapshot saved) {
		PacedPhase phase = new PacedPhase(saved.pace(), saved.begun());
		phase.polls = saved.polls();
		phase.released = saved.released();
		return phase;
	}

	/**
	 * Returns the state of this phase.
	 * @return the state for {@link #restore}
	 */
	public PhaseSnapshot save() {
		return new PhaseSnapshot(this.pace, this.begun, this.polls, this.released);
	}

	/**
	 * Returns this phase with another pace.
	 * @param other the pace
	 * @return a phase with the same start time and polls
	 */
	public PacedPhase at(Pace other) {
		return restore(new PhaseSnapshot(other, this.begun, this.polls, this.released));
	}

	/**
	 * Returns whether the pace lets the phase end.
	 * @param now the time
	 * @return whether its condition is met
	 */
	public boolean isOver(Instant now) {
		return this.released || switch (this.pace.mode()) {
			case IMMEDIATE -> true;
			case TIMED -> isDue(now);
			case POLLS -> this.polls >= this.pace.polls();
			case MANUAL -> false;
		};
	}

	/**
	 * Returns the end of a timed phase.
	 * @return the time, or {@code null} for another mode
	 */
	public @Nullable Instant due() {
		return (this.pace.mode() == PaceMode.TIMED) ? this.begun.plus(this.pace.duration()) : null;
	}

	/**
	 * Returns whether a timed phase has reached its end.
	 * @param now the time
	 * @return whether it is due, {@code false} for another mode
	 */
	public boolean isDue(Instant now) {
		Instant due = due();
		return due != null && !now.isBefore(due);
	}

	/**
	 * Returns whether polls end the phase.
	 * @return whether the mode is {@link PaceMode#POLLS}
	 */
	public boolean countsPolls() {
		return this.pace.mode() == PaceMode.POLLS;
	}

	/** Counts a poll of the client. */
	public void poll() {
		this.polls = Math.min(this.polls + 1, this.pace.polls());
	}

	/** Ends the phase for any pace. */
	public void release() {
		this.released = true;
	}

}
