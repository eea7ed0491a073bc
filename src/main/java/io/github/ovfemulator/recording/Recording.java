package io.github.ovfemulator.recording;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.ovfemulator.importsession.SessionScript;
import io.github.ovfemulator.vapi.type.HeapSize;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A recording without secrets.
 */
public final class Recording {

	private static final String IMPORT_SESSION = "com.vmware.vcenter.ovf.import_session";

	/** Operations that are carried out and not replayed. */
	private static final Set<String> CARRIED_OUT = Set.of("delete");

	/** The estimated size of a call without input and outcome in bytes. */
	private static final int CALL_SIZE = 200;

	/** The estimated size of a value of the inventory in bytes. */
	private static final int NODE_SIZE = 100;

	private final List<RecordedCall> calls;

	private final List<RecordedUpload> uploads;

	private final Map<String, RecordedSession> sessions;

	private final List<KeyedCall> answered;

	private final Map<String, String> refused;

	private final List<UnusedEntry> unused;

	private final Map<String, Integer> replaced;

	private final @Nullable ObjectNode inventory;

	private final long heapSize;

	Recording(List<RecordedCall> calls, List<RecordedUpload> uploads, List<KeyedCall> replayed,
			Map<String, String> refused, List<UnusedEntry> unused, Map<String, Integer> replaced) {
		this.calls = List.copyOf(calls);
		this.uploads = List.copyOf(uploads);
		List<KeyedCall> whole = without(replayed, refused);
		this.sessions = sessions(whole);
		this.refused = new LinkedHashMap<>(refused);
		whole.stream()
			.map(KeyedCall::call)
			.filter((call) -> call.operation().createsSession() && call.operation().service().equals(IMPORT_SESSION))
			.map(RecordedCall::session)
			.filter((id) -> id != null && !this.sessions.containsKey(id))
			.forEach((id) -> this.refused.put(id, "The recording has no answer of 'get' about it."));
		this.answered = without(whole, this.refused).stream()
			.filter((each) -> RecordedSession.info(each.call()) == null)
			.filter((each) -> !CARRIED_OUT.contains(each.call().operation().name()))
			.toList();
		this.unused = List.copyOf(unused);
		this.replaced = replaced;
		this.inventory = RecordedInventory.of(this.calls);
		this.heapSize = CALL_SIZE + heapSize(calls)
				+ this.uploads.stream().mapToLong((upload) -> CALL_SIZE + HeapSize.of(upload.url())).sum()
				+ ((this.inventory != null) ? heapSize(this.inventory) : 0)
				+ HeapSize.of(replayed.stream().map(KeyedCall::keys).toList()) + HeapSize.of(this.unused);
	}

	private static List<KeyedCall> without(List<KeyedCall> calls, Map<String, String> refused) {
		return calls.stream()
			.filter((each) -> each.call().session() == null || !refused.containsKey(each.call().session()))
			.toList();
	}

	/** Without the operations, which all calls share. */
	private static long heapSize(List<RecordedCall> calls) {
		return calls.stream()
			.mapToLong((call) -> CALL_SIZE + HeapSize.of(call.input()) + HeapSize.of(call.outcome()))
			.sum();
	}

	private static long heapSize(JsonNode tree) {
		long size = NODE_SIZE;
		for (JsonNode child : tree) {
			size += heapSize(child);
		}
		return size;
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

	/** Returns all calls and the uploads, in the order of the recording. */
	List<RecordedEntry> entries() {
		return Stream.<RecordedEntry>concat(this.calls.stream(), this.uploads.stream())
			.sorted(Comparator.comparingInt(RecordedEntry::entry))
			.toList();
	}

	/** Returns the memory of the recording in bytes, as estimated. */
	long heapSize() {
		return this.heapSize;
	}

	/**
	 * Returns the calls that are answered as recorded, besides {@code get} of sessions.
	 * @param refusedHere the ids of the sessions that are not replayed
	 */
	List<KeyedCall> answered(Set<String> refusedHere) {
		return this.answered.stream()
			.filter((each) -> each.call().session() == null || !refusedHere.contains(each.call().session()))
			.toList();
	}

	/**
	 * Describes what is made of the recording.
	 * @param refusedHere the reasons of the sessions that are not replayed here, by id
	 */
	RecordingReport report(Map<String, String> refusedHere) {
		Map<String, String> reasons = new LinkedHashMap<>(this.refused);
		reasons.putAll(refusedHere);
		return new RecordingReport(
				this.sessions.values()
					.stream()
					.filter((session) -> !refusedHere.containsKey(session.id()))
					.map((session) -> new RecordingReport.ReplayedSession(session.id(), session.states(),
							session.infos().size()))
					.toList(),
				reasons.entrySet()
					.stream()
					.map((each) -> new RecordingReport.RefusedSession(each.getKey(), each.getValue()))
					.toList(),
				answered(refusedHere.keySet()).size(), this.inventory, this.unused, this.replaced);
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
