package io.github.ovfemulator.inventory.vm.hardware;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Lists and shows the serial ports of virtual machines.
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
	 * Names the serial port that is asked for.
	 *
	 * @param vm the id of the machine
	 * @param port its id
	 */
	record GetRequest(@ResourceType("VirtualMachine") String vm,
			@ResourceType(RESOURCE_TYPE) String port) implements Structure {

	}

	/**
	 * A serial port in a list.
	 *
	 * @param port its id
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.serial.summary")
	record Summary(@ResourceType(RESOURCE_TYPE) String port) implements Structure {

	}

}
