package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;

/**
 * Returns the CPUs of a virtual machine.
 */
@VapiService(id = "com.vmware.vcenter.vm.hardware.cpu")
class CpuController {

	private final HardwareService hardware;

	CpuController(HardwareService hardware) {
		this.hardware = hardware;
	}

	@VapiOperation(value = "get", rest = "GET /rest/vcenter/vm/{vm}/hardware/cpu",
			api = "GET /api/vcenter/vm/{vm}/hardware/cpu")
	CpuInfo get(HardwareService.Request request) {
		return this.hardware.of(request.vm()).cpu();
	}

}
