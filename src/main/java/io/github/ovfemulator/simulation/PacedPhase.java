package io.github.ovfemulator.simulation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A phase that a client waits for, as far as the pace decides when it ends; the work in
 * it has to be done as well. Whoever waits guards it by a lock, except for what never
 * changes: its pace and when it is due.
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
	 * Makes a phase of what was written down.
	 * @param saved what was written down
	 * @return the phase, with what it has behind it
	 */
	public static PacedPhase restore(PhaseSnapshot saved) {
		PacedPhase phase = new PacedPhase(saved.pace(), saved.begun());
		phase.polls = saved.polls();
		phase.released = saved.released();
		return phase;
	}

	/**
	 * Writes it down.
	 * @return what it can be made of again
	 */
	public PhaseSnapshot save() {
		return new PhaseSnapshot(this.pace, this.begun, this.polls, this.released);
	}

	/**
	 * The same phase at another pace.
	 * @param other the pace
	 * @return the phase, with what it has behind it
	 */
	public PacedPhase at(Pace other) {
		return restore(new PhaseSnapshot(other, this.begun, this.polls, this.released));
	}

	/**
	 * Whether the pace lets go.
	 * @param now the time
	 * @return whether the phase lasts no longer than its work
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
	 * When time ends it.
	 * @return the time, or {@code null} where time does not matter
	 */
	public @Nullable Instant due() {
		return (this.pace.mode() == PaceMode.TIMED) ? this.begun.plus(this.pace.duration()) : null;
	}

	/**
	 * Whether time has ended it.
	 * @param now the time
	 * @return whether it is due; never where time does not matter
	 */
	public boolean isDue(Instant now) {
		Instant due = due();
		return due != null && !now.isBefore(due);
	}

	/**
	 * Whether it matters how often the client looks.
	 * @return whether polls are counted
	 */
	public boolean countsPolls() {
		return this.pace.mode() == PaceMode.POLLS;
	}

	/** The client has seen it. */
	public void poll() {
		this.polls = Math.min(this.polls + 1, this.pace.polls());
	}

	/** The pace lets go, whatever it is. */
	public void release() {
		this.released = true;
	}

}
