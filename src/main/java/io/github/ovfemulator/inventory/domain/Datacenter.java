package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatacenterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;

/**
 * A datacenter with its four folders.
 *
 * @param id its id
 * @param name its name
 * @param folder the folder that holds it
 * @param datastoreFolder its folder of datastores
 * @param hostFolder its folder of hosts and clusters
 * @param networkFolder its folder of networks
 * @param virtualMachineFolder its folder of virtual machines, where an import lands that
 * names no folder
 */
public record Datacenter(DatacenterId id, String name, FolderId folder, FolderId datastoreFolder, FolderId hostFolder,
		FolderId networkFolder, FolderId virtualMachineFolder) implements ManagedObject<DatacenterId>, InFolder {

}
