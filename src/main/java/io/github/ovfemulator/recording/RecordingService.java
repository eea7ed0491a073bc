package io.github.ovfemulator.recording;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import io.github.ovfemulator.importsession.ImportSessionService;
import io.github.ovfemulator.importsession.SessionScript;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.operation.Resettable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes scripted sessions and recorded answers of recordings.
 */
public final class RecordingService implements Resettable {

	private static final Logger logger = LoggerFactory.getLogger(RecordingService.class);

	private static final String IMPORT_SESSION = "com.vmware.vcenter.ovf.import_session";

	/** The services whose calls are replayed. */
	private static final Set<String> SERVICES = Set.of(IMPORT_SESSION, "com.vmware.vcenter.ovf.probe_import_session");

	/** Operations that are carried out and not replayed. */
	private static final Set<String> CARRIED_OUT = Set.of("delete");

	private final HttpArchiveReader archives;

	private final Supplier<OperationCatalogue> catalogue;

	private final ImportSessionService sessions;

	private final RecordedAnswers answers;

	private final List<RecordingReport> reports = new ArrayList<>();

	RecordingService(int maxSize, Supplier<OperationCatalogue> catalogue, ImportSessionService sessions,
			RecordedAnswers answers) {
		this.archives = new HttpArchiveReader(maxSize);
		this.catalogue = catalogue;
		this.sessions = sessions;
		this.answers = answers;
	}

	/**
	 * Loads a recording. Its sessions are taken one by one, each as a whole or not at
	 * all.
	 * @param archive the HTTP archive
	 * @param timed whether sessions change as fast as in the recording, or else with each
	 * {@code get}
	 * @return what was made of the recording
	 * @throws InvalidRecordingException if it is not an archive; nothing is changed
	 * @throws IOException if the stream cannot be read; nothing is changed
	 */
	public RecordingReport load(InputStream archive, boolean timed) throws IOException {
		HttpArchiveReader.Archive read = this.archives.read(archive);
		Loading loading = new Loading(read);
		RecordingReport report;
		synchronized (this.reports) {
			report = loading.apply(timed);
			this.reports.add(report);
		}
		logger.info("Recording: {} sessions are replayed, {} are not; {} answers, {} entries unused",
				report.sessions().size(), report.refusedSessions().size(), report.answers(), report.unused().size());
		return report;
	}

	/**
	 * Returns what was made of the loaded recordings.
	 * @return the reports, the oldest first
	 */
	public List<RecordingReport> reports() {
		synchronized (this.reports) {
			return List.copyOf(this.reports);
		}
	}

	/** Forgets the recorded answers. The store of the sessions forgets the sessions. */
	@Override
	public void reset() {
		synchronized (this.reports) {
			this.reports.clear();
			this.answers.clear();
		}
	}

	/**
	 * The loading of one recording.
	 */
	private final class Loading {

		private final Pseudonyms pseudonyms = new Pseudonyms();

		private final List<UnusedEntry> unused;

		private final Map<String, String> refused = new LinkedHashMap<>();

		private final List<RecordedCall> originals = new ArrayList<>();

		Loading(HttpArchiveReader.Archive archive) {
			this.unused = new ArrayList<>(archive.unused());
			RecordedCallReader reader = new RecordedCallReader(RecordingService.this.catalogue.get());
			for (RecordedExchange exchange : archive.exchanges()) {
				try {
					RecordedCall call = reader.read(exchange);
					if (call == null || !SERVICES.contains(call.operation().service())) {
						this.unused.add(new UnusedEntry(exchange.number(), "It is no call of a replayed service."));
					}
					else {
						this.originals.add(call);
					}
				}
				catch (UnreadableCallException ex) {
					String reason = Objects.requireNonNullElse(ex.getMessage(), "");
					this.unused.add(new UnusedEntry(exchange.number(), reason));
					if (ex.session() != null) {
						this.refused.putIfAbsent(ex.session(), "Entry " + exchange.number() + ": " + reason);
					}
				}
			}
		}

		RecordingReport apply(boolean timed) {
			List<RecordedCall> replaced = new PseudonymizedCalls(this.pseudonyms).of(this.originals);
			Map<String, List<RecordedCall>> bySession = new LinkedHashMap<>();
			for (int i = 0; i < replaced.size(); i++) {
				String original = this.originals.get(i).session();
				if (original != null && !this.refused.containsKey(original)) {
					bySession.computeIfAbsent(replaced.get(i).session(), (id) -> new ArrayList<>())
						.add(replaced.get(i));
				}
			}
			Map<String, SessionScript> scripts = new HashMap<>();
			List<RecordingReport.ReplayedSession> sessions = new ArrayList<>();
			bySession.forEach((id, calls) -> {
				RecordedSession session = RecordedSession.of(calls);
				if (!session.infos().isEmpty()) {
					scripts.put(id, session.script(timed));
					sessions.add(new RecordingReport.ReplayedSession(id, session.states(), session.infos().size()));
				}
			});
			scripts.forEach((id, script) -> RecordingService.this.sessions.script(new SessionId(id), script));
			int count = addAnswers(replaced, scripts);
			List<RecordingReport.RefusedSession> refusals = this.refused.entrySet()
				.stream()
				.map((each) -> new RecordingReport.RefusedSession(this.pseudonyms.of(each.getKey()), each.getValue()))
				.toList();
			return new RecordingReport(sessions, refusals, count, List.copyOf(this.unused), this.pseudonyms.counts());
		}

		private int addAnswers(List<RecordedCall> replaced, Map<String, SessionScript> scripts) {
			Map<String, List<RecordedAnswers.Answer>> added = new LinkedHashMap<>();
			int count = 0;
			for (int i = 0; i < replaced.size(); i++) {
				RecordedCall original = this.originals.get(i);
				RecordedCall call = replaced.get(i);
				if (isAnswered(original, call, scripts)) {
					count++;
					RecordedAnswers.Answer answer = new RecordedAnswers.Answer(call.outcome(), restart(call, scripts));
					for (String key : keys(original, call)) {
						added.computeIfAbsent(key, (input) -> new ArrayList<>()).add(answer);
					}
				}
			}
			RecordingService.this.answers.add(added);
			return count;
		}

		private boolean isAnswered(RecordedCall original, RecordedCall call, Map<String, SessionScript> scripts) {
			boolean scripted = call.session() != null && scripts.containsKey(call.session())
					&& RecordedSession.info(call) != null;
			boolean whole = original.session() == null || !this.refused.containsKey(original.session());
			return whole && !scripted && !CARRIED_OUT.contains(call.operation().name());
		}

		/** A recorded creation starts the script of its session anew. */
		private Runnable restart(RecordedCall call, Map<String, SessionScript> scripts) {
			SessionScript script = scripts.get(call.session());
			if (script == null || !call.operation().createsSession()) {
				return () -> {
				};
			}
			SessionId id = new SessionId(Objects.requireNonNull(call.session()));
			return () -> RecordingService.this.sessions.script(id, script);
		}

		/**
		 * The keys of an input: as a client of the recorded server sends it, the same
		 * about the session that is replayed, and with pseudonyms throughout.
		 */
		private Set<String> keys(RecordedCall original, RecordedCall call) {
			RecordedAnswers recorded = RecordingService.this.answers;
			return Set.copyOf(List.of(recorded.key(call.operation(), original.input()),
					recorded.key(call.operation(), call.input()),
					recorded.key(call.operation(), call.about(original.input()))));
		}

	}

}
