package io.github.ovfemulator.inventory.vm;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Lists the SATA adapters of a virtual machine and returns their details.
 */
@VapiService(id = "com.vmware.vcenter.vm.hardware.adapter.sata")
class SataAdapterController {

	private static final String RESOURCE_TYPE = "com.vmware.vcenter.vm.hardware.SataAdapter";

	private final HardwareService hardware;

	SataAdapterController(HardwareService hardware) {
		this.hardware = hardware;
	}

	@VapiOperation(value = "list", rest = "GET /rest/vcenter/vm/{vm}/hardware/adapter/sata",
			api = "GET /api/vcenter/vm/{vm}/hardware/adapter/sata")
	List<Summary> list(HardwareService.Request request) {
		return this.hardware.list(request.vm(), HardwareView::sataAdapters, Summary::new);
	}

	@VapiOperation(value = "get", rest = "GET /rest/vcenter/vm/{vm}/hardware/adapter/sata/{adapter}",
			api = "GET /api/vcenter/vm/{vm}/hardware/adapter/sata/{adapter}")
	SataAdapterInfo get(GetRequest request) {
		return this.hardware.device(request.vm(), "SATA adapter", request.adapter(), HardwareView::sataAdapters);
	}

	/**
	 * The parameters of {@code get}.
	 *
	 * @param vm the id of the virtual machine
	 * @param adapter the id of the SATA adapter
	 */
	record GetRequest(@ResourceType("VirtualMachine") String vm,
			@ResourceType(RESOURCE_TYPE) String adapter) implements Structure {

	}

	/**
	 * A SATA adapter in the result of {@code list}.
	 *
	 * @param adapter its id
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.adapter.sata.summary")
	record Summary(@ResourceType(RESOURCE_TYPE) String adapter) implements Structure {

	}

}
