package io.github.ovfemulator.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.github.ovfemulator.importsession.ImportSessionService;
import io.github.ovfemulator.importsession.SessionScript;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.SessionStore;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.operation.Resettable;
import io.github.ovfemulator.vapi.type.VapiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.StreamUtils;

/**
 * Makes scripted sessions and recorded answers of recordings.
 */
public final class RecordingService implements Resettable {

	private static final Logger logger = LoggerFactory.getLogger(RecordingService.class);

	private final Supplier<RecordingReader> reader;

	private final ImportSessionService sessions;

	private final SessionStore store;

	private final RecordedAnswers answers;

	private final RecordingWriter writer = new RecordingWriter();

	private final MemoryBudget memory;

	private final List<Loaded> recordings = new ArrayList<>();

	RecordingService(Supplier<RecordingReader> reader, ImportSessionService sessions, SessionStore store,
			RecordedAnswers answers, MemoryBudget memory) {
		this.reader = reader;
		this.sessions = sessions;
		this.store = store;
		this.answers = answers;
		this.memory = memory;
	}

	/**
	 * Reads a recording, without any change to the server.
	 * @param archive the HTTP archive
	 * @return the recording without secrets
	 * @throws InvalidRecordingException if it is not an archive
	 * @throws IOException if the stream cannot be read
	 */
	public Recording read(InputStream archive) throws IOException {
		return this.reader.get().read(archive, recordings());
	}

	/**
	 * Reads exchanges, with other pseudonyms than the loaded recordings have.
	 * @param exchanges the exchanges
	 * @return the recording without secrets
	 */
	Recording read(List<RecordedExchange> exchanges) {
		return this.reader.get().read(exchanges, recordings());
	}

	/** Returns the loaded recordings, the oldest first. */
	List<Recording> recordings() {
		synchronized (this.recordings) {
			return this.recordings.stream().map(Loaded::recording).toList();
		}
	}

	/**
	 * Replays a recording from now on. Its sessions are taken one by one, each as a whole
	 * or not at all: the answers of a session that cannot be added are not added either.
	 * @param recording the recording
	 * @param timed whether sessions change as fast as in the recording, or else with each
	 * {@code get}
	 * @return what was made of the recording, with the reasons of sessions that are not
	 * replayed
	 * @throws VapiException {@code unable_to_allocate_resource} if the loaded recordings
	 * would need too much memory; nothing changes
	 */
	public RecordingReport replay(Recording recording, boolean timed) {
		Map<String, SessionScript> scripts = recording.scripts(timed);
		RecordingReport report;
		synchronized (this.recordings) {
			this.memory.reserve(recording.heapSize());
			Map<String, String> refused = script(scripts);
			answers(recording.answered(refused.keySet()), scripts).forEach(this.answers::add);
			report = recording.report(refused);
			this.recordings.add(new Loaded(recording, report));
		}
		logger.info("Recording: sessions replayed: {}, not replayed: {}; answers: {}; unused entries: {}",
				report.sessions().size(), report.refusedSessions().size(), report.answers(), report.unused().size());
		return report;
	}

	/** Adds sessions, and returns the reasons of those that could not be added. */
	private Map<String, String> script(Map<String, SessionScript> scripts) {
		Map<String, String> refused = new LinkedHashMap<>();
		scripts.forEach((id, script) -> {
			try {
				this.sessions.script(new SessionId(id), script);
			}
			catch (VapiException ex) {
				refused.put(id, ex.error().messages().get(0).defaultMessage());
			}
		});
		return refused;
	}

	private Map<Operation, Map<String, List<RecordedAnswers.Answer>>> answers(List<Recording.KeyedCall> calls,
			Map<String, SessionScript> scripts) {
		Map<Operation, Map<String, List<RecordedAnswers.Answer>>> answers = new LinkedHashMap<>();
		for (Recording.KeyedCall each : calls) {
			RecordedAnswers.Answer answer = new RecordedAnswers.Answer(each.call().outcome(),
					effect(each.call(), scripts));
			Map<String, List<RecordedAnswers.Answer>> ofOperation = answers.computeIfAbsent(each.call().operation(),
					(operation) -> new LinkedHashMap<>());
			each.keys().forEach((key) -> ofOperation.computeIfAbsent(key, (input) -> new ArrayList<>()).add(answer));
		}
		return answers;
	}

	/** A recorded creation starts the script of its session anew. */
	private Runnable effect(RecordedCall call, Map<String, SessionScript> scripts) {
		SessionScript script = scripts.get(call.session());
		if (script == null || call.session() == null || !call.operation().createsSession()) {
			return () -> {
			};
		}
		SessionId id = new SessionId(call.session());
		return () -> this.sessions.script(id, script);
	}

	/**
	 * Returns what was made of the recordings since the start or the last reset.
	 * @return the reports, the oldest first
	 */
	public List<RecordingReport> reports() {
		synchronized (this.recordings) {
			return this.recordings.stream().map(Loaded::report).toList();
		}
	}

	/**
	 * Writes the recordings since the start or the last reset, without secrets.
	 * @param output receives one HTTP archive, which is not closed
	 */
	public void write(OutputStream output) {
		List<Recording> loaded = recordings();
		try (JsonGenerator json = JsonMapper.shared().createGenerator(StreamUtils.nonClosing(output))) {
			this.writer.write(json, loaded);
		}
	}

	/** Forgets the recordings with their answers and sessions. */
	public void clear() {
		synchronized (this.recordings) {
			this.recordings.stream()
				.flatMap((loaded) -> loaded.report().sessions().stream())
				.forEach((session) -> this.store.remove(new SessionId(session.id())));
			reset();
		}
	}

	/** Forgets the recorded answers. The store of the sessions forgets the sessions. */
	@Override
	public void reset() {
		synchronized (this.recordings) {
			this.recordings.forEach((loaded) -> this.memory.release(loaded.recording().heapSize()));
			this.recordings.clear();
			this.answers.clear();
		}
	}

	/**
	 * A recording that is replayed.
	 *
	 * @param recording the recording
	 * @param report what was made of it
	 */
	private record Loaded(Recording recording, RecordingReport report) {

	}

}
