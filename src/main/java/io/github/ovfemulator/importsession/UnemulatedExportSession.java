package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.vapi.operation.RestRoute;
import io.github.ovfemulator.vapi.operation.UnemulatedOperation;
import io.github.ovfemulator.vapi.operation.UnemulatedService;
import io.github.ovfemulator.vapi.type.ReferenceStatus;

import org.springframework.stereotype.Component;

import static io.github.ovfemulator.vapi.type.ReferenceStatus.DERIVED;
import static io.github.ovfemulator.vapi.type.ReferenceStatus.DOCUMENTED;

/**
 * The operations of the export session service, which is not emulated.
 */
@Component
public final class UnemulatedExportSession implements UnemulatedService {

	private static final String SERVICE = "com.vmware.vcenter.ovf.export_session";

	private static final String PATH = "/rest/com/vmware/vcenter/ovf/export-session";

	@Override
	public List<UnemulatedOperation> operations() {
		return List.of(operation("create", "POST " + PATH, DERIVED),
				operation("get", "GET " + PATH + "/id:{id}", DERIVED),
				operation("delete", "DELETE " + PATH + "/id:{id}", DERIVED),
				operation("progress", "POST " + PATH + "/id:{id}?~action=progress", DOCUMENTED),
				operation("preview", "POST " + PATH + "?~action=preview", DOCUMENTED));
	}

	private static UnemulatedOperation operation(String name, String route, ReferenceStatus status) {
		return new UnemulatedOperation(SERVICE, name, RestRoute.parse(route), status);
	}

}
