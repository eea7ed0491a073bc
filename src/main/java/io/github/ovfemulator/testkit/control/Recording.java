package io.github.ovfemulator.testkit.control;

import java.util.List;

/**
 * What was made of a recording.
 *
 * @param sessions the ids of the sessions that are replayed
 * @param refusedSessions the sessions that are not
 * @param answers the number of other calls that are answered as recorded
 * @param unused the entries that were not used
 * @param json the report as JSON
 */
public record Recording(List<String> sessions, List<RefusedSession> refusedSessions, long answers,
		List<UnusedEntry> unused, String json) {

	static Recording of(JsonObject report) {
		return new Recording(report.list("sessions").stream().map((session) -> session.text("id")).toList(),
				report.list("refused_sessions").stream().map(RefusedSession::of).toList(), report.number("answers"),
				report.list("unused").stream().map(UnusedEntry::of).toList(), report.toString());
	}

	/**
	 * A session that is not replayed.
	 *
	 * @param id the pseudonym of its id
	 * @param reason why
	 */
	public record RefusedSession(String id, String reason) {

		static RefusedSession of(JsonObject session) {
			return new RefusedSession(session.text("id"), session.text("reason"));
		}

	}

	/**
	 * An entry that was not used.
	 *
	 * @param entry its number in the archive, 1 for the first
	 * @param reason why
	 */
	public record UnusedEntry(long entry, String reason) {

		static UnusedEntry of(JsonObject unused) {
			return new UnusedEntry(unused.number("entry"), unused.text("reason"));
		}

	}

}
