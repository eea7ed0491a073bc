package io.github.ovfemulator.testkit.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Shows and moves the emulator's time.
 */
public final class Clock {

	private final ControlCalls calls;

	Clock(ControlCalls calls) {
		this.calls = calls;
	}

	/**
	 * The emulator's time.
	 * @return the time
	 */
	public Instant time() {
		return Instant.parse(JsonObject.read(this.calls.get("/clock")).text("time"));
	}

	/**
	 * How far it is ahead of the real one.
	 * @return the sum of all advances
	 */
	public Duration offset() {
		return Duration.parse(JsonObject.read(this.calls.get("/clock")).text("offset"));
	}

	/**
	 * Moves it on, and with it everything that expires or is due.
	 * @param by how far
	 * @return the time as it is then
	 */
	public Instant advance(Duration by) {
		String answer = this.calls.post("/clock/advance", JsonWriter.write(Map.of("by", by)));
		return Instant.parse(JsonObject.read(answer).text("time"));
	}

}
