package io.github.ovfemulator.importsession;

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
 * The operations of {@code com.vmware.vcenter.ovf.import_session}.
 */
@VapiService(id = "com.vmware.vcenter.ovf.import_session")
class ImportSessionController {

	private static final String BASE = "/rest/com/vmware/vcenter/ovf/import-session";

	/**
	 * An extension without a source.
	 */
	private static final String API = "/api/vcenter/ovf/import-session";

	private final ImportSessionService sessions;

	private final PreviewService previews;

	private final ProbeService probes;

	ImportSessionController(ImportSessionService sessions, PreviewService previews, ProbeService probes) {
		this.sessions = sessions;
		this.previews = previews;
		this.probes = probes;
	}

	@VapiOperation(value = "create_for_resource_pool", status = ReferenceStatus.DERIVED,
			rest = { "POST " + BASE + "/id:{resource_pool}?~action=create-for-resource-pool",
					"POST " + BASE + "?~action=create-for-resource-pool" },
			api = "POST " + API + "/{resource_pool}?action=create-for-resource-pool",
			apiStatus = ReferenceStatus.CHOICE)
	@ResourceType(ImportSession.RESOURCE_TYPE)
	String createForResourcePool(ImportSessionFactory.CreateForResourcePoolRequest request, CallContext call) {
		return this.sessions.create(request, call).value();
	}

	@VapiOperation(value = "get", rest = "GET " + BASE + "/id:{id}", api = "GET " + API + "/{id}",
			apiStatus = ReferenceStatus.CHOICE)
	CachedStructure<ImportSessionInfo> get(GetRequest request) {
		return this.sessions.get(new SessionId(request.id()));
	}

	@VapiOperation(value = "try_instantiate", rest = "POST " + BASE + "/id:{id}?~action=try-instantiate",
			api = "POST " + API + "/{id}?action=try-instantiate", apiStatus = ReferenceStatus.CHOICE)
	OvfValidationResult tryInstantiate(TryInstantiateRequest request) {
		return this.sessions.tryInstantiate(new SessionId(request.id()), request.instantiationParameters());
	}

	@VapiOperation(value = "instantiate", rest = "POST " + BASE + "/id:{id}?~action=instantiate",
			api = "POST " + API + "/{id}?action=instantiate", apiStatus = ReferenceStatus.CHOICE)
	void instantiate(InstantiateRequest request) {
		this.sessions.instantiate(new SessionId(request.id()), request.instantiationParameters());
	}

	@VapiOperation(value = "progress", rest = "POST " + BASE + "/id:{id}?~action=progress",
			api = "POST " + API + "/{id}?action=progress", apiStatus = ReferenceStatus.CHOICE)
	void progress(ProgressRequest request) {
		this.sessions.progress(new SessionId(request.id()), request.percent());
	}

	@VapiOperation(value = "delete", status = ReferenceStatus.DERIVED, rest = "DELETE " + BASE + "/id:{id}",
			api = "DELETE " + API + "/{id}", apiStatus = ReferenceStatus.CHOICE)
	void delete(DeleteRequest request) {
		this.sessions.delete(new SessionId(request.id()));
	}

	@VapiOperation(value = "preview", status = ReferenceStatus.DERIVED, rest = "POST " + BASE + "?~action=preview",
			api = "POST " + API + "?action=preview", apiStatus = ReferenceStatus.CHOICE)
	Preview preview(PreviewRequest request) {
		return this.previews.preview(request.ovfDescriptor());
	}

	@VapiOperation(value = "probe", rest = "POST " + BASE + "?~action=probe", api = "POST " + API + "?action=probe",
			apiStatus = ReferenceStatus.CHOICE)
	ProbeResult probe(ProbeService.ProbeRequest request, CallContext call) {
		return this.probes.probe(request, call.scope());
	}

	/**
	 * The parameters of {@code get}.
	 *
	 * @param id the session
	 */
	record GetRequest(@ResourceType(ImportSession.RESOURCE_TYPE) String id) implements Structure {

	}

	/**
	 * The parameters of {@code try_instantiate}.
	 *
	 * @param id the session
	 * @param instantiationParameters the parameters chosen so far
	 */
	record TryInstantiateRequest(@ResourceType(ImportSession.RESOURCE_TYPE) String id,
			List<@AnyOvfParams Structure> instantiationParameters) implements Structure {

	}

	/**
	 * The parameters of {@code instantiate}.
	 *
	 * @param id the session
	 * @param instantiationParameters the chosen parameters
	 */
	record InstantiateRequest(@ResourceType(ImportSession.RESOURCE_TYPE) String id,
			List<@AnyOvfParams Structure> instantiationParameters) implements Structure {

	}

	/**
	 * The parameters of {@code progress}.
	 *
	 * @param id the session
	 * @param percent the uploaded share, 0 to 100
	 */
	record ProgressRequest(@ResourceType(ImportSession.RESOURCE_TYPE) String id, long percent) implements Structure {

	}

	/**
	 * The parameters of {@code delete}.
	 *
	 * @param id the session
	 */
	record DeleteRequest(@ResourceType(ImportSession.RESOURCE_TYPE) String id) implements Structure {

	}

	/**
	 * The parameters of {@code preview}.
	 *
	 * @param ovfDescriptor the descriptor, plain or compressed with gzip and encoded in
	 * base64
	 */
	record PreviewRequest(String ovfDescriptor) implements Structure {

	}

}
