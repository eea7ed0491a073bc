package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatacenterId;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Lists datacenters and returns their details.
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
	 * The parameters of {@code list}.
	 *
	 * @param filter the filter; unset selects all datacenters
	 */
	record ListRequest(DatacenterService.@Nullable Filter filter) implements Structure {

	}

	/**
	 * The parameters of {@code get}.
	 *
	 * @param datacenter the id of the datacenter
	 */
	record GetRequest(@ResourceType("Datacenter") String datacenter) implements Structure {

	}

}
