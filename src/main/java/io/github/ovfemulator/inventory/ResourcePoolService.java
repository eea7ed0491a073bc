package io.github.ovfemulator.inventory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.ovfemulator.inventory.domain.Host;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.inventory.domain.ResourcePool;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Reads resource pools from the inventory.
 */
@Service
class ResourcePoolService {

	static final int LIMIT = 1000;

	private final InventoryStore inventories;

	ResourcePoolService(InventoryStore inventories) {
		this.inventories = inventories;
	}

	List<Summary> list(@Nullable Filter filter) {
		Inventory inventory = this.inventories.current();
		return Selection.of(filter, inventory.all(ResourcePool.class))
			.whereId(Filter::resourcePools, ResourcePool::id)
			.where(Filter::names, ResourcePool::name)
			.whereId(Filter::parentResourcePools, ResourcePool::parent)
			.whereId(Filter::datacenters, inventory::datacenterOf)
			.whereAnyId(Filter::hosts, (pool) -> inventory.hostsOf(pool).stream().map(Host::id).toList())
			.whereId(Filter::clusters, ResourcePool::cluster)
			.atMost(LIMIT, Summary::of);
	}

	Info get(ResourcePoolId id) {
		Inventory inventory = this.inventories.current();
		ResourcePool pool = inventory.get(ResourcePool.class, id);
		Set<String> children = inventory.all(ResourcePool.class)
			.stream()
			.filter((other) -> id.equals(other.parent()))
			.map((child) -> child.id().value())
			.collect(Collectors.toCollection(LinkedHashSet::new));
		return new Info(pool.name(), children, AllocationInfo.DEFAULT, AllocationInfo.DEFAULT);
	}

	/**
	 * Selects resource pools. An unset or empty field selects all.
	 *
	 * @param resourcePools their ids
	 * @param names their names
	 * @param parentResourcePools the ids of their parent pools
	 * @param datacenters the ids of their datacenters
	 * @param hosts the ids of their hosts
	 * @param clusters the ids of their clusters
	 */
	@CanonicalName("com.vmware.vcenter.resource_pool.filter_spec")
	record Filter(@Nullable Set<@ResourceType("ResourcePool") String> resourcePools, @Nullable Set<String> names,
			@Nullable Set<@ResourceType("ResourcePool") String> parentResourcePools,
			@Nullable Set<@ResourceType("Datacenter") String> datacenters,
			@Nullable Set<@ResourceType("HostSystem") String> hosts,
			@Nullable Set<@ResourceType("ClusterComputeResource") String> clusters) implements Structure {

	}

	/**
	 * A resource pool in the result of {@code list}.
	 *
	 * @param resourcePool its id
	 * @param name its name
	 */
	@CanonicalName("com.vmware.vcenter.resource_pool.summary")
	record Summary(@ResourceType("ResourcePool") String resourcePool, String name) implements Structure {

		static Summary of(ResourcePool pool) {
			return new Summary(pool.id().value(), pool.name());
		}

	}

	/**
	 * The details of a resource pool.
	 *
	 * @param name its name
	 * @param resourcePools the ids of its child pools
	 * @param cpuAllocation its CPU allocation in MHz, since vSphere 7.0
	 * @param memoryAllocation its memory allocation in MiB, since vSphere 7.0
	 */
	@CanonicalName("com.vmware.vcenter.resource_pool.info")
	record Info(String name, Set<@ResourceType("ResourcePool") String> resourcePools,
			@Nullable AllocationInfo cpuAllocation, @Nullable AllocationInfo memoryAllocation) implements Structure {

	}

	/**
	 * The allocation of a resource to a pool, in MHz of CPU or MiB of memory.
	 *
	 * @param reservation the guaranteed amount
	 * @param expandableReservation whether the reservation can grow beyond that amount if
	 * the parent has unreserved resources
	 * @param limit the maximum amount, or -1 for no limit
	 * @param shares the relative priority among sibling pools
	 */
	@CanonicalName("com.vmware.vcenter.resource_pool.resource_allocation_info")
	record AllocationInfo(long reservation, boolean expandableReservation, long limit,
			SharesInfo shares) implements Structure {

		private static final int NO_LIMIT = -1;

		/**
		 * The allocation of every pool, a choice: vCenter's defaults for a new pool.
		 */
		static final AllocationInfo DEFAULT = new AllocationInfo(0, true, NO_LIMIT,
				new SharesInfo(SharesInfo.Level.NORMAL, null));

	}

	/**
	 * The relative priority of a pool among its siblings.
	 *
	 * @param level the level
	 * @param shares the number of shares; set for the level {@code CUSTOM} only
	 */
	@CanonicalName("com.vmware.vcenter.resource_pool.shares_info")
	@Union(discriminator = "level", cases = @Union.Case(value = "CUSTOM", required = "shares"))
	record SharesInfo(Level level, @Nullable Long shares) implements Structure {

		/**
		 * The predefined levels of shares.
		 */
		@CanonicalName("com.vmware.vcenter.resource_pool.shares_info.level")
		enum Level {

			/** Half the shares of {@code NORMAL}. */
			LOW,
			/** The default. */
			NORMAL,
			/** Twice the shares of {@code NORMAL}. */
			HIGH,
			/** An explicit number of shares. */
			CUSTOM

		}

	}

}
