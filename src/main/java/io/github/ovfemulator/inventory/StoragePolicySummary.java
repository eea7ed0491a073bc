package io.github.ovfemulator.inventory;

import io.github.ovfemulator.inventory.domain.StoragePolicy;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * A storage policy in a list.
 *
 * @param policy its id
 * @param name its name
 * @param description what it is for
 */
@CanonicalName("com.vmware.vcenter.storage.policies.summary")
record StoragePolicySummary(@ResourceType("com.vmware.vcenter.StoragePolicy") String policy, String name,
		String description) implements Structure {

	static StoragePolicySummary of(StoragePolicy policy) {
		return new StoragePolicySummary(policy.id().value(), policy.name(), policy.description());
	}

}
