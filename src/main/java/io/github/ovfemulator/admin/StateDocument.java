package io.github.ovfemulator.admin;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ovfemulator.contentlibrary.LibrariesSnapshot;
import io.github.ovfemulator.libraryitem.ResultSnapshot;
import io.github.ovfemulator.session.SessionSnapshot;
import io.github.ovfemulator.simulation.UuidSource;
import io.github.ovfemulator.simulation.faults.FaultsSnapshot;
import io.github.ovfemulator.task.TasksSnapshot;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The whole state as one document, without logins, journal, violations of the contract
 * and secrets.
 *
 * @param version the version of the document format
 * @param time the time of the emulator at the export
 * @param settings all settings
 * @param sessionIds the position in the sequence of session ids
 * @param faults the fault rules
 * @param inventory the inventory, in the form of an inventory file
 * @param sessions the sessions of all kinds, the oldest first
 * @param tasks the tasks, {@code null} in a document without tasks
 * @param libraries the content libraries, {@code null} in a document without them, which
 * leaves them as they are
 * @param libraryItemResults the results of operations on library items by client token,
 * the oldest first, {@code null} in a document without them
 * @param leftOut sentences about the bytes of library files that the document lacks,
 * {@code null} if it lacks none
 */
record StateDocument(Version version, Instant time, Settings settings, UuidSource.Position sessionIds,
		FaultsSnapshot faults, JsonNode inventory, List<SessionSnapshot> sessions, @Nullable TasksSnapshot tasks,
		@Nullable LibrariesSnapshot libraries, @Nullable List<ResultSnapshot> libraryItemResults,
		@Nullable List<String> leftOut) {

	/**
	 * The version of the document format. It is the first member and is read first, so
	 * that a document of another version is rejected for its version.
	 *
	 * @param number {@link #CURRENT} or {@link #PREVIOUS}
	 */
	record Version(@JsonValue int number) {

		/** The version of exported documents. */
		static final int CURRENT = 3;

		/** The version without libraries and active tasks, which can be restored. */
		static final int PREVIOUS = 2;

		@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
		Version {
			if (number != CURRENT && number != PREVIOUS) {
				throw new IllegalArgumentException(
						"the supported versions are %s and %s, not %s".formatted(PREVIOUS, CURRENT, number));
			}
		}

		static Version current() {
			return new Version(CURRENT);
		}

	}

}
