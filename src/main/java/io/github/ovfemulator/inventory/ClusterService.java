package io.github.ovfemulator.inventory;

import java.util.List;
import java.util.Set;

import io.github.ovfemulator.inventory.domain.Cluster;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ClusterId;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Reads clusters from the inventory.
 */
@Service
class ClusterService {

	static final int LIMIT = 1000;

	private final InventoryStore inventories;

	ClusterService(InventoryStore inventories) {
		this.inventories = inventories;
	}

	List<Summary> list(@Nullable Filter filter) {
		Inventory inventory = this.inventories.current();
		return Selection.of(filter, inventory.all(Cluster.class))
			.whereId(Filter::clusters, Cluster::id)
			.where(Filter::names, Cluster::name)
			.whereId(Filter::folders, Cluster::folder)
			.whereId(Filter::datacenters, inventory::datacenterOf)
			.atMost(LIMIT, Summary::of);
	}

	Info get(ClusterId id) {
		return Info.of(this.inventories.current().get(Cluster.class, id));
	}

	/**
	 * Selects clusters. An unset or empty field selects all.
	 *
	 * @param clusters their ids
	 * @param names their names
	 * @param folders the ids of their folders
	 * @param datacenters the ids of their datacenters
	 */
	@CanonicalName("com.vmware.vcenter.cluster.filter_spec")
	record Filter(@Nullable Set<@ResourceType("ClusterComputeResource") String> clusters, @Nullable Set<String> names,
			@Nullable Set<@ResourceType("Folder") String> folders,
			@Nullable Set<@ResourceType("Datacenter") String> datacenters) implements Structure {

	}

	/**
	 * A cluster in the result of {@code list}.
	 *
	 * @param cluster its id
	 * @param name its name
	 * @param haEnabled whether vSphere HA is enabled
	 * @param drsEnabled whether vSphere DRS is enabled
	 */
	@CanonicalName("com.vmware.vcenter.cluster.summary")
	record Summary(@ResourceType("ClusterComputeResource") String cluster, String name, boolean haEnabled,
			boolean drsEnabled) implements Structure {

		static Summary of(Cluster cluster) {
			return new Summary(cluster.id().value(), cluster.name(), cluster.haEnabled(), cluster.drsEnabled());
		}

	}

	/**
	 * The details of a cluster.
	 *
	 * @param name its name
	 * @param resourcePool the id of its root resource pool
	 */
	@CanonicalName("com.vmware.vcenter.cluster.info")
	record Info(String name, @ResourceType("ResourcePool") String resourcePool) implements Structure {

		static Info of(Cluster cluster) {
			return new Info(cluster.name(), cluster.resourcePool().value());
		}

	}

}
