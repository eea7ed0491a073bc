package io.github.ovfemulator.testkit.control;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How the emulator differs from a recording.
 *
 * @param equal whether something was compared and there is no difference
 * @param differences the differences, in the order of the recording
 * @param notCompared the entries that were not compared
 * @param json the report as JSON
 */
public record Comparison(boolean equal, List<Difference> differences, List<NotCompared> notCompared, String json) {

	static Comparison of(JsonObject report) {
		return new Comparison(report.flag("equal"), report.list("differences").stream().map(Difference::of).toList(),
				report.list("not_compared").stream().map(NotCompared::of).toList(), report.toString());
	}

	/**
	 * A difference.
	 *
	 * @param entry the number of the first entry with it, 1 for the first of the archive
	 * @param entries the number of entries with it
	 * @param operation the service and the name of the operation, or {@code upload}
	 * @param kind the kind, such as {@code value}
	 * @param pointer the JSON pointer in the result or the error; empty for the whole
	 * answer
	 * @param recorded the recorded value, or {@code null} if there is none
	 * @param here the value of the emulator, or {@code null} if there is none
	 */
	public record Difference(long entry, long entries, String operation, String kind, String pointer,
			@Nullable String recorded, @Nullable String here) {

		static Difference of(JsonObject difference) {
			return new Difference(difference.number("entry"), difference.number("entries"),
					difference.text("operation"), difference.text("kind"), difference.text("pointer"),
					difference.optionalText("recorded"), difference.optionalText("here"));
		}

	}

	/**
	 * An entry that was not compared.
	 *
	 * @param entry its number in the archive, 1 for the first
	 * @param operation the operation, or {@code null} if it is no call of an emulated one
	 * @param reason why
	 */
	public record NotCompared(long entry, @Nullable String operation, String reason) {

		static NotCompared of(JsonObject entry) {
			return new NotCompared(entry.number("entry"), entry.optionalText("operation"), entry.text("reason"));
		}

	}

}
