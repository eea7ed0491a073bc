package io.github.ovfemulator.inventory.domain;

/**
 * The id of something in the inventory.
 */
public sealed interface ManagedObjectId permits ClusterId, DatacenterId, DatastoreId, FolderId, HostSystemId, NetworkId,
		ResourcePoolId, StoragePolicyId, VirtualAppId, VirtualMachineId {

	/**
	 * The id on the wire.
	 * @return for example {@code vm-101}
	 */
	String value();

	/**
	 * What the id stands for, in the words of a message.
	 * @return for example {@code virtual machine}
	 */
	String kind();

}
