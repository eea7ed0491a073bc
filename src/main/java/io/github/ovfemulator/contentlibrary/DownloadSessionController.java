package io.github.ovfemulator.contentlibrary;

import java.util.List;

import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.ReferenceStatus;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The operations of {@code com.vmware.content.library.item.download_session}.
 */
@VapiService(id = "com.vmware.content.library.item.download_session")
class DownloadSessionController {

	private final DownloadSessionService sessions;

	DownloadSessionController(DownloadSessionService sessions) {
		this.sessions = sessions;
	}

	@VapiOperation(value = "create", status = ReferenceStatus.DERIVED,
			rest = "POST /rest/com/vmware/content/library/item/download-session",
			api = "POST /api/content/library/item/download-session", apiBody = "create_spec")
	@ResourceType(DownloadSessionModel.RESOURCE_TYPE)
	String create(CreateRequest request, CallContext call) {
		return this.sessions.create(request.clientToken(), request.createSpec(), call);
	}

	@VapiOperation(value = "list", status = ReferenceStatus.DERIVED,
			rest = "GET /rest/com/vmware/content/library/item/download-session",
			api = "GET /api/content/library/item/download-session")
	List<@ResourceType(DownloadSessionModel.RESOURCE_TYPE) String> list(ListRequest request, CallContext call) {
		return this.sessions.list(request.libraryItemId(), call);
	}

	@VapiOperation(value = "get", status = ReferenceStatus.DERIVED,
			rest = "GET /rest/com/vmware/content/library/item/download-session/id:{download_session_id}",
			api = "GET /api/content/library/item/download-session/{download_session_id}")
	DownloadSessionModel get(SessionRequest request) {
		return this.sessions.require(request.downloadSessionId()).model();
	}

	@VapiOperation(value = "keep_alive", status = ReferenceStatus.DERIVED,
			rest = "POST /rest/com/vmware/content/library/item/download-session/id:{download_session_id}?~action=keep-alive",
			api = "POST /api/content/library/item/download-session/{download_session_id}?action=keep-alive")
	void keepAlive(KeepAliveRequest request) {
		this.sessions.require(request.downloadSessionId()).keepAlive(request.progress());
	}

	@VapiOperation(value = "cancel", status = ReferenceStatus.DERIVED,
			rest = "POST /rest/com/vmware/content/library/item/download-session/id:{download_session_id}?~action=cancel",
			api = "POST /api/content/library/item/download-session/{download_session_id}?action=cancel")
	void cancel(SessionRequest request) {
		this.sessions.require(request.downloadSessionId()).cancel();
	}

	@VapiOperation(value = "fail", status = ReferenceStatus.DERIVED,
			rest = "POST /rest/com/vmware/content/library/item/download-session/id:{download_session_id}?~action=fail",
			api = "POST /api/content/library/item/download-session/{download_session_id}?action=fail")
	void fail(FailRequest request) {
		this.sessions.require(request.downloadSessionId()).abandon(request.clientErrorMessage());
	}

	@VapiOperation(value = "delete", status = ReferenceStatus.DERIVED,
			rest = "DELETE /rest/com/vmware/content/library/item/download-session/id:{download_session_id}",
			api = "DELETE /api/content/library/item/download-session/{download_session_id}")
	void delete(SessionRequest request) {
		this.sessions.delete(request.downloadSessionId());
	}

	/**
	 * Parameters of {@code create}.
	 *
	 * @param clientToken a UUID that identifies repeated calls
	 * @param createSpec the properties of the new object
	 */
	record CreateRequest(@Nullable String clientToken, DownloadSessionModel createSpec) implements Structure {

	}

	/**
	 * Parameters of {@code list}.
	 *
	 * @param libraryItemId the item
	 */
	record ListRequest(
			@Nullable @ResourceType(DownloadSessionModel.RESOURCE_TYPE) String libraryItemId) implements Structure {

	}

	/**
	 * Parameters of {@code get}.
	 *
	 * @param downloadSessionId the download session
	 */
	record SessionRequest(
			@ResourceType(DownloadSessionModel.RESOURCE_TYPE) String downloadSessionId) implements Structure {

	}

	/**
	 * Parameters of {@code keep_alive}.
	 *
	 * @param downloadSessionId the download session
	 * @param progress the progress of the client in percent
	 */
	record KeepAliveRequest(@ResourceType(DownloadSessionModel.RESOURCE_TYPE) String downloadSessionId,
			@Nullable Long progress) implements Structure {

	}

	/**
	 * Parameters of {@code fail}.
	 *
	 * @param downloadSessionId the download session
	 * @param clientErrorMessage the reason; clients exist that omit it
	 */
	record FailRequest(@ResourceType(DownloadSessionModel.RESOURCE_TYPE) String downloadSessionId,
			@Nullable String clientErrorMessage) implements Structure {

	}

}
