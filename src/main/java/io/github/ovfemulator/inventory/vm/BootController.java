package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;

/**
 * Returns the boot settings of a virtual machine.
 */
@VapiService(id = "com.vmware.vcenter.vm.hardware.boot")
class BootController {

	private final HardwareService hardware;

	BootController(HardwareService hardware) {
		this.hardware = hardware;
	}

	@VapiOperation(value = "get", rest = "GET /rest/vcenter/vm/{vm}/hardware/boot",
			api = "GET /api/vcenter/vm/{vm}/hardware/boot")
	BootInfo get(HardwareService.Request request) {
		return this.hardware.of(request.vm()).boot();
	}

}
