package io.github.ovfemulator.ovf.parameters;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * How a disk takes its space.
 */
@CanonicalName("com.vmware.vcenter.ovf.disk_provisioning_type")
public enum DiskProvisioningType {

	/** When it is needed. */
	thin,
	/** At once, zeroed when it is needed. */
	thick,
	/** At once, zeroed at once. */
	eagerZeroedThick

}
