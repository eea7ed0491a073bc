package io.github.ovfemulator.probesession;

import java.util.List;

import io.github.ovfemulator.session.ClientToken;
import io.github.ovfemulator.session.RestoredSession;
import io.github.ovfemulator.session.SessionEnvironment;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.SessionStore;
import io.github.ovfemulator.session.files.CreateSpec;
import io.github.ovfemulator.session.files.OvfValidationResult;
import io.github.ovfemulator.session.files.PackageSource;
import io.github.ovfemulator.session.files.PullEnvironment;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.simulation.UuidSource;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.type.CachedStructure;
import io.github.ovfemulator.vapi.type.HasFieldsOf;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.web.server.ExternalUrls;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operations on probe sessions.
 */
public final class ProbeSessionService {

	private static final Logger logger = LoggerFactory.getLogger(ProbeSessionService.class);

	private final SessionStore sessions;

	private final SessionEnvironment environment;

	private final UuidSource uuids;

	private final ExternalUrls urls;

	ProbeSessionService(SessionStore sessions, SessionEnvironment environment, UuidSource uuids, ExternalUrls urls) {
		this.sessions = sessions;
		this.environment = environment;
		this.uuids = uuids;
		this.urls = urls;
	}

	/**
	 * Restores a session. It is not in the store yet.
	 * @param token the client token of its create call, or {@code null}
	 * @param pulling the origins of the packages
	 * @throws io.github.ovfemulator.vapi.operation.BadStateException if the snapshot is
	 * invalid
	 */
	public RestoredSession restore(ProbeSnapshot saved, @Nullable ClientToken token, PullEnvironment pulling) {
		return new RestoredSession(token, ProbeSession.class, ProbeSession.restore(saved, this.environment, pulling),
				0);
	}

	SessionId create(CreateProbeSessionRequest request, CallContext call) {
		ClientToken clientToken = ClientToken.of(request.clientToken(), "probe_import_session");
		PackageSource source = PackageSource.of(request.createSpec(), this.environment.transfers().pulling());
		return this.sessions.addOnce(clientToken, ProbeSession.class, call.caller().user(), call.scope(),
				() -> make(source, call.scope()));
	}

	private ProbeSession make(PackageSource source, @Nullable String scope) {
		SessionId id = new SessionId(this.uuids.next().toString());
		logger.info("Probe session {}: created", id);
		ProbeSession session = new ProbeSession(id, scope, source, this.environment);
		session.open();
		return session;
	}

	CachedStructure<ProbeSessionInfo> get(SessionId id) {
		return find(id).info(UploadUrls.of(this.urls));
	}

	OvfValidationResult tryInstantiate(SessionId id, List<Structure> parameters) {
		return find(id).tryInstantiate(parameters);
	}

	/**
	 * Deletes a session. An unknown id is ignored.
	 */
	void delete(SessionId id) {
		this.sessions.remove(id, ProbeSession.class);
	}

	private ProbeSession find(SessionId id) {
		return this.sessions.find(id, ProbeSession.class).orElseThrow(() -> ProbeSession.notFound(id));
	}

	/**
	 * The parameters of {@code create_probe_import_session}.
	 *
	 * @param clientToken a UUID; a repeated call with it returns the same session
	 * @param createSpec the source of the package
	 */
	record CreateProbeSessionRequest(@Nullable String clientToken,
			@HasFieldsOf(CreateSpec.class) Structure createSpec) implements Structure {

	}

}
