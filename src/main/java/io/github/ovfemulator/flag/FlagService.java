package io.github.ovfemulator.flag;

import java.util.List;
import java.util.stream.Stream;

import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.inventory.domain.ResourcePool;
import io.github.ovfemulator.ovf.ImportFlag;

import org.springframework.stereotype.Service;

/**
 * Tells which flags there are.
 */
@Service
class FlagService {

	private final InventoryService inventory;

	FlagService(InventoryService inventory) {
		this.inventory = inventory;
	}

	/**
	 * Lists the flags of imports into a pool, which are the same for each.
	 * @param pool the pool
	 * @return the flags
	 * @throws io.github.ovfemulator.vapi.type.VapiException {@code not_found} when there
	 * is no such pool
	 */
	List<ImportFlagInfo> importFlags(ResourcePoolId pool) {
		this.inventory.inventory().get(ResourcePool.class, pool);
		return Stream.of(ImportFlag.values()).map(ImportFlagInfo::of).toList();
	}

	/**
	 * Lists the flags of exports.
	 * @return the flags
	 */
	List<ExportFlagInfo> exportFlags() {
		return Stream.of(ExportFlag.values()).map(ExportFlagInfo::of).toList();
	}

}
