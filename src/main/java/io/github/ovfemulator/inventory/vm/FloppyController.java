package io.github.ovfemulator.inventory.vm;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Lists the floppy drives of a virtual machine and returns their details.
 */
@VapiService(id = "com.vmware.vcenter.vm.hardware.floppy")
class FloppyController {

	private static final String RESOURCE_TYPE = "com.vmware.vcenter.vm.hardware.Floppy";

	private final HardwareService hardware;

	FloppyController(HardwareService hardware) {
		this.hardware = hardware;
	}

	@VapiOperation(value = "list", rest = "GET /rest/vcenter/vm/{vm}/hardware/floppy",
			api = "GET /api/vcenter/vm/{vm}/hardware/floppy")
	List<Summary> list(HardwareService.Request request) {
		return this.hardware.list(request.vm(), HardwareView::floppies, Summary::new);
	}

	@VapiOperation(value = "get", rest = "GET /rest/vcenter/vm/{vm}/hardware/floppy/{floppy}",
			api = "GET /api/vcenter/vm/{vm}/hardware/floppy/{floppy}")
	FloppyInfo get(GetRequest request) {
		return this.hardware.device(request.vm(), "floppy drive", request.floppy(), HardwareView::floppies);
	}

	/**
	 * The parameters of {@code get}.
	 *
	 * @param vm the id of the virtual machine
	 * @param floppy the id of the floppy drive
	 */
	record GetRequest(@ResourceType("VirtualMachine") String vm,
			@ResourceType(RESOURCE_TYPE) String floppy) implements Structure {

	}

	/**
	 * A floppy drive in the result of {@code list}.
	 *
	 * @param floppy its id
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.floppy.summary")
	record Summary(@ResourceType(RESOURCE_TYPE) String floppy) implements Structure {

	}

}
