package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

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
	List<FolderService.Summary> list(ListRequest request) {
		return this.folders.list(request.filter());
	}

	/**
	 * The parameters of {@code list}.
	 *
	 * @param filter the filter; unset selects all folders
	 */
	record ListRequest(FolderService.@Nullable Filter filter) implements Structure {

	}

}
