package io.github.ovfemulator.inventory.vm;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Lists and deletes virtual machines and returns their details.
 */
@VapiService(id = "com.vmware.vcenter.VM")
class VirtualMachineController {

	private final VirtualMachineService machines;

	VirtualMachineController(VirtualMachineService machines) {
		this.machines = machines;
	}

	@VapiOperation(value = "list", rest = "GET /rest/vcenter/vm", api = "GET /api/vcenter/vm")
	List<VirtualMachineService.Summary> list(ListRequest request) {
		return this.machines.list(request.filter());
	}

	@VapiOperation(value = "get", rest = "GET /rest/vcenter/vm/{vm}", api = "GET /api/vcenter/vm/{vm}")
	VirtualMachineInfo get(VirtualMachineRequest request) {
		return this.machines.get(request.id());
	}

	@VapiOperation(value = "delete", rest = "DELETE /rest/vcenter/vm/{vm}", api = "DELETE /api/vcenter/vm/{vm}")
	void delete(VirtualMachineRequest request) {
		this.machines.delete(request.id());
	}

	/**
	 * The parameters of {@code list}.
	 *
	 * @param filter the filter; unset selects all virtual machines
	 */
	record ListRequest(VirtualMachineService.@Nullable Filter filter) implements Structure {

	}

}
