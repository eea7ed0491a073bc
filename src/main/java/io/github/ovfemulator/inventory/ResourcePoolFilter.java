package io.github.ovfemulator.inventory;

import java.util.Set;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Which resource pools to list.
 *
 * @param resourcePools their ids
 * @param names their names
 * @param parentResourcePools the pools that they are part of
 * @param datacenters the datacenters that they are in
 * @param hosts the hosts whose resources they share out
 * @param clusters the clusters whose resources they share out
 */
@CanonicalName("com.vmware.vcenter.resource_pool.filter_spec")
record ResourcePoolFilter(@Nullable Set<@ResourceType("ResourcePool") String> resourcePools,
		@Nullable Set<String> names, @Nullable Set<@ResourceType("ResourcePool") String> parentResourcePools,
		@Nullable Set<@ResourceType("Datacenter") String> datacenters,
		@Nullable Set<@ResourceType("HostSystem") String> hosts,
		@Nullable Set<@ResourceType("ClusterComputeResource") String> clusters) implements Structure {

}
