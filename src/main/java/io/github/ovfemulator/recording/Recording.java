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

	private final Map<String, RecordedSession> sessions;

	private final List<KeyedCall> answered;

	private final RecordingReport report;

	Recording(List<RecordedCall> calls, List<KeyedCall> replayed, Map<String, String> refused, List<UnusedEntry> unused,
			Map<String, Integer> replaced) {
		this.calls = List.copyOf(calls);
		List<KeyedCall> whole = replayed.stream()
			.filter((each) -> each.call().session() == null || !refused.containsKey(each.call().session()))
			.toList();
		this.sessions = sessions(whole);
		this.answered = whole.stream()
			.filter((each) -> RecordedSession.info(each.call()) == null)
			.filter((each) -> !CARRIED_OUT.contains(each.call().operation().name()))
			.toList();
		this.report = new RecordingReport(
				this.sessions.values()
					.stream()
					.map((session) -> new RecordingReport.ReplayedSession(session.id(), session.states(),
							session.infos().size()))
					.toList(),
				refused.entrySet()
					.stream()
					.map((each) -> new RecordingReport.RefusedSession(each.getKey(), each.getValue()))
					.toList(),
				this.answered.size(), RecordedInventory.of(this.calls), List.copyOf(unused), replaced);
	}

	private static Map<String, RecordedSession> sessions(List<KeyedCall> calls) {
		Map<String, RecordedSession> sessions = new LinkedHashMap<>();
		for (KeyedCall each : calls) {
			String session = each.call().session();
			if (session != null && RecordedSession.info(each.call()) != null) {
				sessions.computeIfAbsent(session, RecordedSession::of).add(each.call());
			}
		}
		return sessions;
	}

	/** Returns all calls, those of the inventory too, with pseudonyms. */
	List<RecordedCall> calls() {
		return this.calls;
	}

	/**
	 * Returns the calls that are answered as recorded, besides {@code get} of sessions.
	 */
	List<KeyedCall> answered() {
		return this.answered;
	}

	/** Describes what is made of the recording. */
	RecordingReport report() {
		return this.report;
	}

	/**
	 * Makes a script of each session.
	 * @param timed whether an info is current as long as it was in the recording
	 */
	Map<String, SessionScript> scripts(boolean timed) {
		Map<String, SessionScript> scripts = new LinkedHashMap<>();
		this.sessions.forEach((id, session) -> scripts.put(id, session.script(timed)));
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
