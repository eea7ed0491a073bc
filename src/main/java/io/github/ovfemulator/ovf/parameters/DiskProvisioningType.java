package io.github.ovfemulator.ovf.parameters;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The provisioning types of virtual disks.
 */
@CanonicalName("com.vmware.vcenter.ovf.disk_provisioning_type")
public enum DiskProvisioningType {

	/** Space is allocated on demand. */
	thin,
	/** Space is allocated at creation and zeroed on first write. */
	thick,
	/** Space is allocated and zeroed at creation. */
	eagerZeroedThick

}
