package io.github.ovfemulator.inventory;

import java.util.Set;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Which clusters to list.
 *
 * @param clusters their ids
 * @param names their names
 * @param folders the folders that hold them
 * @param datacenters the datacenters that they are in
 */
@CanonicalName("com.vmware.vcenter.cluster.filter_spec")
record ClusterFilter(@Nullable Set<@ResourceType("ClusterComputeResource") String> clusters,
		@Nullable Set<String> names, @Nullable Set<@ResourceType("Folder") String> folders,
		@Nullable Set<@ResourceType("Datacenter") String> datacenters) implements Structure {

}
