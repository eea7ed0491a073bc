package io.github.ovfemulator.inventory.vm;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Lists the disks of a virtual machine and returns their details.
 */
@VapiService(id = "com.vmware.vcenter.vm.hardware.disk")
class DiskController {

	private static final String RESOURCE_TYPE = "com.vmware.vcenter.vm.hardware.Disk";

	private final HardwareService hardware;

	DiskController(HardwareService hardware) {
		this.hardware = hardware;
	}

	@VapiOperation(value = "list", rest = "GET /rest/vcenter/vm/{vm}/hardware/disk",
			api = "GET /api/vcenter/vm/{vm}/hardware/disk")
	List<Summary> list(HardwareService.Request request) {
		return this.hardware.list(request.vm(), HardwareView::disks, Summary::new);
	}

	@VapiOperation(value = "get", rest = "GET /rest/vcenter/vm/{vm}/hardware/disk/{disk}",
			api = "GET /api/vcenter/vm/{vm}/hardware/disk/{disk}")
	DiskInfo get(GetRequest request) {
		return this.hardware.device(request.vm(), "disk", request.disk(), HardwareView::disks);
	}

	/**
	 * The parameters of {@code get}.
	 *
	 * @param vm the id of the virtual machine
	 * @param disk the id of the disk
	 */
	record GetRequest(@ResourceType("VirtualMachine") String vm,
			@ResourceType(RESOURCE_TYPE) String disk) implements Structure {

	}

	/**
	 * A disk in the result of {@code list}.
	 *
	 * @param disk its id
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.disk.summary")
	record Summary(@ResourceType(RESOURCE_TYPE) String disk) implements Structure {

	}

}
