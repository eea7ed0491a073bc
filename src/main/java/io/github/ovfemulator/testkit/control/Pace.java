package io.github.ovfemulator.testkit.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The minimum length of the phases of a session.
 *
 * @param mode the condition that ends a phase
 * @param duration the minimum duration of a phase in the mode {@code TIMED}; {@code null}
 * keeps the current value
 * @param polls the minimum number of {@code get} calls that show a phase in the mode
 * {@code POLLS}; {@code null} keeps the current value
 */
public record Pace(Mode mode, @Nullable Duration duration, @Nullable Integer polls) {

	/**
	 * A phase ends when its work is done.
	 * @return the pace
	 */
	public static Pace immediate() {
		return new Pace(Mode.IMMEDIATE, null, null);
	}

	/**
	 * A phase lasts at least a duration of the emulator's clock.
	 * @param duration the minimum duration
	 * @return the pace
	 */
	public static Pace timed(Duration duration) {
		return new Pace(Mode.TIMED, duration, null);
	}

	/**
	 * A phase lasts until a number of {@code get} calls has shown it.
	 * @param polls the number of calls
	 * @return the pace
	 */
	public static Pace polls(int polls) {
		return new Pace(Mode.POLLS, null, polls);
	}

	/**
	 * A phase lasts until {@link Sessions#advance} releases it.
	 * @return the pace
	 */
	public static Pace manual() {
		return new Pace(Mode.MANUAL, null, null);
	}

	static Pace of(JsonObject pace) {
		return new Pace(Mode.valueOf(pace.text("mode").toUpperCase(Locale.ROOT)), Duration.parse(pace.text("duration")),
				(int) pace.number("polls"));
	}

	Map<String, Object> members() {
		Map<String, Object> members = new LinkedHashMap<>();
		members.put("mode", this.mode.name().toLowerCase(Locale.ROOT));
		if (this.duration != null) {
			members.put("duration", this.duration);
		}
		if (this.polls != null) {
			members.put("polls", this.polls);
		}
		return members;
	}

	/**
	 * The condition that ends a phase.
	 */
	public enum Mode {

		/** The work is done. */
		IMMEDIATE,

		/** A duration has passed, and the work is done. */
		TIMED,

		/** A number of calls has shown the phase, and the work is done. */
		POLLS,

		/** The test has released the phase, and the work is done. */
		MANUAL

	}

}
