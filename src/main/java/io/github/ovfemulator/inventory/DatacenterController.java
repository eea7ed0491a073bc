package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatacenterId;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;

/**
 * Lists and shows datacenters.
 */
@VapiService(id = "com.vmware.vcenter.datacenter")
class DatacenterController {

	private final DatacenterService datacenters;

	DatacenterController(DatacenterService datacenters) {
		this.datacenters = datacenters;
	}

	@VapiOperation(value = "list", rest = "GET /rest/vcenter/datacenter", api = "GET /api/vcenter/datacenter")
	List<DatacenterSummary> list(ListDatacentersRequest request) {
		return this.datacenters.list(request.filter());
	}

	@VapiOperation(value = "get", rest = "GET /rest/vcenter/datacenter/{datacenter}",
			api = "GET /api/vcenter/datacenter/{datacenter}")
	DatacenterInfo get(GetDatacenterRequest request) {
		return this.datacenters.get(new DatacenterId(request.datacenter()));
	}

}
