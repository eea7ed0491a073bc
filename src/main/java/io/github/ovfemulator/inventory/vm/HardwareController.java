package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;

/**
 * Returns the hardware version of a virtual machine.
 */
@VapiService(id = "com.vmware.vcenter.vm.hardware")
class HardwareController {

	private final HardwareService hardware;

	HardwareController(HardwareService hardware) {
		this.hardware = hardware;
	}

	@VapiOperation(value = "get", rest = "GET /rest/vcenter/vm/{vm}/hardware",
			api = "GET /api/vcenter/vm/{vm}/hardware")
	HardwareInfo get(HardwareService.Request request) {
		return this.hardware.of(request.vm()).version();
	}

}
