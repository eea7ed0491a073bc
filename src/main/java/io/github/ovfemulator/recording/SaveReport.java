package io.github.ovfemulator.recording;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was saved. It contains nothing that may be secret.
 *
 * @param directory the folder
 * @param written the written files, relative to the folder
 * @param replaced the files that were there before and are no fixtures any more
 * @param calls the number of saved calls
 * @param forgotten the number of recorded calls that are not saved, since there was no
 * memory left for them
 * @param recorded what was made of the recorded calls, or {@code null} without any
 */
public record SaveReport(String directory, List<String> written, List<ReplacedFile> replaced, int calls, int forgotten,
		@Nullable RecordingReport recorded) {

	/**
	 * A replaced file.
	 *
	 * @param file the file, relative to the folder
	 * @param keptAs the hidden file with its former content
	 */
	public record ReplacedFile(String file, String keptAs) {

	}

}
