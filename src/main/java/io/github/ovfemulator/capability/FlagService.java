package io.github.ovfemulator.capability;

import java.util.List;
import java.util.stream.Stream;

import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.inventory.domain.ResourcePool;
import io.github.ovfemulator.ovf.ExportFlag;
import io.github.ovfemulator.ovf.ImportFlag;

import org.springframework.stereotype.Service;

/**
 * Lists the flags of imports and exports.
 */
@Service
class FlagService {

	private final InventoryService inventory;

	FlagService(InventoryService inventory) {
		this.inventory = inventory;
	}

	/**
	 * Returns the flags of imports, which are the same for every resource pool.
	 * @throws io.github.ovfemulator.vapi.type.VapiException {@code not_found} if the pool
	 * does not exist
	 */
	List<ImportFlagInfo> importFlags(ResourcePoolId pool) {
		this.inventory.inventory().get(ResourcePool.class, pool);
		return Stream.of(ImportFlag.values()).map(ImportFlagInfo::of).toList();
	}

	List<ExportFlagInfo> exportFlags() {
		return Stream.of(ExportFlag.values()).map(ExportFlagInfo::of).toList();
	}

}
