package io.github.ovfemulator.admin;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
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
 * @param tasks the finished tasks, {@code null} in a document without tasks
 * @param leftOut sentences about the parts of the state that the document lacks,
 * {@code null} if it lacks none
 */
record StateDocument(Version version, Instant time, Settings settings, UuidSource.Position sessionIds,
		FaultsSnapshot faults, JsonNode inventory, List<SessionSnapshot> sessions, @Nullable TasksSnapshot tasks,
		@Nullable List<String> leftOut) {

	/**
	 * The version of the document format. It is the first member and is read first, so
	 * that a document of another version is rejected for its version.
	 *
	 * @param number the number, always {@link #CURRENT}
	 */
	record Version(@JsonValue int number) {

		/** The supported version. */
		static final int CURRENT = 2;

		@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
		Version {
			if (number != CURRENT) {
				throw new IllegalArgumentException("the supported version is %s, not %s".formatted(CURRENT, number));
			}
		}

		static Version current() {
			return new Version(CURRENT);
		}

	}

}
