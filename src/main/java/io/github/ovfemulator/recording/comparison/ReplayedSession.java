package io.github.ovfemulator.recording.comparison;

import io.github.ovfemulator.recording.RecordedCallReader;
import io.github.ovfemulator.recording.RecordedExchange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A session of a recording and its counterpart in the emulator.
 */
final class ReplayedSession {

	private final String here;

	/** The polls since the last other call, by request. */
	private final Map<String, List<Poll>> polls = new LinkedHashMap<>();

	/** The sizes of the files here by their URLs, -1 where it is unknown. */
	private final Map<String, Long> files = new LinkedHashMap<>();

	private final Set<String> uploaded = new HashSet<>();

	/** The recorded URLs of files without an upload in the recording. */
	private final Set<String> unrecorded = new HashSet<>();

	private int seenStates;

	private @Nullable String broken;

	/**
	 * Creates a session.
	 * @param here its id in the emulator
	 */
	ReplayedSession(String here) {
		this.here = here;
	}

	/** Returns its id in the emulator. */
	String here() {
		return this.here;
	}

	/** Adds a {@code get}, which is compared before the next other call. */
	void add(String request, Poll poll) {
		this.polls.computeIfAbsent(request, (key) -> new ArrayList<>()).add(poll);
	}

	/** Removes and returns the polls, those with the same request together. */
	List<List<Poll>> takePolls() {
		List<List<Poll>> taken = List.copyOf(this.polls.values());
		this.polls.clear();
		return taken;
	}

	/**
	 * Returns the states that the session has had here since its last call that is no
	 * {@code get}, including the state at that call.
	 * @param history all of its states
	 * @param called whether such a call follows now
	 */
	List<String> newStates(List<String> history, boolean called) {
		List<String> states = history.subList(Math.min(Math.max(0, this.seenStates - 1), history.size()),
				history.size());
		this.seenStates = called ? history.size() : this.seenStates;
		return List.copyOf(states);
	}

	/** Remembers the URLs of an answer of the emulator. */
	void addFiles(JsonNode answer) {
		for (JsonNode each : answer) {
			if (each.isString() && each.stringValue().contains("://")) {
				this.files.merge(each.stringValue(), answer.path("size").asLong(-1), Math::max);
			}
			else if (each.isContainer()) {
				addFiles(each);
			}
		}
	}

	/** Returns the files here that were not uploaded, by their URLs. */
	Map<String, Long> missingFiles() {
		Map<String, Long> missing = new LinkedHashMap<>(this.files);
		missing.keySet().removeAll(this.uploaded);
		return missing;
	}

	/** Remembers that a file was uploaded. */
	void uploaded(String url) {
		this.uploaded.add(url);
	}

	/** Remembers a recorded URL to which the recording uploads nothing. */
	void addUnrecorded(String url) {
		this.unrecorded.add(url);
	}

	/** Whether files were uploaded outside of the recording, or not at all. */
	boolean hasUnrecordedUploads() {
		return !this.unrecorded.isEmpty() && !missingFiles().isEmpty();
	}

	/** Remembers why the session cannot be followed from now on. */
	void giveUp(String reason) {
		this.broken = (this.broken != null) ? this.broken : reason;
	}

	/** Returns why the session cannot be followed, or {@code null}. */
	@Nullable String broken() {
		return this.broken;
	}

	/**
	 * Requires that the session can be followed.
	 * @throws ReplayException if it cannot, with the reason
	 */
	void requireFollowed() throws ReplayException {
		if (this.broken != null) {
			throw new ReplayException("The session cannot be followed: " + this.broken);
		}
	}

	/**
	 * A recorded {@code get}.
	 *
	 * @param exchange the exchange
	 * @param target its operation
	 * @param answer the recorded answer
	 */
	record Poll(RecordedExchange exchange, RecordedCallReader.Target target, ComparedAnswer answer) {

	}

}
