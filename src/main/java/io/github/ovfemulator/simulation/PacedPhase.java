package io.github.ovfemulator.simulation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A phase that a client waits for. Determines whether the pace lets it end; the work of
 * the phase must be complete as well. It is part of the snapshots of sessions.
 *
 * @param pace its pace
 * @param begun its start time
 * @param polls the number of polls so far
 * @param released whether it is released
 */
public record PacedPhase(Pace pace, Instant begun, int polls, boolean released) {

	public PacedPhase {
		if (polls < 0) {
			throw new IllegalArgumentException("The number of polls must not be negative, not " + polls);
		}
	}

	/**
	 * Starts a phase.
	 * @param pace its pace
	 * @param begun its start time
	 * @return the phase
	 */
	public static PacedPhase begin(Pace pace, Instant begun) {
		return new PacedPhase(pace, begun, 0, false);
	}

	/**
	 * Returns this phase with another pace.
	 * @param other the pace
	 * @return a phase with the same start time and polls
	 */
	public PacedPhase at(Pace other) {
		return new PacedPhase(other, this.begun, this.polls, this.released);
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

	/**
	 * Counts a poll of the client.
	 * @return this phase after the poll
	 */
	public PacedPhase polled() {
		return new PacedPhase(this.pace, this.begun, Math.min(this.polls + 1, this.pace.polls()), this.released);
	}

	/**
	 * Ends the phase for any pace.
	 * @return this phase, released
	 */
	public PacedPhase release() {
		return new PacedPhase(this.pace, this.begun, this.polls, true);
	}

}
