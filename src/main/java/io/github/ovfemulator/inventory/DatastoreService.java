package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Finds datastores.
 */
@Service
class DatastoreService {

	static final int LIMIT = 2500;

	private final InventoryStore inventories;

	DatastoreService(InventoryStore inventories) {
		this.inventories = inventories;
	}

	List<DatastoreSummary> list(@Nullable DatastoreFilter filter) {
		Inventory inventory = this.inventories.current();
		return Selection.of(filter, inventory.all(Datastore.class))
			.whereId(DatastoreFilter::datastores, Datastore::id)
			.where(DatastoreFilter::names, Datastore::name)
			.where(DatastoreFilter::types, Datastore::type)
			.whereId(DatastoreFilter::folders, Datastore::folder)
			.whereId(DatastoreFilter::datacenters, inventory::datacenterOf)
			.atMost(LIMIT, DatastoreSummary::of);
	}

	DatastoreInfo get(DatastoreId id) {
		return DatastoreInfo.of(this.inventories.current().get(Datastore.class, id));
	}

}
