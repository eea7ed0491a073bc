package io.github.ovfemulator.inventory.vm;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Lists the network adapters of a virtual machine and returns their details.
 */
@VapiService(id = "com.vmware.vcenter.vm.hardware.ethernet")
class EthernetController {

	private static final String RESOURCE_TYPE = "com.vmware.vcenter.vm.hardware.Ethernet";

	private final HardwareService hardware;

	EthernetController(HardwareService hardware) {
		this.hardware = hardware;
	}

	@VapiOperation(value = "list", rest = "GET /rest/vcenter/vm/{vm}/hardware/ethernet",
			api = "GET /api/vcenter/vm/{vm}/hardware/ethernet")
	List<Summary> list(HardwareService.Request request) {
		return this.hardware.list(request.vm(), HardwareView::nics, Summary::new);
	}

	@VapiOperation(value = "get", rest = "GET /rest/vcenter/vm/{vm}/hardware/ethernet/{nic}",
			api = "GET /api/vcenter/vm/{vm}/hardware/ethernet/{nic}")
	EthernetInfo get(GetRequest request) {
		return this.hardware.device(request.vm(), "network adapter", request.nic(), HardwareView::nics);
	}

	/**
	 * The parameters of {@code get}.
	 *
	 * @param vm the id of the virtual machine
	 * @param nic the id of the network adapter
	 */
	record GetRequest(@ResourceType("VirtualMachine") String vm,
			@ResourceType(RESOURCE_TYPE) String nic) implements Structure {

	}

	/**
	 * A network adapter in the result of {@code list}.
	 *
	 * @param nic its id
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.ethernet.summary")
	record Summary(@ResourceType(RESOURCE_TYPE) String nic) implements Structure {

	}

}
