package io.github.ovfemulator.testkit.control;

import java.util.List;

/**
 * What was saved of recordings.
 *
 * @param directory the folder of {@code emulator.record.directory}
 * @param written the written files, relative to the folder
 * @param calls the number of saved calls
 * @param json the report as JSON
 */
public record SavedRecordings(String directory, List<String> written, long calls, String json) {

	static SavedRecordings of(JsonObject report) {
		return new SavedRecordings(report.text("directory"), report.texts("written"), report.number("calls"),
				report.toString());
	}

}
