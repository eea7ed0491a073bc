package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;

/**
 * Returns the memory of a virtual machine.
 */
@VapiService(id = "com.vmware.vcenter.vm.hardware.memory")
class MemoryController {

	private final HardwareService hardware;

	MemoryController(HardwareService hardware) {
		this.hardware = hardware;
	}

	@VapiOperation(value = "get", rest = "GET /rest/vcenter/vm/{vm}/hardware/memory",
			api = "GET /api/vcenter/vm/{vm}/hardware/memory")
	MemoryInfo get(HardwareService.Request request) {
		return this.hardware.of(request.vm()).memory();
	}

}
