package io.github.ovfemulator.inventory.domain;

/**
 * A vApp: a container of virtual machines that name it as theirs. Inside a resource pool
 * it shares out resources as a child pool would.
 *
 * @param id its id
 * @param name its name, unique in its folder
 * @param folder the folder that holds it
 * @param resourcePool the pool that it is part of
 */
public record VirtualApp(VirtualAppId id, String name, FolderId folder,
		ResourcePoolId resourcePool) implements ManagedObject<VirtualAppId>, InFolder {

}
