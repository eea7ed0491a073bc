package io.github.ovfemulator.inventory.vm;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Lists the serial ports of a virtual machine and returns their details.
 */
@VapiService(id = "com.vmware.vcenter.vm.hardware.serial")
class SerialController {

	private static final String RESOURCE_TYPE = "com.vmware.vcenter.vm.hardware.SerialPort";

	private final HardwareService hardware;

	SerialController(HardwareService hardware) {
		this.hardware = hardware;
	}

	@VapiOperation(value = "list", rest = "GET /rest/vcenter/vm/{vm}/hardware/serial",
			api = "GET /api/vcenter/vm/{vm}/hardware/serial")
	List<Summary> list(HardwareService.Request request) {
		return this.hardware.list(request.vm(), HardwareView::serialPorts, Summary::new);
	}

	@VapiOperation(value = "get", rest = "GET /rest/vcenter/vm/{vm}/hardware/serial/{port}",
			api = "GET /api/vcenter/vm/{vm}/hardware/serial/{port}")
	SerialInfo get(GetRequest request) {
		return this.hardware.device(request.vm(), "serial port", request.port(), HardwareView::serialPorts);
	}

	/**
	 * The parameters of {@code get}.
	 *
	 * @param vm the id of the virtual machine
	 * @param port the id of the serial port
	 */
	record GetRequest(@ResourceType("VirtualMachine") String vm,
			@ResourceType(RESOURCE_TYPE) String port) implements Structure {

	}

	/**
	 * A serial port in the result of {@code list}.
	 *
	 * @param port its id
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.serial.summary")
	record Summary(@ResourceType(RESOURCE_TYPE) String port) implements Structure {

	}

}
