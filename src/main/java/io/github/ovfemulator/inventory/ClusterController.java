package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.ClusterId;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Lists clusters and returns their details.
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
	 * The parameters of {@code list}.
	 *
	 * @param filter the filter; unset selects all clusters
	 */
	record ListRequest(ClusterService.@Nullable Filter filter) implements Structure {

	}

	/**
	 * The parameters of {@code get}.
	 *
	 * @param cluster the id of the cluster
	 */
	record GetRequest(@ResourceType("ClusterComputeResource") String cluster) implements Structure {

	}

}
