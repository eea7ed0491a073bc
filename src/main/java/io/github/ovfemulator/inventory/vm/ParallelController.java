package io.github.ovfemulator.inventory.vm;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Lists the parallel ports of a virtual machine and returns their details.
 */
@VapiService(id = "com.vmware.vcenter.vm.hardware.parallel")
class ParallelController {

	private static final String RESOURCE_TYPE = "com.vmware.vcenter.vm.hardware.ParallelPort";

	private final HardwareService hardware;

	ParallelController(HardwareService hardware) {
		this.hardware = hardware;
	}

	@VapiOperation(value = "list", rest = "GET /rest/vcenter/vm/{vm}/hardware/parallel",
			api = "GET /api/vcenter/vm/{vm}/hardware/parallel")
	List<Summary> list(HardwareService.Request request) {
		return this.hardware.list(request.vm(), HardwareView::parallelPorts, Summary::new);
	}

	@VapiOperation(value = "get", rest = "GET /rest/vcenter/vm/{vm}/hardware/parallel/{port}",
			api = "GET /api/vcenter/vm/{vm}/hardware/parallel/{port}")
	ParallelInfo get(GetRequest request) {
		return this.hardware.device(request.vm(), "parallel port", request.port(), HardwareView::parallelPorts);
	}

	/**
	 * The parameters of {@code get}.
	 *
	 * @param vm the id of the virtual machine
	 * @param port the id of the parallel port
	 */
	record GetRequest(@ResourceType("VirtualMachine") String vm,
			@ResourceType(RESOURCE_TYPE) String port) implements Structure {

	}

	/**
	 * A parallel port in the result of {@code list}.
	 *
	 * @param port its id
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.parallel.summary")
	record Summary(@ResourceType(RESOURCE_TYPE) String port) implements Structure {

	}

}
