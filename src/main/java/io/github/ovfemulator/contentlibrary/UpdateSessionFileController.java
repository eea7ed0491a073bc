package io.github.ovfemulator.contentlibrary;

import java.util.List;

import io.github.ovfemulator.contentlibrary.UpdateFileInfo.AddSpec;
import io.github.ovfemulator.contentlibrary.UpdateFileInfo.ProbeResult;
import io.github.ovfemulator.contentlibrary.UpdateFileInfo.ValidationResult;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.ReferenceStatus;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * The operations of {@code com.vmware.content.library.item.updatesession.file}.
 */
@VapiService(id = "com.vmware.content.library.item.updatesession.file")
class UpdateSessionFileController {

	private final UpdateSessionService sessions;

	UpdateSessionFileController(UpdateSessionService sessions) {
		this.sessions = sessions;
	}

	@VapiOperation(value = "add", status = ReferenceStatus.DERIVED,
			rest = "POST /rest/com/vmware/content/library/item/updatesession/file/id:{update_session_id}?~action=add",
			api = "POST /api/content/library/item/update-session/{update_session_id}/file", apiBody = "file_spec")
	UpdateFileInfo add(AddRequest request) {
		return this.sessions.add(request.updateSessionId(), request.fileSpec());
	}

	@VapiOperation(value = "list", status = ReferenceStatus.DERIVED,
			rest = "GET /rest/com/vmware/content/library/item/updatesession/file",
			api = "GET /api/content/library/item/update-session/{update_session_id}/file")
	List<UpdateFileInfo> list(ListRequest request) {
		return this.sessions.files(request.updateSessionId());
	}

	@VapiOperation(value = "get", status = ReferenceStatus.DERIVED,
			rest = "POST /rest/com/vmware/content/library/item/updatesession/file/id:{update_session_id}?~action=get",
			api = "GET /api/content/library/item/update-session/{update_session_id}/file/{file_name}")
	UpdateFileInfo get(FileRequest request) {
		return this.sessions.file(request.updateSessionId(), request.fileName());
	}

	@VapiOperation(value = "remove", status = ReferenceStatus.DERIVED,
			rest = "POST /rest/com/vmware/content/library/item/updatesession/file/id:{update_session_id}?~action=remove",
			api = "DELETE /api/content/library/item/update-session/{update_session_id}/file/{file_name}")
	void remove(FileRequest request) {
		this.sessions.remove(request.updateSessionId(), request.fileName());
	}

	@VapiOperation(value = "validate", status = ReferenceStatus.DERIVED,
			rest = "POST /rest/com/vmware/content/library/item/updatesession/file/id:{update_session_id}?~action=validate",
			api = "POST /api/content/library/item/update-session/{update_session_id}/file?action=validate")
	ValidationResult validate(ListRequest request) {
		return this.sessions.validate(request.updateSessionId());
	}

	@VapiOperation(value = "probe", status = ReferenceStatus.DERIVED,
			rest = "POST /rest/com/vmware/content/library/item/updatesession/file?~action=probe")
	ProbeResult probe(ProbeRequest request, CallContext call) {
		return this.sessions.probe(request.sourceEndpoint(), call.scope());
	}

	/**
	 * Parameters of {@code add}.
	 *
	 * @param updateSessionId the update session
	 * @param fileSpec the file
	 */
	record AddRequest(@ResourceType(UpdateSessionModel.RESOURCE_TYPE) String updateSessionId,
			AddSpec fileSpec) implements Structure {

	}

	/**
	 * Parameters of {@code list}.
	 *
	 * @param updateSessionId the update session
	 */
	record ListRequest(@ResourceType(UpdateSessionModel.RESOURCE_TYPE) String updateSessionId) implements Structure {

	}

	/**
	 * Parameters of {@code get}.
	 *
	 * @param updateSessionId the update session
	 * @param fileName the name of the file
	 */
	record FileRequest(@ResourceType(UpdateSessionModel.RESOURCE_TYPE) String updateSessionId,
			String fileName) implements Structure {

	}

	/**
	 * Parameters of {@code probe}.
	 *
	 * @param sourceEndpoint the URL
	 */
	record ProbeRequest(TransferEndpoint sourceEndpoint) implements Structure {

	}

}
