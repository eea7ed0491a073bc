package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;

/**
 * A datastore; every host of its datacenter reaches it.
 *
 * @param id its id
 * @param name its name
 * @param type its file system
 * @param folder the datastore folder that holds it
 * @param capacity its size in bytes
 * @param freeSpace how many bytes of it are free; imports do not use them up
 */
public record Datastore(DatastoreId id, String name, DatastoreType type, FolderId folder, long capacity,
		long freeSpace) implements ManagedObject<DatastoreId>, InFolder {

}
