package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.ClusterId;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Lists and shows clusters.
 */
@VapiService(id = "com.vmware.vcenter.cluster")
class ClusterController {

	private final ClusterService clusters;

	ClusterController(ClusterService clusters) {
		this.clusters = clusters;
	}

	@VapiOperation(value = "list", rest = "GET /rest/vcenter/cluster", api = "GET /api/vcenter/cluster")
	List<ClusterService.Summary> list(ListRequest request) {
		return this.clusters.list(request.filter());
	}

	@VapiOperation(value = "get", rest = "GET /rest/vcenter/cluster/{cluster}",
			api = "GET /api/vcenter/cluster/{cluster}")
	ClusterService.Info get(GetRequest request) {
		return this.clusters.get(new ClusterId(request.cluster()));
	}

	/**
	 * Asks for clusters.
	 *
	 * @param filter which ones, all when unset
	 */
	record ListRequest(ClusterService.@Nullable Filter filter) implements Structure {

	}

	/**
	 * Asks for one cluster.
	 *
	 * @param cluster its id
	 */
	record GetRequest(@ResourceType("ClusterComputeResource") String cluster) implements Structure {

	}

}
