package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatacenterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;

/**
 * A datacenter with its four root folders.
 *
 * @param id its id
 * @param name its name
 * @param folder the id of its folder
 * @param datastoreFolder the id of its root datastore folder
 * @param hostFolder the id of its root host folder
 * @param networkFolder the id of its root network folder
 * @param virtualMachineFolder the id of its root virtual machine folder, the default
 * folder of imports
 */
public record Datacenter(DatacenterId id, String name, FolderId folder, FolderId datastoreFolder, FolderId hostFolder,
		FolderId networkFolder, FolderId virtualMachineFolder) implements ManagedObject<DatacenterId>, InFolder {

}
