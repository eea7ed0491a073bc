package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.Host;
import io.github.ovfemulator.inventory.domain.Inventory;
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

	List<HostSummary> list(@Nullable HostFilter filter) {
		Inventory inventory = this.inventories.current();
		return Selection.of(filter, inventory.all(Host.class))
			.whereId(HostFilter::hosts, Host::id)
			.where(HostFilter::names, Host::name)
			.whereId(HostFilter::folders, Host::folder)
			.whereId(HostFilter::datacenters, inventory::datacenterOf)
			.whereEqual(HostFilter::standalone, (host) -> host.cluster() == null)
			.whereId(HostFilter::clusters, Host::cluster)
			.where(HostFilter::connectionStates, Host::connectionState)
			.atMost(LIMIT, HostSummary::of);
	}

}
