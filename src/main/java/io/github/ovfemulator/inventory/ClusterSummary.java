package io.github.ovfemulator.inventory;

import io.github.ovfemulator.inventory.domain.Cluster;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * A cluster in a list.
 *
 * @param cluster its id
 * @param name its name
 * @param haEnabled whether machines are started again when a host fails
 * @param drsEnabled whether vCenter picks the hosts of its machines
 */
@CanonicalName("com.vmware.vcenter.cluster.summary")
record ClusterSummary(@ResourceType("ClusterComputeResource") String cluster, String name, boolean haEnabled,
		boolean drsEnabled) implements Structure {

	static ClusterSummary of(Cluster cluster) {
		return new ClusterSummary(cluster.id().value(), cluster.name(), cluster.haEnabled(), cluster.drsEnabled());
	}

}
