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
 * The operations of {@code com.vmware.content.library.item}.
 */
@VapiService(id = "com.vmware.content.library.item")
class ItemController {

	private final ItemService items;

	ItemController(ItemService items) {
		this.items = items;
	}

	@VapiOperation(value = "create", status = ReferenceStatus.DERIVED,
			rest = "POST /rest/com/vmware/content/library/item", api = "POST /api/content/library/item",
			apiBody = "create_spec")
	@ResourceType(LibraryItemId.RESOURCE_TYPE)
	String create(CreateRequest request, CallContext call) {
		return this.items.create(request.clientToken(), request.createSpec(), call);
	}

	@VapiOperation(value = "list", status = ReferenceStatus.DERIVED, rest = "GET /rest/com/vmware/content/library/item",
			api = "GET /api/content/library/item")
	List<@ResourceType(LibraryItemId.RESOURCE_TYPE) String> list(ListRequest request) {
		return this.items.list(new LibraryId(request.libraryId()));
	}

	@VapiOperation(value = "get", status = ReferenceStatus.DERIVED,
			rest = "GET /rest/com/vmware/content/library/item/id:{library_item_id}",
			api = "GET /api/content/library/item/{library_item_id}")
	ItemModel get(GetRequest request) {
		return this.items.get(new LibraryItemId(request.libraryItemId()));
	}

	@VapiOperation(value = "find", status = ReferenceStatus.DERIVED,
			rest = "POST /rest/com/vmware/content/library/item?~action=find",
			api = "POST /api/content/library/item?action=find", apiBody = "spec")
	List<@ResourceType(LibraryItemId.RESOURCE_TYPE) String> find(FindRequest request) {
		return this.items.find(request.spec());
	}

	@VapiOperation(value = "update", status = ReferenceStatus.DERIVED,
			rest = "PATCH /rest/com/vmware/content/library/item/id:{library_item_id}",
			api = "PATCH /api/content/library/item/{library_item_id}", apiBody = "update_spec")
	void update(UpdateRequest request) {
		this.items.update(new LibraryItemId(request.libraryItemId()), request.updateSpec());
	}

	@VapiOperation(value = "delete", status = ReferenceStatus.DERIVED,
			rest = "DELETE /rest/com/vmware/content/library/item/id:{library_item_id}",
			api = "DELETE /api/content/library/item/{library_item_id}")
	void delete(DeleteRequest request) {
		this.items.delete(new LibraryItemId(request.libraryItemId()));
	}

	@VapiOperation(value = "copy", status = ReferenceStatus.DERIVED,
			rest = "POST /rest/com/vmware/content/library/item/id:{source_library_item_id}?~action=copy",
			api = "POST /api/content/library/item/{source_library_item_id}?action=copy",
			apiBody = "destination_create_spec")
	@ResourceType(LibraryItemId.RESOURCE_TYPE)
	String copy(CopyRequest request, CallContext call) {
		return this.items.copy(request.clientToken(), new LibraryItemId(request.sourceLibraryItemId()),
				request.destinationCreateSpec(), call);
	}

	/**
	 * Parameters of {@code create}.
	 *
	 * @param clientToken a UUID that identifies repeated calls
	 * @param createSpec the properties of the new object
	 */
	record CreateRequest(@Nullable String clientToken, ItemModel createSpec) implements Structure {

	}

	/**
	 * Parameters of {@code list}.
	 *
	 * @param libraryId the library
	 */
	record ListRequest(@ResourceType(LibraryId.RESOURCE_TYPE) String libraryId) implements Structure {

	}

	/**
	 * Parameters of {@code get}.
	 *
	 * @param libraryItemId the item
	 */
	record GetRequest(@ResourceType(LibraryItemId.RESOURCE_TYPE) String libraryItemId) implements Structure {

	}

	/**
	 * Parameters of {@code find}.
	 *
	 * @param spec the properties to match
	 */
	record FindRequest(ItemModel.FindSpec spec) implements Structure {

	}

	/**
	 * Parameters of {@code update}.
	 *
	 * @param libraryItemId the item
	 * @param updateSpec the new properties; unset ones stay
	 */
	record UpdateRequest(@ResourceType(LibraryItemId.RESOURCE_TYPE) String libraryItemId,
			ItemModel updateSpec) implements Structure {

	}

	/**
	 * Parameters of {@code delete}.
	 *
	 * @param libraryItemId the item
	 */
	record DeleteRequest(@ResourceType(LibraryItemId.RESOURCE_TYPE) String libraryItemId) implements Structure {

	}

	/**
	 * Parameters of {@code copy}.
	 *
	 * @param clientToken a UUID that identifies repeated calls
	 * @param sourceLibraryItemId the item to copy
	 * @param destinationCreateSpec the properties of the copy
	 */
	record CopyRequest(@Nullable String clientToken,
			@ResourceType(LibraryItemId.RESOURCE_TYPE) String sourceLibraryItemId,
			ItemModel destinationCreateSpec) implements Structure {

	}

}
