package io.github.ovfemulator.inventory.hardware;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The types of buses for storage devices.
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.disk.host_bus_adapter_type")
public enum BusType {

	/** IDE: two channels with two devices each. */
	IDE,
	/** SCSI: four buses. */
	SCSI,
	/** SATA: four buses. */
	SATA,
	/** NVMe: four buses. */
	NVME

}
