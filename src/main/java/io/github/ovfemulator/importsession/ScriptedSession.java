package io.github.ovfemulator.importsession;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

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
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * A session that returns given infos, one after the other, and the last one from then on.
 * Nothing else changes it, and it never expires. It belongs to no scope.
 */
final class ScriptedSession extends OvfSession<ImportState> implements ImportOperations, ObservedSession {

	private static final SessionKind KIND = new SessionKind("scripted", "Scripted session");

	private final List<CachedStructure<ImportSessionInfo>> infos;

	private final AtomicInteger answered;

	/**
	 * Creates a scripted session.
	 * @param infos the infos, at least one
	 */
	ScriptedSession(SessionId id, List<ImportSessionInfo> infos, SessionEnvironment environment) {
		this(id, infos, 0, environment);
	}

	private ScriptedSession(SessionId id, List<ImportSessionInfo> infos, int answered, SessionEnvironment environment) {
		super(id, null, KIND,
				new PhaseTracker<>(infos.get(answered).state(), environment.pace(), environment.clock().instant()),
				environment.clock().instant(), environment);
		this.infos = infos.stream().map(CachedStructure::of).toList();
		this.answered = new AtomicInteger(answered);
	}

	/**
	 * Restores a scripted session, which continues with its infos.
	 * @throws BadStateException if the snapshot is invalid
	 */
	static ScriptedSession restore(ScriptSnapshot snapshot, SessionEnvironment environment) {
		int count = snapshot.infos().size();
		BadStateException.require(snapshot.answered() >= 0 && snapshot.answered() < count, "/answered",
				"The value must be the index of one of the %s infos.".formatted(count));
		return new ScriptedSession(new SessionId(snapshot.id()), snapshot.infos(), snapshot.answered(), environment);
	}

	@Override
	public ScriptSnapshot save() {
		return new ScriptSnapshot(id().value(), this.infos.stream().map(CachedStructure::value).toList(),
				this.answered.get());
	}

	@Override
	public CachedStructure<ImportSessionInfo> info(UploadUrls urls) {
		int last = this.infos.size() - 1;
		int next = this.answered.getAndUpdate((count) -> Math.min(count + 1, last));
		if (next < last) {
			reportChange();
		}
		return this.infos.get(next);
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
	public void instantiate(List<Structure> parameters) {
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
	protected void requireSteerable() {
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
		return ImportSession.notFound(id());
	}

	private ImportState nextState() {
		return next().state();
	}

	private ImportSessionInfo next() {
		return this.infos.get(this.answered.get()).value();
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
