package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.NetworkId;

/**
 * A network; every host of its datacenter reaches it.
 *
 * @param id its id
 * @param name its name
 * @param type what it is made of
 * @param folder the network folder that holds it
 */
public record Network(NetworkId id, String name, NetworkType type,
		FolderId folder) implements ManagedObject<NetworkId>, InFolder {

}
