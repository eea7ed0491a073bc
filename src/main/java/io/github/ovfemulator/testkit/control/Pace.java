package io.github.ovfemulator.testkit.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How long the phases last that a client waits for.
 *
 * @param mode what decides it
 * @param duration how long a timed phase lasts; {@code null} leaves it as it is
 * @param polls how often a client sees a phase that lasts for polls; {@code null}
 * likewise
 */
public record Pace(Mode mode, @Nullable Duration duration, @Nullable Integer polls) {

	/**
	 * As long as their work.
	 * @return the pace
	 */
	public static Pace immediate() {
		return new Pace(Mode.IMMEDIATE, null, null);
	}

	/**
	 * At least for some time of the emulator's clock.
	 * @param duration how long
	 * @return the pace
	 */
	public static Pace timed(Duration duration) {
		return new Pace(Mode.TIMED, duration, null);
	}

	/**
	 * At least until the client has seen it some times.
	 * @param polls how often
	 * @return the pace
	 */
	public static Pace polls(int polls) {
		return new Pace(Mode.POLLS, null, polls);
	}

	/**
	 * Until {@link Sessions#advance} releases them.
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
	 * What decides how long a phase lasts.
	 */
	public enum Mode {

		/** Its work alone. */
		IMMEDIATE,

		/** Time. */
		TIMED,

		/** How often the client has seen it. */
		POLLS,

		/** The test. */
		MANUAL

	}

}
