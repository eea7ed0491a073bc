package io.github.ovfemulator.inventory.hardware;

/**
 * Which other machines can use the bus of a SCSI controller.
 */
public enum BusSharing {

	/** None. */
	NONE,
	/** Machines on the same host. */
	VIRTUAL,
	/** Machines on any host. */
	PHYSICAL

}
