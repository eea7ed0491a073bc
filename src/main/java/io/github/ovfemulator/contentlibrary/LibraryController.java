package io.github.ovfemulator.contentlibrary;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.ReferenceStatus;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * The read operations of {@code com.vmware.content.library}.
 */
@VapiService(id = "com.vmware.content.library")
class LibraryController {

	private static final String BASE = "/rest/com/vmware/content/library";

	private final ContentLibraryService libraries;

	LibraryController(ContentLibraryService libraries) {
		this.libraries = libraries;
	}

	@VapiOperation(value = "list", status = ReferenceStatus.DERIVED, rest = "GET " + BASE)
	List<@ResourceType("com.vmware.content.Library") String> list() {
		return this.libraries.libraries();
	}

	@VapiOperation(value = "get", status = ReferenceStatus.DERIVED, rest = "GET " + BASE + "/id:{library_id}")
	LibraryModel get(GetRequest request) {
		return this.libraries.library(request.libraryId());
	}

	@VapiOperation(value = "find", status = ReferenceStatus.DERIVED, rest = "POST " + BASE + "?~action=find")
	List<@ResourceType("com.vmware.content.Library") String> find(FindRequest request) {
		return this.libraries.findLibraries(request.spec());
	}

	/**
	 * Parameters of {@code get}.
	 *
	 * @param libraryId the id of the library
	 */
	record GetRequest(@ResourceType("com.vmware.content.Library") String libraryId) implements Structure {

	}

	/**
	 * Parameters of {@code find}.
	 *
	 * @param spec the criteria
	 */
	record FindRequest(LibraryFindSpec spec) implements Structure {

	}

}
