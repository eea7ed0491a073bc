package io.github.ovfemulator.recording.comparison;

import io.github.ovfemulator.recording.RecordedCallReader;
import io.github.ovfemulator.recording.RecordedExchange;
import io.github.ovfemulator.recording.TypedJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import io.github.ovfemulator.vapi.json.VapiJson;
import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;

/**
 * Sends the requests of a recording to an emulator, in the order in which they were sent,
 * and compares the answers.
 */
final class Replay {

	/** Why an exchange that is no call is not compared. */
	static final String NO_CALL = "It is no call of an emulated operation.";

	private static final String LOGIN = "com.vmware.cis.session";

	private static final int FIRST_ERROR = 400;

	/** The beginnings of the names of operations that change nothing. */
	private static final Set<String> READ_ONLY = Set.of("get", "list", "try", "find", "preview", "probe", "validate");

	private final RecordedCallReader reader;

	private final ReplayedCalls calls;

	private final ReplayTarget emulator;

	private final Renaming renaming;

	private final RequestTranslation requests;

	private final AnswerComparison answers;

	private final PollComparison polls;

	private final ComparisonLog log;

	/** The sessions by their recorded ids. */
	private final Map<String, ReplayedSession> sessions = new LinkedHashMap<>();

	private final ReplayedUploads uploads;

	/** Why the state here may differ from the recorded one, or {@code null}. */
	private @Nullable String departure;

	/**
	 * Creates a replay.
	 * @param files has the bytes of uploads that the recording does not have
	 */
	Replay(RecordedCallReader reader, ReplayedCalls calls, ReplayTarget emulator, Renaming renaming, ShownValues shown,
			ComparisonLog log, PackageFiles files) {
		this.reader = reader;
		this.calls = calls;
		this.emulator = emulator;
		this.renaming = renaming;
		this.requests = new RequestTranslation(renaming);
		this.answers = new AnswerComparison(renaming, shown, log, calls.created());
		this.polls = new PollComparison(emulator, this.requests, this.answers, log);
		this.uploads = new ReplayedUploads(emulator, renaming, this.polls, log, files);
		this.log = log;
	}

	/**
	 * Replays exchanges.
	 * @param exchanges the exchanges in the order in which they were sent
	 * @param expired whether the time for the replay is over
	 */
	void run(List<RecordedExchange> exchanges, BooleanSupplier expired) {
		exchanges.stream()
			.filter((exchange) -> exchange.mayBeUpload() && this.calls.target(exchange) == null)
			.forEach(this.uploads::expect);
		for (RecordedExchange exchange : exchanges) {
			RecordedCallReader.Target target = this.calls.target(exchange);
			if (expired.getAsBoolean()) {
				this.log.notCompared(exchange.number(), name(target), "The time for a comparison was over.");
			}
			else if (target != null) {
				call(exchange, target);
			}
			else if (exchange.mayBeUpload()) {
				comparePolls();
				this.uploads.replay(exchange);
			}
			else {
				this.log.notCompared(exchange.number(), null, NO_CALL);
			}
		}
		comparePolls();
	}

	private static @Nullable String name(RecordedCallReader.@Nullable Target target) {
		return (target != null) ? target.operation().toString() : null;
	}

	private void call(RecordedExchange exchange, RecordedCallReader.Target target) {
		String id = session(exchange, target);
		ReplayedSession session = (id != null) ? this.sessions.get(id) : null;
		try {
			ComparedAnswer recorded = ComparedAnswer.read(target.dialect(), exchange.status(), exchange.response());
			if (recorded == null) {
				throw new ReplayException("The recorded answer is not JSON.");
			}
			if (session != null) {
				this.uploads.addUrls(recorded.value(), session);
				session.requireFollowed();
			}
			if (recorded.dependsOnLogin()) {
				throw new ReplayException("The answer depends on the login, which is not replayed.");
			}
			if (target.operation().service().equals(LOGIN)) {
				throw new ReplayException("Logins are not replayed.");
			}
			if (id != null && session == null && !recorded.isNotFound()) {
				throw new ReplayException(
						"It names a session that the recording does not create, or that was not created here.");
			}
			requireReplayable(exchange, target, recorded);
			byte[] body = this.requests.body(exchange, target.dialect());
			if (session != null && isPoll(target)) {
				session.add(target.dialect() + " " + target.operation(),
						new ReplayedSession.Poll(exchange, target, recorded));
				return;
			}
			if (session != null) {
				this.polls.compare(session, true);
				session.requireFollowed();
			}
			else {
				comparePolls();
			}
			call(exchange, target, recorded, body, session);
		}
		catch (ReplayException ex) {
			this.log.notCompared(exchange.number(), target.operation().toString(), String.valueOf(ex.getMessage()));
			if (changesState(exchange, target)) {
				giveUp(exchange, session, "entry %d was not replayed.");
			}
		}
	}

