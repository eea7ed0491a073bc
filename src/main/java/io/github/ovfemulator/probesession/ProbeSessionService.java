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
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.simulation.UuidSource;
import io.github.ovfemulator.vapi.type.CachedStructure;
import io.github.ovfemulator.vapi.type.HasFieldsOf;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.web.server.ExternalUrls;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What clients ask of probe sessions.
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
	 * Makes a session of what was written down. Nobody can see it yet.
	 * @param saved what was written down
	 * @param token the token by which the call that made it is known, or {@code null}
	 * @return the session
	 * @throws io.github.ovfemulator.vapi.operation.BadStateException when it has a fault
	 */
	public RestoredSession restore(ProbeSnapshot saved, @Nullable ClientToken token) {
		return new RestoredSession(token, ProbeSession.class, ProbeSession.restore(saved, this.environment));
	}

	SessionId create(CreateProbeSessionRequest request, @Nullable String scope) {
		ClientToken clientToken = ClientToken.of(request.clientToken());
		PackageSource source = PackageSource.of(request.createSpec(), this.environment.transfers().pulling());
		return this.sessions.addOnce(clientToken, ProbeSession.class, () -> make(source, scope));
	}

	private ProbeSession make(PackageSource source, @Nullable String scope) {
		SessionId id = new SessionId(this.uuids.next().toString());
		logger.info("Probe session {}: created", id);
		ProbeSession session = new ProbeSession(id, scope, source, this.environment);
		session.open();
		return session;
	}

	CachedStructure<ProbeSessionInfo> get(SessionId id) {
		return find(id).info(new UploadUrls(this.urls.resolve(""), this.urls.sslThumbPrint()));
	}

	OvfValidationResult tryInstantiate(SessionId id, List<Structure> parameters) {
		return find(id).tryInstantiate(parameters);
	}

	/** Removes a session; one that is not there is no error. */
	void delete(SessionId id) {
		this.sessions.remove(id, ProbeSession.class);
	}

	private ProbeSession find(SessionId id) {
		return this.sessions.find(id, ProbeSession.class).orElseThrow(() -> ProbeSession.notFound(id));
	}

	/**
	 * Parameters of {@code create_probe_import_session}.
	 *
	 * @param clientToken a UUID by which a repeated call is known
	 * @param createSpec where the package comes from
	 */
	record CreateProbeSessionRequest(@Nullable String clientToken,
			@HasFieldsOf(CreateSpec.class) Structure createSpec) implements Structure {

	}

}
