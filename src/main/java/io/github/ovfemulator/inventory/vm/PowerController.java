package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;

/**
 * Returns and changes the power state of virtual machines.
 */
@VapiService(id = "com.vmware.vcenter.vm.power")
class PowerController {

	private final PowerService power;

	PowerController(PowerService power) {
		this.power = power;
	}

	@VapiOperation(value = "get", rest = "GET /rest/vcenter/vm/{vm}/power", api = "GET /api/vcenter/vm/{vm}/power")
	PowerService.Info get(VirtualMachineRequest request) {
		return this.power.get(request.id());
	}

	@VapiOperation(value = "start", rest = "POST /rest/vcenter/vm/{vm}/power/start",
			api = "POST /api/vcenter/vm/{vm}/power?action=start")
	void start(VirtualMachineRequest request) {
		this.power.change(request.id(), VirtualMachine::start);
	}

	@VapiOperation(value = "stop", rest = "POST /rest/vcenter/vm/{vm}/power/stop",
			api = "POST /api/vcenter/vm/{vm}/power?action=stop")
	void stop(VirtualMachineRequest request) {
		this.power.change(request.id(), VirtualMachine::stop);
	}

	@VapiOperation(value = "suspend", rest = "POST /rest/vcenter/vm/{vm}/power/suspend",
			api = "POST /api/vcenter/vm/{vm}/power?action=suspend")
	void suspend(VirtualMachineRequest request) {
		this.power.change(request.id(), VirtualMachine::suspend);
	}

	@VapiOperation(value = "reset", rest = "POST /rest/vcenter/vm/{vm}/power/reset",
			api = "POST /api/vcenter/vm/{vm}/power?action=reset")
	void reset(VirtualMachineRequest request) {
		this.power.change(request.id(), VirtualMachine::reset);
	}

}
