package io.github.ovfemulator.inventory;

import io.github.ovfemulator.inventory.domain.Cluster;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * All about a cluster.
 *
 * @param name its name
 * @param resourcePool the root of its resource pools
 */
@CanonicalName("com.vmware.vcenter.cluster.info")
record ClusterInfo(String name, @ResourceType("ResourcePool") String resourcePool) implements Structure {

	static ClusterInfo of(Cluster cluster) {
		return new ClusterInfo(cluster.name(), cluster.resourcePool().value());
	}

}
