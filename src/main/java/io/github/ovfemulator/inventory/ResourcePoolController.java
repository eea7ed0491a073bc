package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Lists resource pools and returns their details.
 */
@VapiService(id = "com.vmware.vcenter.resource_pool")
class ResourcePoolController {

	private final ResourcePoolService resourcePools;

	ResourcePoolController(ResourcePoolService resourcePools) {
		this.resourcePools = resourcePools;
	}

	@VapiOperation(value = "list", rest = "GET /rest/vcenter/resource-pool", api = "GET /api/vcenter/resource-pool")
	List<ResourcePoolService.Summary> list(ListRequest request) {
		return this.resourcePools.list(request.filter());
	}

	@VapiOperation(value = "get", rest = "GET /rest/vcenter/resource-pool/{resource_pool}",
			api = "GET /api/vcenter/resource-pool/{resource_pool}")
	ResourcePoolService.Info get(GetRequest request) {
		return this.resourcePools.get(new ResourcePoolId(request.resourcePool()));
	}

	/**
	 * The parameters of {@code list}.
	 *
	 * @param filter the filter; unset selects all resource pools
	 */
	record ListRequest(ResourcePoolService.@Nullable Filter filter) implements Structure {

	}

	/**
	 * The parameters of {@code get}.
	 *
	 * @param resourcePool the id of the resource pool
	 */
	record GetRequest(@ResourceType("ResourcePool") String resourcePool) implements Structure {

	}

}
