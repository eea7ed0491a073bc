package io.github.ovfemulator.capability;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.ReferenceStatus;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * The operations of {@code com.vmware.vcenter.ovf.capability}.
 */
@VapiService(id = "com.vmware.vcenter.ovf.capability")
class CapabilityController {

	private final CapabilityService capabilities;

	CapabilityController(CapabilityService capabilities) {
		this.capabilities = capabilities;
	}

	@VapiOperation(value = "get", status = ReferenceStatus.DERIVED,
			rest = "GET /rest/com/vmware/vcenter/ovf/capability/id:{server_guid}",
			api = "GET /api/vcenter/ovf/capability/{server_guid}", apiStatus = ReferenceStatus.CHOICE)
	CapabilityInfo get(GetRequest request) {
		return this.capabilities.get(request.serverGuid());
	}

	/**
	 * Parameters of {@code get}.
	 *
	 * @param serverGuid the GUID of the vCenter
	 */
	record GetRequest(@ResourceType("com.vmware.vcenter.VCenter") String serverGuid) implements Structure {

	}

}
