package io.github.ovfemulator.inventory.hardware;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * Which other machines can use the bus of a SCSI controller.
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.adapter.scsi.sharing")
public enum BusSharing {

	/** None. */
	NONE,
	/** Machines on the same host. */
	VIRTUAL,
	/** Machines on any host. */
	PHYSICAL

}