	private void giveUp(RecordedExchange exchange, @Nullable ReplayedSession session, String reason) {
		String entry = reason.formatted(exchange.number());
		if (session != null) {
			session.giveUp(entry);
		}
		this.departure = (this.departure != null) ? this.departure : entry;
	}

	/** Whether later answers depend on a call. */
	private static boolean changesState(RecordedExchange exchange, RecordedCallReader.Target target) {
		String name = target.operation().name();
		return exchange.status() < FIRST_ERROR && READ_ONLY.stream().noneMatch(name::startsWith);
	}

	private void call(RecordedExchange exchange, RecordedCallReader.Target target, ComparedAnswer recorded, byte[] body,
			@Nullable ReplayedSession session) throws ReplayException {
		ReplayTarget.Response response = this.emulator.send(exchange.method(), this.requests.target(exchange), body);
		ComparedAnswer here = ComparedAnswer.read(target.dialect(), response.status(), response.body());
		if (here == null) {
			throw new ReplayException("The answer here is not JSON.");
		}
		Operation operation = target.operation();
		if (this.departure != null && here.value().isArray() && here.value().size() != recorded.value().size()) {
			throw new ReplayException("The list may depend on another call: " + this.departure);
		}
		this.answers.compare(exchange.number(), operation, recorded, here, Set.of());
		if (session != null) {
			session.addFiles(here.value());
		}
		if (recorded.error() == null && here.error() != null && changesState(exchange, target)) {
			giveUp(exchange, session, "entry %d has another outcome here.");
		}
		if (operation.createsSession() && recorded.value().isString() && here.value().isString()) {
			this.sessions.put(recorded.value().stringValue(), new ReplayedSession(here.value().stringValue()));
		}
	}

	private static boolean isPoll(RecordedCallReader.Target target) {
		return target.operation().name().equals("get");
	}

	/** Returns the recorded id of the session that a call is about, or {@code null}. */
	private @Nullable String session(RecordedExchange exchange, RecordedCallReader.Target target) {
		String field = target.operation().session();
		if (field == null) {
			return null;
		}
		String id = target.match().variables().get(field);
		if (id == null && target.dialect() == Dialect.JSON_RPC) {
			id = VapiJson.read(exchange.request())
				.at("/params/input/STRUCTURE/operation-input")
				.path(field)
				.stringValue(null);
		}
		Structure input = (id == null) ? this.reader.input(exchange, target) : null;
		return (input != null) ? target.match().session(input) : id;
	}

	/**
	 * Requires that all objects that a request names exist here, and that nothing has to
	 * be fetched. Objects may be known only from a {@code get} that was not compared yet.
	 */
	private void requireReplayable(RecordedExchange exchange, RecordedCallReader.Target target, ComparedAnswer recorded)
			throws ReplayException {
		Structure input = this.reader.input(exchange, target);
		if (input == null) {
			return;
		}
		String reason = obstacle(input, recorded);
		if (reason != null) {
			comparePolls();
			reason = obstacle(input, recorded);
		}
		if (reason != null) {
			throw new ReplayException(reason);
		}
	}

	private @Nullable String obstacle(Structure input, ComparedAnswer recorded) {
		List<String> reasons = new ArrayList<>();
		TypedJson.texts(input, new VapiType.StructureOf(input.getClass()), (type, place, text) -> {
			if (text.contains(RecordedExchange.MASK)) {
				reasons.add(RequestTranslation.MASKED);
			}
			else if (type instanceof VapiType.Id id && this.renaming.here(text) == null && !recorded.isNotFound()) {
				reasons.add(
						"It names an object (%s) that the recording neither lists nor creates, or that was not created here."
							.formatted(id.resourceType()));
			}
			else if (recorded.error() == null && (type == VapiType.Scalar.URI || place.field().equals("pull_source"))) {
				reasons.add("The server fetches files by a URL, and the recording does not have their bytes.");
			}
		});
		return reasons.isEmpty() ? null : reasons.get(0);
	}

	private void comparePolls() {
		this.sessions.values().forEach((session) -> this.polls.compare(session, false));
	}

}
