package io.github.ovfemulator.admin;

import java.time.Duration;

import io.github.ovfemulator.simulation.EmulatorClock;
import org.jspecify.annotations.Nullable;

/**
 * A request to move the clock.
 *
 * @param by how far
 */
record ClockAdvance(@Nullable Duration by) {

	Duration requireBy() {
		if (this.by == null || this.by.isNegative() || this.by.compareTo(EmulatorClock.MAX_STEP) > 0) {
			throw new BadControlRequestException("/by",
					"The time goes forward by PT0S to " + EmulatorClock.MAX_STEP + ", not by " + this.by);
		}
		return this.by;
	}

}
