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

	private static final String PATH = "/rest/com/vmware/content/subscribed-library";

	@Override
	public List<UnemulatedOperation> operations() {
		return List.of(operation("create", "POST " + PATH), operation("list", "GET " + PATH),
				operation("get", "GET " + PATH + "/id:{library_id}"),
				operation("update", "PATCH " + PATH + "/id:{library_id}"),
				operation("delete", "DELETE " + PATH + "/id:{library_id}"),
				operation("sync", "POST " + PATH + "/id:{library_id}?~action=sync"));
	}

	private static UnemulatedOperation operation(String name, String route) {
		return new UnemulatedOperation(SERVICE, name, RestRoute.parse(route), DERIVED);
	}

}
