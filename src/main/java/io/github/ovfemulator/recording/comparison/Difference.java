package io.github.ovfemulator.recording.comparison;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A difference between a recorded answer and the one of the emulator. It contains nothing
 * of the recording that may be secret.
 *
 * @param entry the number of the first entry of the recording with the difference
 * @param entries the number of entries with the difference
 * @param operation the operation, or {@code upload}
 * @param kind the kind of the difference
 * @param pointer the JSON pointer in the result or error, without the tags of JSON-RPC,
 * empty for the whole answer
 * @param recorded the recorded value, or {@code null} if there is none
 * @param here the value of the emulator, or {@code null} if there is none
 */
public record Difference(int entry, int entries, String operation, Kind kind, String pointer, @Nullable String recorded,
		@Nullable String here) {

	/** Returns the same difference, found in another entry too. */
	Difference again() {
		return new Difference(this.entry, this.entries + 1, this.operation, this.kind, this.pointer, this.recorded,
				this.here);
	}

	/** Whether two differences are the same, in whichever entries. */
	boolean isSame(Difference other) {
		return this.operation.equals(other.operation) && this.kind == other.kind && this.pointer.equals(other.pointer)
				&& String.valueOf(this.recorded).equals(String.valueOf(other.recorded))
				&& String.valueOf(this.here).equals(String.valueOf(other.here));
	}

	/**
	 * The kinds of differences.
	 */
	public enum Kind {

		/** The HTTP status. */
		STATUS,
		/** The type of the error, or an error instead of a result. */
		ERROR_TYPE,
		/** A field or element is missing here. */
		MISSING,
		/** A field or element is only here. */
		EXTRA,
		/** The JSON type of a value. */
		JSON_TYPE,
		/** The length of a list. */
		LENGTH,
		/** The order of a list. */
		ORDER,
		/** A value. */
		VALUE,
		/** A generated value that already corresponds to another one. */
		RENAMING,
		/** The states that a session goes through. */
		STATES;

		/** Returns the name on the wire. */
		@JsonValue
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
