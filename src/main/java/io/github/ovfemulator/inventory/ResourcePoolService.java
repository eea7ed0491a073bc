package io.github.ovfemulator.inventory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.ovfemulator.inventory.domain.Host;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.inventory.domain.ResourcePool;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Finds resource pools.
 */
@Service
class ResourcePoolService {

	static final int LIMIT = 1000;

	private final InventoryStore inventories;

	ResourcePoolService(InventoryStore inventories) {
		this.inventories = inventories;
	}

	List<ResourcePoolSummary> list(@Nullable ResourcePoolFilter filter) {
		Inventory inventory = this.inventories.current();
		return Selection.of(filter, inventory.all(ResourcePool.class))
			.whereId(ResourcePoolFilter::resourcePools, ResourcePool::id)
			.where(ResourcePoolFilter::names, ResourcePool::name)
			.whereId(ResourcePoolFilter::parentResourcePools, ResourcePool::parent)
			.whereId(ResourcePoolFilter::datacenters, inventory::datacenterOf)
			.whereAnyId(ResourcePoolFilter::hosts, (pool) -> inventory.hostsOf(pool).stream().map(Host::id).toList())
			.whereId(ResourcePoolFilter::clusters, ResourcePool::cluster)
			.atMost(LIMIT, ResourcePoolSummary::of);
	}

	ResourcePoolInfo get(ResourcePoolId id) {
		Inventory inventory = this.inventories.current();
		ResourcePool pool = inventory.get(ResourcePool.class, id);
		Set<String> children = inventory.all(ResourcePool.class)
			.stream()
			.filter((other) -> id.equals(other.parent()))
			.map((child) -> child.id().value())
			.collect(Collectors.toCollection(LinkedHashSet::new));
		return new ResourcePoolInfo(pool.name(), children, ResourceAllocationInfo.DEFAULT,
				ResourceAllocationInfo.DEFAULT);
	}

}
