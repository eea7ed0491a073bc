package io.github.ovfemulator.simulation;

import java.time.Instant;

/**
 * The saved state of a phase.
 *
 * @param pace its pace
 * @param begun its start time
 * @param polls the number of polls so far
 * @param released whether it is released
 */
public record PhaseSnapshot(Pace pace, Instant begun, int polls, boolean released) {

	public PhaseSnapshot {
		if (polls < 0) {
			throw new IllegalArgumentException("The number of polls must not be negative, not " + polls);
		}
	}

}
