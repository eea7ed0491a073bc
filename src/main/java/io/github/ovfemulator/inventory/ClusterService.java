package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.Cluster;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ClusterId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Finds clusters.
 */
@Service
class ClusterService {

	static final int LIMIT = 1000;

	private final InventoryStore inventories;

	ClusterService(InventoryStore inventories) {
		this.inventories = inventories;
	}

	List<ClusterSummary> list(@Nullable ClusterFilter filter) {
		Inventory inventory = this.inventories.current();
		return Selection.of(filter, inventory.all(Cluster.class))
			.whereId(ClusterFilter::clusters, Cluster::id)
			.where(ClusterFilter::names, Cluster::name)
			.whereId(ClusterFilter::folders, Cluster::folder)
			.whereId(ClusterFilter::datacenters, inventory::datacenterOf)
			.atMost(LIMIT, ClusterSummary::of);
	}

	ClusterInfo get(ClusterId id) {
		return ClusterInfo.of(this.inventories.current().get(Cluster.class, id));
	}

}
