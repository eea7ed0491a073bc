package io.github.ovfemulator.inventory;

import java.util.Set;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * All about a resource pool.
 *
 * @param name its name
 * @param resourcePools the ids of the pools that are part of it
 * @param cpuAllocation its part of the CPUs, since vSphere 7.0
 * @param memoryAllocation its part of the memory, since vSphere 7.0
 */
@CanonicalName("com.vmware.vcenter.resource_pool.info")
record ResourcePoolInfo(String name, Set<@ResourceType("ResourcePool") String> resourcePools,
		@Nullable ResourceAllocationInfo cpuAllocation,
		@Nullable ResourceAllocationInfo memoryAllocation) implements Structure {

}
