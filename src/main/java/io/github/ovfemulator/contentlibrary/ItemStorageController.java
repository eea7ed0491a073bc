package io.github.ovfemulator.contentlibrary;

import java.util.List;

import io.github.ovfemulator.contentlibrary.FileInfo.StorageInfo;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.ReferenceStatus;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * The operations of {@code com.vmware.content.library.item.storage}.
 */
@VapiService(id = "com.vmware.content.library.item.storage")
class ItemStorageController {

	private final ItemService items;

	ItemStorageController(ItemService items) {
		this.items = items;
	}

	@VapiOperation(value = "list", status = ReferenceStatus.DERIVED,
			rest = "GET /rest/com/vmware/content/library/item/storage",
			api = "GET /api/content/library/item/{library_item_id}/storage")
	List<StorageInfo> list(ListRequest request) {
		return this.items.storage(new LibraryItemId(request.libraryItemId()));
	}

	@VapiOperation(value = "get", status = ReferenceStatus.DERIVED,
			rest = "POST /rest/com/vmware/content/library/item/storage/id:{library_item_id}?~action=get",
			api = "GET /api/content/library/item/{library_item_id}/storage?file_name")
	List<StorageInfo> get(GetRequest request) {
		return this.items.storage(new LibraryItemId(request.libraryItemId()), request.fileName());
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
	 * @param fileName the name of the file
	 */
	record GetRequest(@ResourceType(LibraryItemId.RESOURCE_TYPE) String libraryItemId,
			String fileName) implements Structure {

	}

}
