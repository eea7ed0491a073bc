package io.github.ovfemulator.libraryitem;

import java.util.List;

import io.github.ovfemulator.vapi.operation.RestRoute;
import io.github.ovfemulator.vapi.operation.UnemulatedOperation;
import io.github.ovfemulator.vapi.operation.UnemulatedService;
import io.github.ovfemulator.vapi.type.ReferenceStatus;

import org.springframework.stereotype.Component;

/**
 * The operation of {@code com.vmware.vcenter.ovf.library_item} that is not emulated.
 */
@Component
final class UnemulatedCapture implements UnemulatedService {

	@Override
	public List<UnemulatedOperation> operations() {
		return List.of(new UnemulatedOperation("com.vmware.vcenter.ovf.library_item", "create",
				RestRoute.parse("POST /rest/com/vmware/vcenter/ovf/library-item"), ReferenceStatus.DOCUMENTED));
	}

}
