package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatacenterId;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

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
	List<DatacenterService.Summary> list(ListRequest request) {
		return this.datacenters.list(request.filter());
	}

	@VapiOperation(value = "get", rest = "GET /rest/vcenter/datacenter/{datacenter}",
			api = "GET /api/vcenter/datacenter/{datacenter}")
	DatacenterService.Info get(GetRequest request) {
		return this.datacenters.get(new DatacenterId(request.datacenter()));
	}

	/**
	 * Asks for datacenters.
	 *
	 * @param filter which ones, all when unset
	 */
	record ListRequest(DatacenterService.@Nullable Filter filter) implements Structure {

	}

	/**
	 * Asks for one datacenter.
	 *
	 * @param datacenter its id
	 */
	record GetRequest(@ResourceType("Datacenter") String datacenter) implements Structure {

	}

}
