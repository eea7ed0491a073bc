package io.github.ovfemulator.contentlibrary;

import java.util.List;

import io.github.ovfemulator.vapi.operation.RestRoute;
import io.github.ovfemulator.vapi.operation.UnemulatedOperation;
import io.github.ovfemulator.vapi.operation.UnemulatedService;

import org.springframework.stereotype.Component;

import static io.github.ovfemulator.vapi.type.ReferenceStatus.DERIVED;

/**
 * The operations of the subscribed library service, which is not emulated.
 */
@Component
final class UnemulatedSubscribedLibrary implements UnemulatedService {

	private static final String SERVICE = "com.vmware.content.subscribed_library";

	private static final String BASE = "/rest/com/vmware/content/subscribed-library";

	private static final String API = "/api/content/subscribed-library";

	@Override
	public List<UnemulatedOperation> operations() {
		return List.of(operation("create", "POST " + BASE), operation("create", "POST " + API),
				operation("list", "GET " + BASE), operation("list", "GET " + API),
				operation("get", "GET " + BASE + "/id:{library_id}"), operation("get", "GET " + API + "/{library_id}"),
				operation("update", "PATCH " + BASE + "/id:{library_id}"),
				operation("update", "PATCH " + API + "/{library_id}"),
				operation("delete", "DELETE " + BASE + "/id:{library_id}"),
				operation("delete", "DELETE " + API + "/{library_id}"),
				operation("sync", "POST " + BASE + "/id:{library_id}?~action=sync"),
				operation("sync", "POST " + API + "/{library_id}?action=sync"));
	}

	private static UnemulatedOperation operation(String name, String route) {
		return new UnemulatedOperation(SERVICE, name, RestRoute.parse(route), DERIVED);
	}

}
