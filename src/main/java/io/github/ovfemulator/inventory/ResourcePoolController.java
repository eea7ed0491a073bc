package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Lists and shows resource pools.
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
	 * Asks for resource pools.
	 *
	 * @param filter which ones, all when unset
	 */
	record ListRequest(ResourcePoolService.@Nullable Filter filter) implements Structure {

	}

	/**
	 * Asks for one resource pool.
	 *
	 * @param resourcePool its id
	 */
	record GetRequest(@ResourceType("ResourcePool") String resourcePool) implements Structure {

	}

}
