package io.github.ovfemulator.ovfs;

import io.github.ovfemulator.task.Task;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * The service {@code com.vmware.vcenter.ovfs}. It has no routes in {@code /rest}.
 */
@VapiService(id = "com.vmware.vcenter.ovfs")
class OvfsController {

	private final OvfsService deployments;

	OvfsController(OvfsService deployments) {
		this.deployments = deployments;
	}

	@VapiOperation(value = OvfsService.OPERATION, api = "POST /api/vcenter/ovfs?action=deploy&vmw-task=true",
			apiBody = "spec")
	@ResourceType(Task.RESOURCE_TYPE)
	String deploy(DeployRequest request, CallContext call) {
		return this.deployments.deploy(request.spec(), call).value();
	}

	/**
	 * Parameters of {@code deploy}.
	 *
	 * @param spec the source, the target and the options
	 */
	record DeployRequest(DeploySpec spec) implements Structure {

	}

}
