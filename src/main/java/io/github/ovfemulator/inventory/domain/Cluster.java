package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.ClusterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;

/**
 * A cluster of hosts.
 *
 * @param id its id
 * @param name its name
 * @param folder the id of its host folder
 * @param resourcePool the id of its root resource pool
 * @param haEnabled whether vSphere HA is enabled
 * @param drsEnabled whether vSphere DRS is enabled, so that vCenter selects the hosts of
 * virtual machines
 */
public record Cluster(ClusterId id, String name, FolderId folder, ResourcePoolId resourcePool, boolean haEnabled,
		boolean drsEnabled) implements ManagedObject<ClusterId>, InFolder {

}
