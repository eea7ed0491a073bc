package io.github.ovfemulator.admin;

import java.time.Duration;

import io.github.ovfemulator.simulation.Pace;
import io.github.ovfemulator.simulation.PaceMode;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of a pace; {@code null} leaves a member as it is.
 *
 * @param mode what decides how long a phase lasts
 * @param duration how long a timed phase lasts
 * @param polls how often a client sees a phase that lasts for polls
 */
record PaceChange(@Nullable PaceMode mode, @Nullable Duration duration, @Nullable Integer polls) {

	/** Whether nothing is left out. */
	boolean isWhole() {
		return this.mode != null && this.duration != null && this.polls != null;
	}

	/** A whole pace. */
	static PaceChange of(Pace pace) {
		return new PaceChange(pace.mode(), pace.duration(), pace.polls());
	}

	/**
	 * Changes a pace.
	 * @param pace the pace
	 * @param pointer where in the request the change is
	 * @return the new pace
	 */
	Pace applyTo(Pace pace, String pointer) {
		try {
			return new Pace((this.mode != null) ? this.mode : pace.mode(),
					(this.duration != null) ? this.duration : pace.duration(),
					(this.polls != null) ? this.polls : pace.polls());
		}
		catch (IllegalArgumentException ex) {
			boolean badPolls = this.polls != null && this.polls < 0;
			throw new BadControlRequestException(pointer + (badPolls ? "/polls" : "/duration"),
					String.valueOf(ex.getMessage()));
		}
	}

}
