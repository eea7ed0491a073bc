package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.server.ExternalUrls;
import io.github.ovfemulator.vapi.structure.Structure;

/**
 * What clients ask of probe sessions.
 */
final class ProbeSessionService {

	private final ImportSessionStore sessions;

	private final ImportSessionFactory factory;

	private final ExternalUrls urls;

	ProbeSessionService(ImportSessionStore sessions, ImportSessionFactory factory, ExternalUrls urls) {
		this.sessions = sessions;
		this.factory = factory;
		this.urls = urls;
	}

	ImportSessionId create(CreateProbeSessionRequest request) {
		ImportSessionFactory.ProbePlan plan = this.factory.plan(request);
		return this.sessions.addOnce(plan.clientToken(), ProbeSession.class, () -> this.factory.create(plan)).id();
	}

	ProbeSessionInfo get(ImportSessionId id) {
		return find(id).info(UploadUrls.of(this.urls));
	}

	OvfValidationResult tryInstantiate(ImportSessionId id, List<Structure> parameters) {
		return find(id).tryInstantiate(parameters);
	}

	/** Removes a session; one that is not there is no error. */
	void delete(ImportSessionId id) {
		this.sessions.remove(id, ProbeSession.class);
	}

	private ProbeSession find(ImportSessionId id) {
		return this.sessions.find(id, ProbeSession.class).orElseThrow(() -> SessionErrors.probeNotFound(id));
	}

}
