package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.ClusterId;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;

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
	List<ClusterSummary> list(ListClustersRequest request) {
		return this.clusters.list(request.filter());
	}

	@VapiOperation(value = "get", rest = "GET /rest/vcenter/cluster/{cluster}",
			api = "GET /api/vcenter/cluster/{cluster}")
	ClusterInfo get(GetClusterRequest request) {
		return this.clusters.get(new ClusterId(request.cluster()));
	}

}
