package io.github.ovfemulator.contentlibrary;

import java.util.List;

import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.ReferenceStatus;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The operations of {@code com.vmware.content.local_library}. Every library is local.
 */
@VapiService(id = "com.vmware.content.local_library")
class LocalLibraryController {

	private final LibraryService libraries;

	LocalLibraryController(LibraryService libraries) {
		this.libraries = libraries;
	}

	@VapiOperation(value = "create", status = ReferenceStatus.DERIVED,
			rest = "POST /rest/com/vmware/content/local-library", api = "POST /api/content/local-library",
			apiBody = "create_spec")
	@ResourceType(LibraryId.RESOURCE_TYPE)
	String create(CreateRequest request, CallContext call) {
		return this.libraries.create(request.clientToken(), request.createSpec(), call);
	}

	@VapiOperation(value = "list", status = ReferenceStatus.DERIVED,
			rest = "GET /rest/com/vmware/content/local-library", api = "GET /api/content/local-library")
	List<@ResourceType(LibraryId.RESOURCE_TYPE) String> list() {
		return this.libraries.list();
	}

	@VapiOperation(value = "get", status = ReferenceStatus.DERIVED,
			rest = "GET /rest/com/vmware/content/local-library/id:{library_id}",
			api = "GET /api/content/local-library/{library_id}")
	LibraryModel get(GetRequest request) {
		return this.libraries.get(new LibraryId(request.libraryId()));
	}

	@VapiOperation(value = "update", status = ReferenceStatus.DERIVED,
			rest = "PATCH /rest/com/vmware/content/local-library/id:{library_id}",
			api = "PATCH /api/content/local-library/{library_id}", apiBody = "update_spec")
	void update(UpdateRequest request) {
		this.libraries.update(new LibraryId(request.libraryId()), request.updateSpec(), ErrorType.CONCURRENT_CHANGE);
	}

	@VapiOperation(value = "delete", status = ReferenceStatus.DERIVED,
			rest = "DELETE /rest/com/vmware/content/local-library/id:{library_id}",
			api = "DELETE /api/content/local-library/{library_id}")
	void delete(DeleteRequest request) {
		this.libraries.delete(new LibraryId(request.libraryId()));
	}

	/**
	 * Parameters of {@code create}.
	 *
	 * @param clientToken a UUID that identifies repeated calls
	 * @param createSpec the properties of the new object
	 */
	record CreateRequest(@Nullable String clientToken, LibraryModel createSpec) implements Structure {

	}

	/**
	 * Parameters of {@code get}.
	 *
	 * @param libraryId the library
	 */
	record GetRequest(@ResourceType(LibraryId.RESOURCE_TYPE) String libraryId) implements Structure {

	}

	/**
	 * Parameters of {@code update}.
	 *
	 * @param libraryId the library
	 * @param updateSpec the new properties; unset ones stay
	 */
	record UpdateRequest(@ResourceType(LibraryId.RESOURCE_TYPE) String libraryId,
			LibraryModel updateSpec) implements Structure {

	}

	/**
	 * Parameters of {@code delete}.
	 *
	 * @param libraryId the library
	 */
	record DeleteRequest(@ResourceType(LibraryId.RESOURCE_TYPE) String libraryId) implements Structure {

	}

}
