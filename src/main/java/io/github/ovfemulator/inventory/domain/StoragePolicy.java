package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.StoragePolicyId;

/**
 * A storage policy.
 *
 * @param id its id
 * @param name its name
 * @param description its description
 */
public record StoragePolicy(StoragePolicyId id, String name,
		String description) implements ManagedObject<StoragePolicyId> {

}
