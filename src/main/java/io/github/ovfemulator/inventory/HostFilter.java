package io.github.ovfemulator.inventory;

import java.util.Set;

import io.github.ovfemulator.inventory.domain.HostConnectionState;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Which hosts to list.
 *
 * @param hosts their ids
 * @param names their names
 * @param folders the folders that hold them or their clusters
 * @param datacenters the datacenters that they are in
 * @param standalone whether they are in no cluster
 * @param clusters the clusters that they are in
 * @param connectionStates their connection states
 */
@CanonicalName("com.vmware.vcenter.host.filter_spec")
record HostFilter(@Nullable Set<@ResourceType("HostSystem") String> hosts, @Nullable Set<String> names,
		@Nullable Set<@ResourceType("Folder") String> folders,
		@Nullable Set<@ResourceType("Datacenter") String> datacenters, @Nullable Boolean standalone,
		@Nullable Set<@ResourceType("ClusterComputeResource") String> clusters,
		@Nullable Set<HostConnectionState> connectionStates) implements Structure {

}
