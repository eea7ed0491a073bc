package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The file system types of datastores.
 */
@CanonicalName("com.vmware.vcenter.datastore.type")
public enum DatastoreType {

	/** VMware's Virtual Machine File System. */
	VMFS,
	/** NFS version 3. */
	NFS,
	/** NFS version 4.1. */
	NFS41,
	/** Common Internet File System. */
	CIFS,
	/** VMware vSAN. */
	VSAN,
	/** vFlash Read Cache file system. */
	VFFS,
	/** Virtual Volumes. */
	VVOL

}
