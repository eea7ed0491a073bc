package io.github.ovfemulator.importsession;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.structure.ReferenceStatus;
import io.github.ovfemulator.vapi.structure.ResourceType;

/**
 * The operations of {@code com.vmware.vcenter.ovf.import_session}.
 */
@VapiService(id = "com.vmware.vcenter.ovf.import_session")
class ImportSessionController {

	private static final String BASE = "/rest/com/vmware/vcenter/ovf/import-session";

	private final ImportSessionService sessions;

	private final PreviewService previews;

	ImportSessionController(ImportSessionService sessions, PreviewService previews) {
		this.sessions = sessions;
		this.previews = previews;
	}

	@VapiOperation(value = "create_for_resource_pool", status = ReferenceStatus.DERIVED,
			rest = { "POST " + BASE + "/id:{resource_pool}?~action=create-for-resource-pool",
					"POST " + BASE + "?~action=create-for-resource-pool" })
	@ResourceType(ImportSessionId.RESOURCE_TYPE)
	String createForResourcePool(CreateForResourcePoolRequest request) {
		return this.sessions.create(request).value();
	}

	@VapiOperation(value = "get", rest = "GET " + BASE + "/id:{id}")
	ImportSessionInfo get(GetRequest request) {
		return this.sessions.get(new ImportSessionId(request.id()));
	}

	@VapiOperation(value = "try_instantiate", rest = "POST " + BASE + "/id:{id}?~action=try-instantiate")
	OvfValidationResult tryInstantiate(TryInstantiateRequest request) {
		return this.sessions.tryInstantiate(new ImportSessionId(request.id()), request.instantiationParameters());
	}

	@VapiOperation(value = "instantiate", rest = "POST " + BASE + "/id:{id}?~action=instantiate")
	void instantiate(InstantiateRequest request) {
		this.sessions.instantiate(new ImportSessionId(request.id()), request.instantiationParameters());
	}

	@VapiOperation(value = "progress", rest = "POST " + BASE + "/id:{id}?~action=progress")
	void progress(ProgressRequest request) {
		this.sessions.progress(new ImportSessionId(request.id()), request.percent());
	}

	@VapiOperation(value = "delete", status = ReferenceStatus.DERIVED, rest = "DELETE " + BASE + "/id:{id}")
	void delete(DeleteRequest request) {
		this.sessions.delete(new ImportSessionId(request.id()));
	}

	@VapiOperation(value = "preview", status = ReferenceStatus.DERIVED, rest = "POST " + BASE + "?~action=preview")
	Preview preview(PreviewRequest request) {
		return this.previews.preview(request.ovfDescriptor());
	}

}
