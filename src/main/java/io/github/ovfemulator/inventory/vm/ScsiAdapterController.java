package io.github.ovfemulator.inventory.vm;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Lists the SCSI adapters of a virtual machine and returns their details.
 */
@VapiService(id = "com.vmware.vcenter.vm.hardware.adapter.scsi")
class ScsiAdapterController {

	private static final String RESOURCE_TYPE = "com.vmware.vcenter.vm.hardware.ScsiAdapter";

	private final HardwareService hardware;

	ScsiAdapterController(HardwareService hardware) {
		this.hardware = hardware;
	}

	@VapiOperation(value = "list", rest = "GET /rest/vcenter/vm/{vm}/hardware/adapter/scsi",
			api = "GET /api/vcenter/vm/{vm}/hardware/adapter/scsi")
	List<Summary> list(HardwareService.Request request) {
		return this.hardware.list(request.vm(), HardwareView::scsiAdapters, Summary::new);
	}

	@VapiOperation(value = "get", rest = "GET /rest/vcenter/vm/{vm}/hardware/adapter/scsi/{adapter}",
			api = "GET /api/vcenter/vm/{vm}/hardware/adapter/scsi/{adapter}")
	ScsiAdapterInfo get(GetRequest request) {
		return this.hardware.device(request.vm(), "SCSI adapter", request.adapter(), HardwareView::scsiAdapters);
	}

	/**
	 * The parameters of {@code get}.
	 *
	 * @param vm the id of the virtual machine
	 * @param adapter the id of the SCSI adapter
	 */
	record GetRequest(@ResourceType("VirtualMachine") String vm,
			@ResourceType(RESOURCE_TYPE) String adapter) implements Structure {

	}

	/**
	 * A SCSI adapter in the result of {@code list}.
	 *
	 * @param adapter its id
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.adapter.scsi.summary")
	record Summary(@ResourceType(RESOURCE_TYPE) String adapter) implements Structure {

	}

}
