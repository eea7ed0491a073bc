package io.github.ovfemulator.inventory.resourcepool;

import java.util.Set;

import io.github.ovfemulator.vapi.structure.CanonicalName;
import io.github.ovfemulator.vapi.structure.ResourceType;
import io.github.ovfemulator.vapi.structure.Structure;

/**
 * All about a resource pool.
 *
 * @param name its name
 * @param resourcePools the ids of the pools that are part of it
 */
@CanonicalName("com.vmware.vcenter.resource_pool.info")
record ResourcePoolInfo(String name, Set<@ResourceType("ResourcePool") String> resourcePools) implements Structure {

}
