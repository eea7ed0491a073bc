package io.github.ovfemulator.inventory.vm;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Lists the CD-ROM drives of a virtual machine and returns their details.
 */
@VapiService(id = "com.vmware.vcenter.vm.hardware.cdrom")
class CdromController {

	private static final String RESOURCE_TYPE = "com.vmware.vcenter.vm.hardware.Cdrom";

	private final HardwareService hardware;

	CdromController(HardwareService hardware) {
		this.hardware = hardware;
	}

	@VapiOperation(value = "list", rest = "GET /rest/vcenter/vm/{vm}/hardware/cdrom",
			api = "GET /api/vcenter/vm/{vm}/hardware/cdrom")
	List<Summary> list(HardwareService.Request request) {
		return this.hardware.list(request.vm(), HardwareView::cdroms, Summary::new);
	}

	@VapiOperation(value = "get", rest = "GET /rest/vcenter/vm/{vm}/hardware/cdrom/{cdrom}",
			api = "GET /api/vcenter/vm/{vm}/hardware/cdrom/{cdrom}")
	CdromInfo get(GetRequest request) {
		return this.hardware.device(request.vm(), "CD-ROM drive", request.cdrom(), HardwareView::cdroms);
	}

	/**
	 * The parameters of {@code get}.
	 *
	 * @param vm the id of the virtual machine
	 * @param cdrom the id of the CD-ROM drive
	 */
	record GetRequest(@ResourceType("VirtualMachine") String vm,
			@ResourceType(RESOURCE_TYPE) String cdrom) implements Structure {

	}

	/**
	 * A CD-ROM drive in the result of {@code list}.
	 *
	 * @param cdrom its id
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.cdrom.summary")
	record Summary(@ResourceType(RESOURCE_TYPE) String cdrom) implements Structure {

	}

}
