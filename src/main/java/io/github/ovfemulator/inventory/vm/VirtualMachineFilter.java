package io.github.ovfemulator.inventory.vm;

import java.util.Set;

import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Which virtual machines to list.
 *
 * @param vms their ids
 * @param names their names
 * @param folders the folders that hold them
 * @param datacenters the datacenters that they are in
 * @param hosts the hosts that they are on
 * @param clusters the clusters of those hosts
 * @param resourcePools the pools or vApps that they are part of
 * @param powerStates their power states
 */
@CanonicalName("com.vmware.vcenter.VM.filter_spec")
record VirtualMachineFilter(@Nullable Set<@ResourceType("VirtualMachine") String> vms, @Nullable Set<String> names,
		@Nullable Set<@ResourceType("Folder") String> folders,
		@Nullable Set<@ResourceType("Datacenter") String> datacenters,
		@Nullable Set<@ResourceType("HostSystem") String> hosts,
		@Nullable Set<@ResourceType("ClusterComputeResource") String> clusters,
		@Nullable Set<@ResourceType("ResourcePool") String> resourcePools,
		@Nullable Set<PowerState> powerStates) implements Structure {

}
