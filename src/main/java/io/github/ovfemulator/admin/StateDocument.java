package io.github.ovfemulator.admin;

import java.time.Instant;
import java.util.List;

import io.github.ovfemulator.importsession.store.SavedSession;
import io.github.ovfemulator.simulation.UuidSource;
import io.github.ovfemulator.simulation.faults.SavedFaults;
import tools.jackson.databind.JsonNode;

/**
 * The whole state as one document. Logins, the journal and the violations of the contract
 * are not part of it.
 *
 * @param version the version of its form
 * @param time the emulator's time when it was written
 * @param settings the settings, each of them
 * @param sessionIds from where session ids go on
 * @param faults the fault rules
 * @param inventory the inventory, in the form of an inventory file
 * @param sessions the sessions of all kinds, the oldest first
 */
record StateDocument(int version, Instant time, Settings settings, UuidSource.Position sessionIds, SavedFaults faults,
		JsonNode inventory, List<SavedSession> sessions) {

	/** The version that is written and read. */
	static final int VERSION = 1;

}
