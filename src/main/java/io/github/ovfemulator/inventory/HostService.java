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
 * Reads hosts from the inventory.
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
	 * Selects hosts. An unset or empty field selects all.
	 *
	 * @param hosts their ids
	 * @param names their names
	 * @param folders the ids of their folders, or of the folders of their clusters
	 * @param datacenters the ids of their datacenters
	 * @param standalone {@code true} for hosts outside clusters, {@code false} for hosts
	 * in clusters
	 * @param clusters the ids of their clusters
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
	 * A host in the result of {@code list}.
	 *
	 * @param host its id
	 * @param name its name
	 * @param connectionState its connection state
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
