package io.github.ovfemulator.inventory.vm;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Lists the NVMe adapters of a virtual machine and returns their details.
 */
@VapiService(id = "com.vmware.vcenter.vm.hardware.adapter.nvme")
class NvmeAdapterController {

	private static final String RESOURCE_TYPE = "com.vmware.vcenter.vm.hardware.NvmeAdapter";

	private final HardwareService hardware;

	NvmeAdapterController(HardwareService hardware) {
		this.hardware = hardware;
	}

	@VapiOperation(value = "list", rest = "GET /rest/vcenter/vm/{vm}/hardware/adapter/nvme",
			api = "GET /api/vcenter/vm/{vm}/hardware/adapter/nvme")
	List<Summary> list(HardwareService.Request request) {
		return this.hardware.list(request.vm(), HardwareView::nvmeAdapters, Summary::new);
	}

	@VapiOperation(value = "get", rest = "GET /rest/vcenter/vm/{vm}/hardware/adapter/nvme/{adapter}",
			api = "GET /api/vcenter/vm/{vm}/hardware/adapter/nvme/{adapter}")
	NvmeAdapterInfo get(GetRequest request) {
		return this.hardware.device(request.vm(), "NVMe adapter", request.adapter(), HardwareView::nvmeAdapters);
	}

	/**
	 * The parameters of {@code get}.
	 *
	 * @param vm the id of the virtual machine
	 * @param adapter the id of the NVMe adapter
	 */
	record GetRequest(@ResourceType("VirtualMachine") String vm,
			@ResourceType(RESOURCE_TYPE) String adapter) implements Structure {

	}

	/**
	 * An NVMe adapter in the result of {@code list}.
	 *
	 * @param adapter its id
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.adapter.nvme.summary")
	record Summary(@ResourceType(RESOURCE_TYPE) String adapter) implements Structure {

	}

}
