package io.github.ovfemulator.admin;

import java.time.Duration;
import java.time.Instant;

import io.github.ovfemulator.simulation.EmulatorClock;
import io.github.ovfemulator.vapi.operation.ChangeFeed;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Shows and advances the clock of the emulator.
 */
@Component
class ClockService {

	private final EmulatorClock clock;

	private final ChangeFeed changes;

	ClockService(EmulatorClock clock, ChangeFeed changes) {
		this.changes = changes;
		this.clock = clock;
	}

	View current() {
		return new View(this.clock.instant(), this.clock.offset());
	}

	/**
	 * Advances the clock and applies the events that become due.
	 * @param by the duration, not negative and at most {@link EmulatorClock#MAX_STEP}
	 * @return the clock afterwards
	 * @throws BadControlRequestException for any other duration, and when the time would
	 * be later than {@link EmulatorClock#LATEST}
	 */
	View advance(@Nullable Duration by) {
		if (by == null) {
			throw new BadControlRequestException("/by", "The duration 'by' is missing, such as PT5S.");
		}
		if (by.isNegative() || by.compareTo(EmulatorClock.MAX_STEP) > 0) {
			throw new BadControlRequestException("/by",
					"The clock advances by PT0S to " + EmulatorClock.MAX_STEP + ", not by " + by);
		}
		try {
			this.clock.advance(by);
		}
		catch (IllegalArgumentException ex) {
			throw new BadControlRequestException("/by", String.valueOf(ex.getMessage()));
		}
		this.clock.runDue();
		this.changes.changed("clock", "");
		return current();
	}

	/**
	 * The time of the emulator.
	 *
	 * @param time the current time
	 * @param offset the difference from the real time
	 */
	record View(Instant time, Duration offset) {

	}

}
