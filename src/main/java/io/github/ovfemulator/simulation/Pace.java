package io.github.ovfemulator.simulation;

import java.time.Duration;

/**
 * How fast the emulator goes.
 *
 * @param mode what decides how long a phase lasts
 * @param duration how long a timed phase lasts
 * @param polls how often a client sees a phase that lasts for polls
 */
public record Pace(PaceMode mode, Duration duration, int polls) {

	static final Duration MAX_DURATION = Duration.ofDays(365);

	/** Nothing lasts longer than its work. */
	public static final Pace IMMEDIATE = new Pace(PaceMode.IMMEDIATE, Duration.ofSeconds(2), 2);

	/** Checks the numbers. */
	public Pace {
		if (duration.isNegative() || duration.compareTo(MAX_DURATION) > 0) {
			throw new IllegalArgumentException("A phase lasts for PT0S to " + MAX_DURATION + ", not for " + duration);
		}
		if (polls < 0) {
			throw new IllegalArgumentException("A phase lasts for 0 polls or more, not for " + polls);
		}
	}

}
