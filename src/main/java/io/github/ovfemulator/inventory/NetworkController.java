package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;

/**
 * Lists networks.
 */
@VapiService(id = "com.vmware.vcenter.network")
class NetworkController {

	private final NetworkService networks;

	NetworkController(NetworkService networks) {
		this.networks = networks;
	}

	@VapiOperation(value = "list", rest = "GET /rest/vcenter/network", api = "GET /api/vcenter/network")
	List<NetworkSummary> list(ListNetworksRequest request) {
		return this.networks.list(request.filter());
	}

}
