package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.ClusterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;

/**
 * A cluster of hosts.
 *
 * @param id its id
 * @param name its name
 * @param folder the host folder that holds it
 * @param resourcePool the root of its resource pools
 * @param haEnabled whether machines are started again when a host fails
 * @param drsEnabled whether vCenter picks the hosts of its machines
 */
public record Cluster(ClusterId id, String name, FolderId folder, ResourcePoolId resourcePool, boolean haEnabled,
		boolean drsEnabled) implements ManagedObject<ClusterId>, InFolder {

}
