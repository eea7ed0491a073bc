package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;

/**
 * Lists hosts.
 */
@VapiService(id = "com.vmware.vcenter.host")
class HostController {

	private final HostService hosts;

	HostController(HostService hosts) {
		this.hosts = hosts;
	}

	@VapiOperation(value = "list", rest = "GET /rest/vcenter/host", api = "GET /api/vcenter/host")
	List<HostSummary> list(ListHostsRequest request) {
		return this.hosts.list(request.filter());
	}

}
