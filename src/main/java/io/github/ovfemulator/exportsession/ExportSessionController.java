package io.github.ovfemulator.exportsession;

import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.CachedStructure;
import io.github.ovfemulator.vapi.type.HasFieldsOf;
import io.github.ovfemulator.vapi.type.ReferenceStatus;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * The operations of {@code com.vmware.vcenter.ovf.export_session}.
 */
@VapiService(id = "com.vmware.vcenter.ovf.export_session")
class ExportSessionController {

	private static final String BASE = "/rest/com/vmware/vcenter/ovf/export-session";

	/**
	 * An extension without a source, as for import sessions.
	 */
	private static final String API = "/api/vcenter/ovf/export-session";

	private final ExportSessionService sessions;

	ExportSessionController(ExportSessionService sessions) {
		this.sessions = sessions;
	}

	@VapiOperation(value = "create", status = ReferenceStatus.DERIVED, rest = "POST " + BASE, api = "POST " + API,
			apiStatus = ReferenceStatus.CHOICE)
	@ResourceType(ExportSession.RESOURCE_TYPE)
	String create(ExportSessionService.CreateExportSessionRequest request, CallContext call) {
		return this.sessions.create(request, call).value();
	}

	@VapiOperation(value = "get", status = ReferenceStatus.DERIVED, rest = "GET " + BASE + "/id:{id}",
			api = "GET " + API + "/{id}", apiStatus = ReferenceStatus.CHOICE)
	CachedStructure<ExportSessionInfo> get(GetExportSessionRequest request) {
		return this.sessions.get(new SessionId(request.id()));
	}

	@VapiOperation(value = "delete", status = ReferenceStatus.DERIVED, rest = "DELETE " + BASE + "/id:{id}",
			api = "DELETE " + API + "/{id}", apiStatus = ReferenceStatus.CHOICE)
	void delete(DeleteExportSessionRequest request) {
		this.sessions.delete(new SessionId(request.id()));
	}

	@VapiOperation(value = "progress", rest = "POST " + BASE + "/id:{id}?~action=progress",
			api = "POST " + API + "/{id}?action=progress", apiStatus = ReferenceStatus.CHOICE)
	void progress(ExportProgressRequest request) {
		this.sessions.progress(new SessionId(request.id()), request.percent());
	}

	@VapiOperation(value = "preview", rest = "POST " + BASE + "?~action=preview",
			api = "POST " + API + "?action=preview", apiStatus = ReferenceStatus.CHOICE)
	ExportPreview preview(ExportPreviewRequest request) {
		return this.sessions.preview(request.source(), request.previewSpec());
	}

	/**
	 * The parameters of {@code get}.
	 *
	 * @param id the session
	 */
	record GetExportSessionRequest(@ResourceType(ExportSession.RESOURCE_TYPE) String id) implements Structure {

	}

	/**
	 * The parameters of {@code delete}.
	 *
	 * @param id the session
	 */
	record DeleteExportSessionRequest(@ResourceType(ExportSession.RESOURCE_TYPE) String id) implements Structure {

	}

	/**
	 * The parameters of {@code progress}.
	 *
	 * @param id the session
	 * @param percent the downloaded share, 0 to 100
	 */
	record ExportProgressRequest(@ResourceType(ExportSession.RESOURCE_TYPE) String id,
			long percent) implements Structure {

	}

	/**
	 * The parameters of {@code preview}.
	 *
	 * @param source the machine or vApp
	 * @param previewSpec the options
	 */
	record ExportPreviewRequest(SourceInfo source,
			@HasFieldsOf(ExportPreview.PreviewSpec.class) Structure previewSpec) implements Structure {

	}

}
