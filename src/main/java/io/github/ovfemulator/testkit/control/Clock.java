package io.github.ovfemulator.testkit.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The clock of the emulator.
 */
public final class Clock {

	private final ControlCalls calls;

	Clock(ControlCalls calls) {
		this.calls = calls;
	}

	/**
	 * The current time of the emulator.
	 * @return the time
	 */
	public Instant time() {
		return Instant.parse(JsonObject.read(this.calls.get("/clock")).text("time"));
	}

	/**
	 * The difference from the real time.
	 * @return the sum of all advances
	 */
	public Duration offset() {
		return Duration.parse(JsonObject.read(this.calls.get("/clock")).text("offset"));
	}

	/**
	 * Advances the clock and applies every expiry and event that becomes due.
	 * @param by the duration to add
	 * @return the new time
	 */
	public Instant advance(Duration by) {
		String answer = this.calls.post("/clock/advance", JsonWriter.write(Map.of("by", by)));
		return Instant.parse(JsonObject.read(answer).text("time"));
	}

}
