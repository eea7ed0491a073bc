package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The file system of a datastore.
 */
@CanonicalName("com.vmware.vcenter.datastore.type")
public enum DatastoreType {

	/** VMware's own file system. */
	VMFS,
	/** NFS version 3. */
	NFS,
	/** NFS version 4.1. */
	NFS41,
	/** A Windows share. */
	CIFS,
	/** Disks of the hosts, pooled. */
	VSAN,
	/** A flash cache. */
	VFFS,
	/** A virtual volume. */
	VVOL

}
