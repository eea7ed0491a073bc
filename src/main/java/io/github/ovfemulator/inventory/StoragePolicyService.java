package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.StoragePolicy;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Finds storage policies.
 */
@Service
class StoragePolicyService {

	static final int LIMIT = 1024;

	private final InventoryStore inventories;

	StoragePolicyService(InventoryStore inventories) {
		this.inventories = inventories;
	}

	List<StoragePolicySummary> list(@Nullable StoragePolicyFilter filter) {
		return Selection.of(filter, this.inventories.current().all(StoragePolicy.class))
			.whereId(StoragePolicyFilter::policies, StoragePolicy::id)
			.atMost(LIMIT, StoragePolicySummary::of);
	}

}
