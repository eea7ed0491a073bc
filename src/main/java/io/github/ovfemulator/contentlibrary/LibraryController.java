package io.github.ovfemulator.contentlibrary;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.ReferenceStatus;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * The operations of {@code com.vmware.content.library}, for libraries of all types.
 */
@VapiService(id = "com.vmware.content.library")
class LibraryController {

	private final LibraryService libraries;

	LibraryController(LibraryService libraries) {
		this.libraries = libraries;
	}

	@VapiOperation(value = "list", status = ReferenceStatus.DERIVED, rest = "GET /rest/com/vmware/content/library",
			api = "GET /api/content/library")
	List<@ResourceType(LibraryId.RESOURCE_TYPE) String> list() {
		return this.libraries.list();
	}

	@VapiOperation(value = "get", status = ReferenceStatus.DERIVED,
			rest = "GET /rest/com/vmware/content/library/id:{library_id}",
			api = "GET /api/content/library/{library_id}")
	LibraryModel get(GetRequest request) {
		return this.libraries.get(new LibraryId(request.libraryId()));
	}

	@VapiOperation(value = "find", status = ReferenceStatus.DERIVED,
			rest = "POST /rest/com/vmware/content/library?~action=find", api = "POST /api/content/library?action=find",
			apiBody = "spec")
	List<@ResourceType(LibraryId.RESOURCE_TYPE) String> find(FindRequest request) {
		return this.libraries.find(request.spec());
	}

	@VapiOperation(value = "update", status = ReferenceStatus.DERIVED,
			rest = "PATCH /rest/com/vmware/content/library/id:{library_id}",
			api = "PATCH /api/content/library/{library_id}", apiBody = "update_spec")
	void update(UpdateRequest request) {
		this.libraries.update(new LibraryId(request.libraryId()), request.updateSpec(), ErrorType.INVALID_ARGUMENT);
	}

	/**
	 * Parameters of {@code get}.
	 *
	 * @param libraryId the library
	 */
	record GetRequest(@ResourceType(LibraryId.RESOURCE_TYPE) String libraryId) implements Structure {

	}

	/**
	 * Parameters of {@code find}.
	 *
	 * @param spec the properties to match
	 */
	record FindRequest(LibraryModel.FindSpec spec) implements Structure {

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

}
