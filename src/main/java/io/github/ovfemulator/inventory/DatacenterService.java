package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.Datacenter;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatacenterId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Finds datacenters.
 */
@Service
class DatacenterService {

	static final int LIMIT = 1000;

	private final InventoryStore inventories;

	DatacenterService(InventoryStore inventories) {
		this.inventories = inventories;
	}

	List<DatacenterSummary> list(@Nullable DatacenterFilter filter) {
		return Selection.of(filter, this.inventories.current().all(Datacenter.class))
			.whereId(DatacenterFilter::datacenters, Datacenter::id)
			.where(DatacenterFilter::names, Datacenter::name)
			.whereId(DatacenterFilter::folders, Datacenter::folder)
			.atMost(LIMIT, DatacenterSummary::of);
	}

	DatacenterInfo get(DatacenterId id) {
		return DatacenterInfo.of(this.inventories.current().get(Datacenter.class, id));
	}

}
