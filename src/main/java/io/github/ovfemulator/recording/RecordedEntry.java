package io.github.ovfemulator.recording;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a recording that can be saved.
 */
sealed interface RecordedEntry permits RecordedCall, RecordedUpload {

	/** Returns its number in the recording, 1 for the first. */
	int entry();

	/** Returns the id of the session that it is about, or {@code null}. */
	@Nullable String session();

}
