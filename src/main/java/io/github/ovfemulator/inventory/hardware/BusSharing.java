package io.github.ovfemulator.inventory.hardware;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The bus sharing of a SCSI controller.
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.adapter.scsi.sharing")
public enum BusSharing {

	/** No sharing. */
	NONE,
	/** Sharing among virtual machines on the same host. */
	VIRTUAL,
	/** Sharing among virtual machines on any host. */
	PHYSICAL

}
