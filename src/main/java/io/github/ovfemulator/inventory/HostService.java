package io.github.ovfemulator.inventory;

import java.util.List;
import java.util.Set;

import io.github.ovfemulator.inventory.domain.Host;
import io.github.ovfemulator.inventory.domain.HostConnectionState;
import io.github.ovfemulator.inventory.domain.HostPowerState;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Finds hosts.
 */
@Service
class HostService {

	static final int LIMIT = 2500;

	private final InventoryStore inventories;

	HostService(InventoryStore inventories) {
		this.inventories = inventories;
	}

	List<Summary> list(@Nullable Filter filter) {
		Inventory inventory = this.inventories.current();
		return Selection.of(filter, inventory.all(Host.class))
			.whereId(Filter::hosts, Host::id)
			.where(Filter::names, Host::name)
			.whereId(Filter::folders, Host::folder)
			.whereId(Filter::datacenters, inventory::datacenterOf)
			.whereEqual(Filter::standalone, (host) -> host.cluster() == null)
			.whereId(Filter::clusters, Host::cluster)
			.where(Filter::connectionStates, Host::connectionState)
			.atMost(LIMIT, Summary::of);
	}

	/**
	 * Which hosts to list.
	 *
	 * @param hosts their ids
	 * @param names their names
	 * @param folders the folders that hold them or their clusters
	 * @param datacenters the datacenters that they are in
	 * @param standalone whether they are in no cluster
	 * @param clusters the clusters that they are in
	 * @param connectionStates their connection states
	 */
	@CanonicalName("com.vmware.vcenter.host.filter_spec")
	record Filter(@Nullable Set<@ResourceType("HostSystem") String> hosts, @Nullable Set<String> names,
			@Nullable Set<@ResourceType("Folder") String> folders,
			@Nullable Set<@ResourceType("Datacenter") String> datacenters, @Nullable Boolean standalone,
			@Nullable Set<@ResourceType("ClusterComputeResource") String> clusters,
			@Nullable Set<HostConnectionState> connectionStates) implements Structure {

	}

	/**
	 * A host in a list.
	 *
	 * @param host its id
	 * @param name its name
	 * @param connectionState whether vCenter reaches it
	 * @param powerState its power state
	 */
	@CanonicalName("com.vmware.vcenter.host.summary")
	record Summary(@ResourceType("HostSystem") String host, String name, HostConnectionState connectionState,
			@Nullable HostPowerState powerState) implements Structure {

		static Summary of(Host host) {
			return new Summary(host.id().value(), host.name(), host.connectionState(), host.powerState());
		}

	}

}
