package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.Network;
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

	List<NetworkSummary> list(@Nullable NetworkFilter filter) {
		Inventory inventory = this.inventories.current();
		return Selection.of(filter, inventory.all(Network.class))
			.whereId(NetworkFilter::networks, Network::id)
			.where(NetworkFilter::names, Network::name)
			.where(NetworkFilter::types, Network::type)
			.whereId(NetworkFilter::folders, Network::folder)
			.whereId(NetworkFilter::datacenters, inventory::datacenterOf)
			.atMost(LIMIT, NetworkSummary::of);
	}

}
