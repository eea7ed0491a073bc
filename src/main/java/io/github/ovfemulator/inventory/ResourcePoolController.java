package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;

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
	List<ResourcePoolSummary> list(ListResourcePoolsRequest request) {
		return this.resourcePools.list(request.filter());
	}

	@VapiOperation(value = "get", rest = "GET /rest/vcenter/resource-pool/{resource_pool}",
			api = "GET /api/vcenter/resource-pool/{resource_pool}")
	ResourcePoolInfo get(GetResourcePoolRequest request) {
		return this.resourcePools.get(new ResourcePoolId(request.resourcePool()));
	}

}
