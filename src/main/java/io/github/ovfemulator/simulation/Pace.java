package io.github.ovfemulator.simulation;

import java.time.Duration;

/**
 * The minimum duration of phases that clients wait for.
 *
 * @param mode the condition that ends a phase
 * @param duration the duration of a timed phase
 * @param polls the number of polls in a phase that counts polls
 */
public record Pace(PaceMode mode, Duration duration, int polls) {

	static final Duration MAX_DURATION = Duration.ofDays(365);

	/** Phases last as long as their work. */
	public static final Pace IMMEDIATE = new Pace(PaceMode.IMMEDIATE, Duration.ofSeconds(2), 2);

	public Pace {
		if (duration.isNegative() || duration.compareTo(MAX_DURATION) > 0) {
			throw new IllegalArgumentException("The duration must be PT0S to " + MAX_DURATION + ", not " + duration);
		}
		if (polls < 0) {
			throw new IllegalArgumentException("The number of polls must not be negative, not " + polls);
		}
	}

}
