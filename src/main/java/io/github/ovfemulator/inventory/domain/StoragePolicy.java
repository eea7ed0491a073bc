package io.github.ovfemulator.inventory.domain;

/**
 * A storage policy.
 *
 * @param id its id
 * @param name its name
 * @param description what it is for
 */
public record StoragePolicy(StoragePolicyId id, String name,
		String description) implements ManagedObject<StoragePolicyId> {

}
