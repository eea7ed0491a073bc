package io.github.ovfemulator.admin;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ovfemulator.session.SessionSnapshot;
import io.github.ovfemulator.simulation.UuidSource;
import io.github.ovfemulator.simulation.faults.FaultsSnapshot;
import tools.jackson.databind.JsonNode;

/**
 * The whole state as one document. Logins, the journal and the violations of the contract
 * are not part of it, and secrets are left out.
 *
 * @param version the version of its form
 * @param time the emulator's time when it was written
 * @param settings the settings, each of them
 * @param sessionIds from where session ids go on
 * @param faults the fault rules
 * @param inventory the inventory, in the form of an inventory file
 * @param sessions the sessions of all kinds, the oldest first
 */
record StateDocument(Version version, Instant time, Settings settings, UuidSource.Position sessionIds,
		FaultsSnapshot faults, JsonNode inventory, List<SessionSnapshot> sessions) {

	/**
	 * The version of the form. Written first, it is read first, so that a document of
	 * another form is told by its version, and not by what else is strange about it.
	 *
	 * @param number the number, only {@link #CURRENT} so far
	 */
	record Version(@JsonValue int number) {

		/** The version that is written and read. */
		static final int CURRENT = 2;

		@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
		Version {
			if (number != CURRENT) {
				throw new IllegalArgumentException("only version %s can be read, not %s".formatted(CURRENT, number));
			}
		}

		static Version current() {
			return new Version(CURRENT);
		}

	}

}
