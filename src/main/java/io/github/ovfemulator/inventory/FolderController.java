package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;

/**
 * Lists folders.
 */
@VapiService(id = "com.vmware.vcenter.folder")
class FolderController {

	private final FolderService folders;

	FolderController(FolderService folders) {
		this.folders = folders;
	}

	@VapiOperation(value = "list", rest = "GET /rest/vcenter/folder", api = "GET /api/vcenter/folder")
	List<FolderSummary> list(ListFoldersRequest request) {
		return this.folders.list(request.filter());
	}

}
