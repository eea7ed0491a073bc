package io.github.ovfemulator.recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.importsession.SessionScript;

/**
 * A recording without secrets.
 */
public final class Recording {

	/** Operations that are carried out and not replayed. */
	private static final Set<String> CARRIED_OUT = Set.of("delete");

	private final List<RecordedCall> calls;

	private final List<KeyedCall> replayed;

	private final Map<String, String> refused;

	private final List<UnusedEntry> unused;

	private final Map<String, Integer> replaced;

	Recording(List<RecordedCall> calls, List<KeyedCall> replayed, Map<String, String> refused, List<UnusedEntry> unused,
			Map<String, Integer> replaced) {
		this.calls = List.copyOf(calls);
		this.replayed = List.copyOf(replayed);
		this.refused = refused;
		this.unused = List.copyOf(unused);
		this.replaced = replaced;
	}

	/** Returns all calls, those of the inventory too, with pseudonyms. */
	List<RecordedCall> calls() {
		return this.calls;
	}

	/** Returns the infos of each import session that is whole, by its id. */
	Map<String, RecordedSession> sessions() {
		Map<String, RecordedSession> sessions = new LinkedHashMap<>();
		for (KeyedCall each : this.replayed) {
			String session = each.call().session();
			if (session != null && !this.refused.containsKey(session) && RecordedSession.info(each.call()) != null) {
				sessions.computeIfAbsent(session, RecordedSession::of).add(each.call());
			}
		}
		return sessions;
	}

	/**
	 * Returns the calls that are answered as recorded, besides {@code get} of sessions.
	 */
	List<KeyedCall> answered() {
		return this.replayed.stream()
			.filter((each) -> each.call().session() == null || !this.refused.containsKey(each.call().session()))
			.filter((each) -> RecordedSession.info(each.call()) == null)
			.filter((each) -> !CARRIED_OUT.contains(each.call().operation().name()))
			.toList();
	}

	/** Describes what is made of the recording. */
	RecordingReport report() {
		List<RecordingReport.ReplayedSession> sessions = sessions().values()
			.stream()
			.map((session) -> new RecordingReport.ReplayedSession(session.id(), session.states(),
					session.infos().size()))
			.toList();
		List<RecordingReport.RefusedSession> refusals = this.refused.entrySet()
			.stream()
			.map((each) -> new RecordingReport.RefusedSession(each.getKey(), each.getValue()))
			.toList();
		return new RecordingReport(sessions, refusals, answered().size(), RecordedInventory.of(this.calls), this.unused,
				this.replaced);
	}

	/**
	 * Makes a script of each session.
	 * @param timed whether an info is current as long as it was in the recording
	 */
	Map<String, SessionScript> scripts(boolean timed) {
		Map<String, SessionScript> scripts = new LinkedHashMap<>();
		sessions().forEach((id, session) -> scripts.put(id, session.script(timed)));
		return scripts;
	}

	/**
	 * A call with the keys of its input.
	 *
	 * @param call the call with pseudonyms
	 * @param keys the keys of the inputs that it answers
	 */
	record KeyedCall(RecordedCall call, Set<String> keys) {

	}

}
