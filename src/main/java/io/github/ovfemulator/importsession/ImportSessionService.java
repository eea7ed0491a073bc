package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.session.ClientToken;
import io.github.ovfemulator.session.OvfSession;
import io.github.ovfemulator.session.RestoredSession;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.SessionStore;
import io.github.ovfemulator.session.TransferSession;
import io.github.ovfemulator.session.files.OvfValidationResult;
import io.github.ovfemulator.session.files.PullEnvironment;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.operation.Resettable;
import io.github.ovfemulator.vapi.type.CachedStructure;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.server.ExternalUrls;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operations on import sessions.
 */
public final class ImportSessionService implements Resettable {

	private static final Logger logger = LoggerFactory.getLogger(ImportSessionService.class);

	private final SessionStore sessions;

	private final ImportSessionFactory factory;

	private final ExternalUrls urls;

	private volatile FileTransferMode transferMode = FileTransferMode.SERVER_TRANSFER_MODE;

	ImportSessionService(SessionStore sessions, ImportSessionFactory factory, ExternalUrls urls) {
		this.sessions = sessions;
		this.factory = factory;
		this.urls = urls;
	}

	SessionId create(ImportSessionFactory.CreateForResourcePoolRequest request, CallContext call) {
		ImportSessionFactory.Plan plan = this.factory.plan(request);
		return this.sessions.addOnce(plan.clientToken(), ImportOperations.class, call.caller().user(), call.scope(),
				() -> this.factory.create(plan, call.scope()));
	}

	CachedStructure<ImportSessionInfo> get(SessionId id) {
		return find(id).info(UploadUrls.of(this.urls));
	}

	OvfValidationResult tryInstantiate(SessionId id, List<Structure> parameters) {
		return find(id).tryInstantiate(parameters);
	}

	void instantiate(SessionId id, List<Structure> parameters) {
		this.sessions.find(id, ImportOperations.class)
			.orElseThrow(() -> notInstantiable(id))
			.instantiate(parameters, this.transferMode);
	}

	private VapiException notInstantiable(SessionId id) {
		if (this.sessions.find(id).filter(ImportSessionService::isProbe).isEmpty()) {
			return ImportErrors.notFound(id);
		}
		return VapiException.of(ErrorType.UNSUPPORTED,
				LocalizableMessage.of("emulator.probe_import_session.instantiate",
						"The session '%s' is a probe session, which cannot be instantiated.", id));
	}

	/**
	 * Returns who transfers the disks of an OVF that a client pushes. No source states
	 * when a vCenter uses an external service, so this is a setting.
	 * @return the mode of sessions that are instantiated now
	 */
	public FileTransferMode transferMode() {
		return this.transferMode;
	}

	/**
	 * Changes who transfers the disks of an OVF that a client pushes.
	 * @param mode the mode of sessions that are instantiated from now on
	 */
	public void changeTransferMode(FileTransferMode mode) {
		this.transferMode = mode;
	}

	@Override
	public void reset() {
		this.transferMode = FileTransferMode.SERVER_TRANSFER_MODE;
	}

	void progress(SessionId id, long percent) {
		find(id).reportProgress(percent);
	}

	/**
	 * Deletes a session. An unknown id is ignored (a choice, as the sibling services
	 * document).
	 */
	void delete(SessionId id) {
		this.sessions.remove(id, ImportOperations.class);
	}

	/**
	 * Creates or replaces a scripted session.
	 * @param script the infos of {@code get}
	 * @return whether the id is new
	 * @throws io.github.ovfemulator.vapi.type.VapiException {@code already_exists} if a
	 * session with this id is not scripted
	 */
	public boolean script(SessionId id, SessionScript script) {
		OvfSession<?> session = this.factory.script(id, script);
		boolean created = this.sessions.put(session, ScriptedSession.heapSize(script.infos()));
		session.open();
		logger.info("Import session {}: scripted with {} infos", id, script.infos().size());
		return created;
	}

	/**
	 * Makes an import session from a snapshot. It is not in the store yet.
	 * @param snapshot the snapshot
	 * @param token the client token of the call that created it, or {@code null}
	 * @param inventory the inventory that the session will deploy to
	 * @param pulling the origins of the packages
	 * @return the session
	 * @throws io.github.ovfemulator.vapi.operation.BadStateException if the snapshot is
	 * invalid
	 */
	public RestoredSession restore(ImportSnapshot snapshot, @Nullable ClientToken token, Inventory inventory,
			PullEnvironment pulling) {
		return new RestoredSession(token, ImportOperations.class, this.factory.restore(snapshot, inventory, pulling),
				0);
	}

	/**
	 * Makes a scripted session from a snapshot. It is not in the store yet.
	 * @param snapshot the snapshot
	 * @param token the client token of the call that created it, or {@code null}
	 * @return the session
	 * @throws io.github.ovfemulator.vapi.operation.BadStateException if the snapshot is
	 * invalid
	 */
	public RestoredSession restore(ScriptSnapshot snapshot, @Nullable ClientToken token) {
		return new RestoredSession(token, ImportOperations.class, this.factory.restore(snapshot),
				ScriptedSession.heapSize(snapshot.infos()));
	}

	/** A session that reads a package, and that is no import session. */
	private static boolean isProbe(OvfSession<?> session) {
		return session instanceof TransferSession && !(session instanceof ImportOperations);
	}

	private ImportOperations find(SessionId id) {
		return this.sessions.find(id, ImportOperations.class).orElseThrow(() -> ImportErrors.notFound(id));
	}

}
