package io.github.ovfemulator.testkit.control;

import java.time.Duration;
import java.util.List;

/**
 * Loads, saves and compares recordings of a vCenter.
 */
public final class Recordings {

	/** A comparison sends requests for at most a minute. */
	private static final Duration COMPARISON = Duration.ofMinutes(2);

	private final ControlCalls calls;

	Recordings(ControlCalls calls) {
		this.calls = calls;
	}

	/**
	 * Loads a recording. Its sessions change with each {@code get}.
	 * @param har an HTTP archive, HAR 1.2
	 * @return what was made of it
	 */
	public Recording load(String har) {
		return Recording.of(JsonObject.read(this.calls.post("/recordings", har)));
	}

	/**
	 * Loads a recording. Its sessions change as fast as in the recording, by the
	 * emulator's clock.
	 * @param har an HTTP archive, HAR 1.2
	 * @return what was made of it
	 */
	public Recording loadTimed(String har) {
		return Recording.of(JsonObject.read(this.calls.post("/recordings?pace=timed", har)));
	}

	/**
	 * Lists the loaded recordings.
	 * @return the recordings, the oldest first
	 */
	public List<Recording> list() {
		return JsonObject.read(this.calls.get("/recordings")).list("recordings").stream().map(Recording::of).toList();
	}

	/**
	 * Exports the loaded recordings without secrets.
	 * @return an HTTP archive, HAR 1.2
	 */
	public String har() {
		return this.calls.get("/recordings.har");
	}

	/** Deletes the loaded recordings with their sessions and answers. */
	public void clear() {
		this.calls.delete("/recordings");
	}

	/**
	 * Writes the loaded recordings, and what the recording proxy has recorded, to the
	 * folder of {@code emulator.record.directory}.
	 * @return what was saved
	 */
	public SavedRecordings save() {
		return SavedRecordings.of(JsonObject.read(this.calls.post("/recordings/save", null)));
	}

	/**
	 * Compares a recording with the emulator.
	 * @param har an HTTP archive, HAR 1.2; an empty text stands for what the recording
	 * proxy has recorded
	 * @return the differences
	 */
	public Comparison compare(String har) {
		return Comparison.of(JsonObject.read(compare(har, "json")));
	}

	/**
	 * Compares a recording with the emulator, for people who read the report.
	 * @param har an HTTP archive, HAR 1.2; an empty text stands for what the recording
	 * proxy has recorded
	 * @return the report in Markdown
	 */
	public String compareAsMarkdown(String har) {
		return compare(har, "markdown");
	}

	private String compare(String har, String format) {
		return this.calls.call("POST", "/recordings/compare?format=" + format, har, COMPARISON);
	}

}
