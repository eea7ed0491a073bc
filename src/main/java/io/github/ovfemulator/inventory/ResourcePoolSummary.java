package io.github.ovfemulator.inventory;

import io.github.ovfemulator.inventory.domain.ResourcePool;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * A resource pool in a list.
 *
 * @param resourcePool its id
 * @param name its name
 */
@CanonicalName("com.vmware.vcenter.resource_pool.summary")
record ResourcePoolSummary(@ResourceType("ResourcePool") String resourcePool, String name) implements Structure {

	static ResourcePoolSummary of(ResourcePool pool) {
		return new ResourcePoolSummary(pool.id().value(), pool.name());
	}

}
