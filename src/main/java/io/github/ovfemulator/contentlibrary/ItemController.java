package io.github.ovfemulator.contentlibrary;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.ReferenceStatus;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * The read operations of {@code com.vmware.content.library.item}.
 */
@VapiService(id = "com.vmware.content.library.item")
class ItemController {

	private static final String BASE = "/rest/com/vmware/content/library/item";

	private final ContentLibraryService libraries;

	ItemController(ContentLibraryService libraries) {
		this.libraries = libraries;
	}

	@VapiOperation(value = "list", status = ReferenceStatus.DERIVED, rest = "GET " + BASE)
	List<@ResourceType(LibraryItemId.RESOURCE_TYPE) String> list(ListRequest request) {
		return this.libraries.items(request.libraryId());
	}

	@VapiOperation(value = "get", status = ReferenceStatus.DERIVED, rest = "GET " + BASE + "/id:{library_item_id}")
	ItemModel get(GetRequest request) {
		return this.libraries.item(new LibraryItemId(request.libraryItemId()));
	}

	@VapiOperation(value = "find", status = ReferenceStatus.DERIVED, rest = "POST " + BASE + "?~action=find")
	List<@ResourceType(LibraryItemId.RESOURCE_TYPE) String> find(FindRequest request) {
		return this.libraries.findItems(request.spec());
	}

	/**
	 * Parameters of {@code list}.
	 *
	 * @param libraryId the id of the library
	 */
	record ListRequest(@ResourceType("com.vmware.content.Library") String libraryId) implements Structure {

	}

	/**
	 * Parameters of {@code get}.
	 *
	 * @param libraryItemId the id of the item
	 */
	record GetRequest(@ResourceType(LibraryItemId.RESOURCE_TYPE) String libraryItemId) implements Structure {

	}

	/**
	 * Parameters of {@code find}.
	 *
	 * @param spec the criteria
	 */
	record FindRequest(ItemFindSpec spec) implements Structure {

	}

}
