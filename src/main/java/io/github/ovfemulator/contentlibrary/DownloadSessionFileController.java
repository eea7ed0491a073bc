package io.github.ovfemulator.contentlibrary;

import java.util.List;

import io.github.ovfemulator.contentlibrary.DownloadSessionModel.DownloadFileInfo;
import io.github.ovfemulator.contentlibrary.DownloadSessionModel.EndpointType;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.ReferenceStatus;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The operations of {@code com.vmware.content.library.item.downloadsession.file}.
 */
@VapiService(id = "com.vmware.content.library.item.downloadsession.file")
class DownloadSessionFileController {

	private final DownloadSessionService sessions;

	DownloadSessionFileController(DownloadSessionService sessions) {
		this.sessions = sessions;
	}

	@VapiOperation(value = "list", status = ReferenceStatus.DERIVED,
			rest = "GET /rest/com/vmware/content/library/item/downloadsession/file",
			api = "GET /api/content/library/item/download-session/{download_session_id}/file")
	List<DownloadFileInfo> list(ListRequest request) {
		return this.sessions.files(request.downloadSessionId());
	}

	@VapiOperation(value = "prepare", status = ReferenceStatus.DERIVED,
			rest = "POST /rest/com/vmware/content/library/item/downloadsession/file/id:{download_session_id}?~action=prepare",
			api = "POST /api/content/library/item/download-session/{download_session_id}/file?action=prepare")
	DownloadFileInfo prepare(PrepareRequest request) {
		return this.sessions.prepare(request.downloadSessionId(), request.fileName(), request.endpointType());
	}

	@VapiOperation(value = "get", status = ReferenceStatus.DERIVED,
			rest = "POST /rest/com/vmware/content/library/item/downloadsession/file/id:{download_session_id}?~action=get",
			api = "GET /api/content/library/item/download-session/{download_session_id}/file?file_name")
	DownloadFileInfo get(FileRequest request) {
		return this.sessions.file(request.downloadSessionId(), request.fileName());
	}

	/**
	 * Parameters of {@code list}.
	 *
	 * @param downloadSessionId the download session
	 */
	record ListRequest(
			@ResourceType(DownloadSessionModel.RESOURCE_TYPE) String downloadSessionId) implements Structure {

	}

	/**
	 * Parameters of {@code prepare}.
	 *
	 * @param downloadSessionId the download session
	 * @param fileName the name of the file
	 * @param endpointType the kind of URL, unset for a URL of this server
	 */
	record PrepareRequest(@ResourceType(DownloadSessionModel.RESOURCE_TYPE) String downloadSessionId, String fileName,
			@Nullable EndpointType endpointType) implements Structure {

	}

	/**
	 * Parameters of {@code get}.
	 *
	 * @param downloadSessionId the download session
	 * @param fileName the name of the file
	 */
	record FileRequest(@ResourceType(DownloadSessionModel.RESOURCE_TYPE) String downloadSessionId,
			String fileName) implements Structure {

	}

}
