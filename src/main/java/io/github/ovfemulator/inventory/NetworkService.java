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
 * Reads networks from the inventory.
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
	 * Selects networks. An unset or empty field selects all.
	 *
	 * @param networks their ids
	 * @param names their names
	 * @param types their types
	 * @param folders the ids of their folders
	 * @param datacenters the ids of their datacenters
	 */
	@CanonicalName("com.vmware.vcenter.network.filter_spec")
	record Filter(@Nullable Set<@ResourceType("Network") String> networks, @Nullable Set<String> names,
			@Nullable Set<NetworkType> types, @Nullable Set<@ResourceType("Folder") String> folders,
			@Nullable Set<@ResourceType("Datacenter") String> datacenters) implements Structure {

	}

	/**
	 * A network in the result of {@code list}.
	 *
	 * @param network its id
	 * @param name its name
	 * @param type its type
	 */
	@CanonicalName("com.vmware.vcenter.network.summary")
	record Summary(@ResourceType("Network") String network, String name, NetworkType type) implements Structure {

		static Summary of(Network network) {
			return new Summary(network.id().value(), network.name(), network.type());
		}

	}

}
