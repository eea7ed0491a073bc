package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The types of objects in a folder.
 */
@CanonicalName("com.vmware.vcenter.folder.type")
public enum FolderType {

	/** Datacenters. */
	DATACENTER,
	/** Datastores. */
	DATASTORE,
	/** Hosts and clusters. */
	HOST,
	/** Networks. */
	NETWORK,
	/** Virtual machines and vApps. */
	VIRTUAL_MACHINE

}
