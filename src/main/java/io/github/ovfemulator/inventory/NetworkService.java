package io.github.ovfemulator.inventory;

import java.util.List;
import java.util.Set;

import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.Network;
import io.github.ovfemulator.inventory.domain.NetworkType;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Finds networks.
 */
@Service
class NetworkService {

	static final int LIMIT = 1000;

	private final InventoryStore inventories;

	NetworkService(InventoryStore inventories) {
		this.inventories = inventories;
	}

	List<Summary> list(@Nullable Filter filter) {
		Inventory inventory = this.inventories.current();
		return Selection.of(filter, inventory.all(Network.class))
			.whereId(Filter::networks, Network::id)
			.where(Filter::names, Network::name)
			.where(Filter::types, Network::type)
			.whereId(Filter::folders, Network::folder)
			.whereId(Filter::datacenters, inventory::datacenterOf)
			.atMost(LIMIT, Summary::of);
	}

	/**
	 * Which networks to list.
	 *
	 * @param networks their ids
	 * @param names their names
	 * @param types what they are made of
	 * @param folders the folders that hold them
	 * @param datacenters the datacenters that they are in
	 */
	@CanonicalName("com.vmware.vcenter.network.filter_spec")
	record Filter(@Nullable Set<@ResourceType("Network") String> networks, @Nullable Set<String> names,
			@Nullable Set<NetworkType> types, @Nullable Set<@ResourceType("Folder") String> folders,
			@Nullable Set<@ResourceType("Datacenter") String> datacenters) implements Structure {

	}

	/**
	 * A network in a list.
	 *
	 * @param network its id
	 * @param name its name
	 * @param type what it is made of
	 */
	@CanonicalName("com.vmware.vcenter.network.summary")
	record Summary(@ResourceType("Network") String network, String name, NetworkType type) implements Structure {

		static Summary of(Network network) {
			return new Summary(network.id().value(), network.name(), network.type());
		}

	}

}
