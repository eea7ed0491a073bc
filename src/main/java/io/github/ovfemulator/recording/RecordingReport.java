package io.github.ovfemulator.recording;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was made of a recording. It contains nothing of the recording that may be secret.
 *
 * @param sessions the sessions that are replayed
 * @param refusedSessions the sessions that are not, with the reasons
 * @param answers the number of calls that are answered as recorded, besides {@code get}
 * @param inventory the listed objects in the form of an inventory file, or {@code null}
 * without any
 * @param unused the entries that were not used
 * @param replaced the number of replaced values by their form, such as {@code host}
 */
public record RecordingReport(List<ReplayedSession> sessions, List<RefusedSession> refusedSessions, int answers,
		@Nullable ObjectNode inventory, List<UnusedEntry> unused, Map<String, Integer> replaced) {

	/**
	 * A session that is replayed.
	 *
	 * @param id its id here
	 * @param states the states that {@code get} returns, without repeats
	 * @param infos the number of different infos
	 */
	public record ReplayedSession(String id, List<String> states, int infos) {

	}

	/**
	 * A session that is not replayed.
	 *
	 * @param id the pseudonym of its id
	 * @param reason why
	 */
	public record RefusedSession(String id, String reason) {

	}

}
