package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;

/**
 * A datastore. All hosts of its datacenter can access it.
 *
 * @param id its id
 * @param name its name
 * @param type its file system type
 * @param folder the id of its datastore folder
 * @param capacity its capacity in bytes
 * @param freeSpace its free space in bytes; imports do not reduce it
 */
public record Datastore(DatastoreId id, String name, DatastoreType type, FolderId folder, long capacity,
		long freeSpace) implements ManagedObject<DatastoreId>, InFolder {

}
