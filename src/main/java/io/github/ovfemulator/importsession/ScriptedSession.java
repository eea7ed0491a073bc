package io.github.ovfemulator.importsession;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.session.ObservedSession;
import io.github.ovfemulator.session.OvfSession;
import io.github.ovfemulator.session.PhaseTracker;
import io.github.ovfemulator.session.SessionDescription;
import io.github.ovfemulator.session.SessionEnvironment;
import io.github.ovfemulator.session.SessionErrors;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.SessionKind;
import io.github.ovfemulator.session.files.OvfValidationResult;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.type.CachedStructure;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.HeapSize;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * A session that returns given infos, one after the other or at given times, and the last
 * one from then on. Nothing else changes it, and it never expires. It belongs to no
 * scope.
 */
final class ScriptedSession extends OvfSession<ImportState> implements ImportOperations, ObservedSession {

	private static final SessionKind KIND = new SessionKind("scripted", "Scripted session");

	private final List<CachedStructure<ImportSessionInfo>> infos;

	private final @Nullable List<Duration> times;

	private final Clock clock;

	private final AtomicInteger answered;

	private final AtomicReference<@Nullable Instant> started;

	/**
	 * Creates a scripted session.
	 * @param script the infos, at least one
	 */
	ScriptedSession(SessionId id, SessionScript script, SessionEnvironment environment) {
		this(id, script, 0, null, environment);
	}

	private ScriptedSession(SessionId id, SessionScript script, int answered, @Nullable Instant started,
			SessionEnvironment environment) {
		super(id, null, KIND, new PhaseTracker<>(script.infos().get(answered).state(), environment.pace(),
				environment.clock().instant()), environment.clock().instant(), environment);
		this.infos = script.infos().stream().map(CachedStructure::of).toList();
		this.times = script.times();
		this.clock = environment.clock();
		this.answered = new AtomicInteger(answered);
		this.started = new AtomicReference<>(started);
	}

	/**
	 * Restores a scripted session, which continues with its infos.
	 * @throws BadStateException if the snapshot is invalid
	 */
	static ScriptedSession restore(ScriptSnapshot snapshot, SessionEnvironment environment) {
		int count = snapshot.infos().size();
		BadStateException.require(snapshot.answered() >= 0 && snapshot.answered() < count, "/answered",
				"The value must be the index of one of the %s infos.".formatted(count));
		List<Duration> times = snapshot.times();
		BadStateException.require(times == null || times.size() == count, "/times",
				"There must be a time for each of the %s infos.".formatted(count));
		return new ScriptedSession(new SessionId(snapshot.id()), new SessionScript(snapshot.infos(), times),
				snapshot.answered(), snapshot.started(), environment);
	}

	/** Estimates the memory of infos and their JSON encodings, in bytes. */
	static long heapSize(List<ImportSessionInfo> infos) {
		return 3 * HeapSize.of(infos);
	}

	@Override
	public ScriptSnapshot save() {
		return new ScriptSnapshot(id().value(), this.infos.stream().map(CachedStructure::value).toList(),
				this.answered.get(), this.times, this.started.get());
	}

	@Override
	public CachedStructure<ImportSessionInfo> info(UploadUrls urls) {
		int next = (this.times != null) ? timed(this.times) : polled();
		return this.infos.get(next);
	}

	/** Goes on to the next info and returns the index of the current one. */
	private int polled() {
		int last = this.infos.size() - 1;
		int current = this.answered.getAndUpdate((count) -> Math.min(count + 1, last));
		if (current < last) {
			reportChange();
		}
		return current;
	}

	private int timed(List<Duration> changes) {
		Instant now = this.clock.instant();
		Instant first = this.started.updateAndGet((known) -> (known != null) ? known : now);
		int current = current(changes, first, now);
		if (this.answered.getAndAccumulate(current, Math::max) < current) {
			reportChange();
		}
		return this.answered.get();
	}

	private static int current(List<Duration> changes, @Nullable Instant first, Instant now) {
		Duration elapsed = Duration.between(Objects.requireNonNullElse(first, now), now);
		int current = 0;
		while (current + 1 < changes.size() && changes.get(current + 1).compareTo(elapsed) <= 0) {
			current++;
		}
		return current;
	}

	@Override
	public ImportSessionInfo peek(UploadUrls urls) {
		return next();
	}

	@Override
	public Optional<byte[]> descriptor() {
		return Optional.empty();
	}

	@Override
	public OvfValidationResult tryInstantiate(List<Structure> parameters) {
		throw refusal("try_instantiate", ImportState.IMPORT_SELECTING_OVF_PARAMS);
	}

	@Override
	public void instantiate(List<Structure> parameters, FileTransferMode transferMode) {
		throw refusal("instantiate", ImportState.IMPORT_SELECTING_OVF_PARAMS);
	}

	@Override
	public void reportProgress(long percent) {
		throw refusal("progress", ImportState.IMPORT_FILE_TRANSFER);
	}

	@Override
	public SessionDescription describe() {
		return new SessionDescription(id().value(), KIND.name(), null, nextState().name(), next().progress(), false,
				null, List.of());
	}

	@Override
	public void fail(List<OvfError> errors) {
		throw notSteerable();
	}

	@Override
	public <T extends @Nullable Object> T steer(Function<PhaseTracker<ImportState>, T> change) {
		throw notSteerable();
	}

	@Override
	protected void end(List<OvfError> reasons) {
		throw notSteerable();
	}

	@Override
	public boolean isExpired(Instant now) {
		return false;
	}

	@Override
	protected boolean isFinished() {
		return nextState().isFinished();
	}

	@Override
	protected VapiException notFound() {
		return ImportErrors.notFound(id());
	}

	private ImportState nextState() {
		return next().state();
	}

	/** The info that the next {@code get} returns. */
	private ImportSessionInfo next() {
		Instant first = this.started.get();
		int next = this.answered.get();
		if (this.times != null && first != null) {
			next = Math.max(current(this.times, first, this.clock.instant()), next);
		}
		return this.infos.get(next).value();
	}

	/** The error of a real session in that state, or else of a scripted one. */
	private VapiException refusal(String operation, ImportState allowed) {
		ImportState state = nextState();
		if (state != allowed) {
			return SessionErrors.notAllowed(operation, id(), state);
		}
		return VapiException.of(ErrorType.UNSUPPORTED, LocalizableMessage.of("emulator.import_session.scripted",
				"The import session '%s' is scripted and does not support %s.", id(), operation));
	}

	private VapiException notSteerable() {
		return VapiException.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE,
				LocalizableMessage.of("emulator.import_session.scripted_goes_nowhere",
						"The import session '%s' is scripted; only its script changes it.", id()));
	}

}
