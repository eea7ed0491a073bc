package io.github.ovfemulator.probesession;

import java.util.List;

import io.github.ovfemulator.ovf.parameters.AnyOvfParams;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.files.OvfValidationResult;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.CachedStructure;
import io.github.ovfemulator.vapi.type.ReferenceStatus;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * The operations of {@code com.vmware.vcenter.ovf.probe_import_session}.
 */
@VapiService(id = "com.vmware.vcenter.ovf.probe_import_session")
class ProbeSessionController {

	private static final String BASE = "/rest/com/vmware/vcenter/ovf/probe-import-session";

	/**
	 * An extension without a source, as for import sessions.
	 */
	private static final String API = "/api/vcenter/ovf/probe-import-session";

	private final ProbeSessionService sessions;

	ProbeSessionController(ProbeSessionService sessions) {
		this.sessions = sessions;
	}

	@VapiOperation(value = "create_probe_import_session", status = ReferenceStatus.DERIVED,
			rest = "POST " + BASE + "?~action=create-probe-import-session",
			api = "POST " + API + "?action=create-probe-import-session", apiStatus = ReferenceStatus.CHOICE)
	@ResourceType(ProbeSession.RESOURCE_TYPE)
	String createProbeImportSession(ProbeSessionService.CreateProbeSessionRequest request, CallContext call) {
		return this.sessions.create(request, call).value();
	}

	@VapiOperation(value = "get", status = ReferenceStatus.DERIVED, rest = "GET " + BASE + "/id:{id}",
			api = "GET " + API + "/{id}", apiStatus = ReferenceStatus.CHOICE)
	CachedStructure<ProbeSessionInfo> get(GetProbeSessionRequest request) {
		return this.sessions.get(new SessionId(request.id()));
	}

	@VapiOperation(value = "try_instantiate", status = ReferenceStatus.DERIVED,
			rest = "POST " + BASE + "/id:{id}?~action=try-instantiate",
			api = "POST " + API + "/{id}?action=try-instantiate", apiStatus = ReferenceStatus.CHOICE)
	OvfValidationResult tryInstantiate(TryInstantiateProbeSessionRequest request) {
		return this.sessions.tryInstantiate(new SessionId(request.id()), request.instantiationParameters());
	}

	@VapiOperation(value = "delete", status = ReferenceStatus.DERIVED, rest = "DELETE " + BASE + "/id:{id}",
			api = "DELETE " + API + "/{id}", apiStatus = ReferenceStatus.CHOICE)
	void delete(DeleteProbeSessionRequest request) {
		this.sessions.delete(new SessionId(request.id()));
	}

	/**
	 * The parameters of {@code get}.
	 *
	 * @param id the session
	 */
	record GetProbeSessionRequest(@ResourceType(ProbeSession.RESOURCE_TYPE) String id) implements Structure {

	}

	/**
	 * The parameters of {@code try_instantiate}.
	 *
	 * @param id the session
	 * @param instantiationParameters the parameters chosen so far
	 */
	record TryInstantiateProbeSessionRequest(@ResourceType(ProbeSession.RESOURCE_TYPE) String id,
			List<@AnyOvfParams Structure> instantiationParameters) implements Structure {

	}

	/**
	 * The parameters of {@code delete}.
	 *
	 * @param id the session
	 */
	record DeleteProbeSessionRequest(@ResourceType(ProbeSession.RESOURCE_TYPE) String id) implements Structure {

	}

}
