package io.github.ovfemulator.inventory.hardware;

/**
 * The kinds of bus that a storage device can be attached to.
 */
public enum BusType {

	/** IDE: two channels of two devices each. */
	IDE,
	/** SCSI: four buses. */
	SCSI,
	/** SATA: four buses. */
	SATA,
	/** NVMe: four buses. */
	NVME

}
