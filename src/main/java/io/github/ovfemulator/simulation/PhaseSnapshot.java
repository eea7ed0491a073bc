package io.github.ovfemulator.simulation;

import java.time.Instant;

/**
 * A phase that a client waits for as it is written down.
 *
 * @param pace its pace
 * @param begun when it began
 * @param polls how often the client has seen it
 * @param released whether it was released
 */
public record PhaseSnapshot(Pace pace, Instant begun, int polls, boolean released) {

	/** Checks the number. */
	public PhaseSnapshot {
		if (polls < 0) {
			throw new IllegalArgumentException("A phase is seen 0 times or more, not " + polls);
		}
	}

}
