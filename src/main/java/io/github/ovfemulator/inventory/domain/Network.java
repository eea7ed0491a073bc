package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.NetworkId;

/**
 * A network. All hosts of its datacenter can access it.
 *
 * @param id its id
 * @param name its name
 * @param type its type
 * @param folder the id of its network folder
 */
public record Network(NetworkId id, String name, NetworkType type,
		FolderId folder) implements ManagedObject<NetworkId>, InFolder {

}
