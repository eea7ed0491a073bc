package io.github.ovfemulator.importsession;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.ovfemulator.session.SessionDescription;
import io.github.ovfemulator.session.SessionErrors;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.files.OvfValidationResult;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.type.CachedStructure;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * A session that answers what it was told to answer, one info after the other and the
 * last one again and again. It changes by nothing else and never expires.
 */
final class ScriptedSession implements Session {

	private final SessionId id;

	private final List<CachedStructure<ImportSessionInfo>> infos;

	private final AtomicInteger answered;

	/**
	 * Makes a scripted session.
	 * @param id its id
	 * @param infos what it answers, at least one
	 */
	ScriptedSession(SessionId id, List<ImportSessionInfo> infos) {
		this(id, infos, 0);
	}

	private ScriptedSession(SessionId id, List<ImportSessionInfo> infos, int answered) {
		this.id = id;
		this.infos = infos.stream().map(CachedStructure::of).toList();
		this.answered = new AtomicInteger(answered);
	}

	/**
	 * Makes a scripted session of what was written down.
	 * @param saved what was written down
	 * @return the session, which goes on with its answers
	 * @throws BadStateException when it has a fault
	 */
	static ScriptedSession restore(ScriptSnapshot saved) {
		if (saved.answered() < 0 || saved.answered() >= saved.infos().size()) {
			throw new BadStateException("/answered",
					"A script goes on with one of its %s infos, and has at least one.".formatted(saved.infos().size()));
		}
		return new ScriptedSession(new SessionId(saved.id()), saved.infos(), saved.answered());
	}

	@Override
	public ScriptSnapshot save() {
		return new ScriptSnapshot(this.id.value(), this.infos.stream().map(CachedStructure::value).toList(),
				this.answered.get());
	}

	@Override
	public SessionId id() {
		return this.id;
	}

	/** Whoever scripts a session does so for everybody. */
	@Override
	public @Nullable String scope() {
		return null;
	}

	@Override
	public CachedStructure<ImportSessionInfo> info(UploadUrls urls) {
		return this.infos.get(this.answered.getAndUpdate((count) -> Math.min(count + 1, this.infos.size() - 1)));
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
		String state = this.infos.get(this.answered.get()).value().state().name();
		return new SessionDescription(this.id.value(), SessionDescription.Kind.SCRIPTED, null, state, false, null,
				List.of());
	}

	@Override
	public void close() {
		// holds nothing that ends
	}

	@Override
	public boolean isExpired(Instant now) {
		return false;
	}

	/**
	 * What a real session in the state to be answered next would say, and else that this
	 * is none.
	 */
	private VapiException refusal(String operation, ImportState allowed) {
		ImportState state = this.infos.get(this.answered.get()).value().state();
		if (state != allowed) {
			return SessionErrors.notAllowed(operation, this.id, state);
		}
		return VapiException.of(ErrorType.UNSUPPORTED, LocalizableMessage.of("emulator.import_session.scripted",
				"The import session '%s' is scripted: it answers, but cannot %s.", this.id, operation));
	}

}
