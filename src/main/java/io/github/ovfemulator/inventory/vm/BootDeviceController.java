package io.github.ovfemulator.inventory.vm;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;

/**
 * Returns the boot order of a virtual machine.
 */
@VapiService(id = "com.vmware.vcenter.vm.hardware.boot.device")
class BootDeviceController {

	private final HardwareService hardware;

	BootDeviceController(HardwareService hardware) {
		this.hardware = hardware;
	}

	@VapiOperation(value = "get", rest = "GET /rest/vcenter/vm/{vm}/hardware/boot/device",
			api = "GET /api/vcenter/vm/{vm}/hardware/boot/device")
	List<BootInfo.Device> get(HardwareService.Request request) {
		return this.hardware.of(request.vm()).bootDevices();
	}

}
