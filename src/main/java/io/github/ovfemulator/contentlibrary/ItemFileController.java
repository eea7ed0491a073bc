package io.github.ovfemulator.contentlibrary;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.ReferenceStatus;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * The operations of {@code com.vmware.content.library.item.file}.
 */
@VapiService(id = "com.vmware.content.library.item.file")
class ItemFileController {

	private final ItemService items;

	ItemFileController(ItemService items) {
		this.items = items;
	}

	@VapiOperation(value = "list", status = ReferenceStatus.DERIVED,
			rest = "GET /rest/com/vmware/content/library/item/file",
			api = "GET /api/content/library/item/{library_item_id}/file")
	List<FileInfo> list(ListRequest request) {
		return this.items.files(new LibraryItemId(request.libraryItemId()));
	}

	@VapiOperation(value = "get", status = ReferenceStatus.DERIVED,
			rest = "POST /rest/com/vmware/content/library/item/file/id:{library_item_id}?~action=get",
			api = "GET /api/content/library/item/{library_item_id}/file?name")
	FileInfo get(GetRequest request) {
		return this.items.file(new LibraryItemId(request.libraryItemId()), request.name());
	}

	/**
	 * Parameters of {@code list}.
	 *
	 * @param libraryItemId the item
	 */
	record ListRequest(@ResourceType(LibraryItemId.RESOURCE_TYPE) String libraryItemId) implements Structure {

	}

	/**
	 * Parameters of {@code get}.
	 *
	 * @param libraryItemId the item
	 * @param name the name of the file
	 */
	record GetRequest(@ResourceType(LibraryItemId.RESOURCE_TYPE) String libraryItemId,
			String name) implements Structure {

	}

}
