package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.vapi.structure.CanonicalName;
import io.github.ovfemulator.vapi.structure.Structure;

/**
 * The place of a device on a SCSI bus.
 *
 * @param bus the number of the bus
 * @param unit the number of the device on it
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.scsi_address_info")
record ScsiAddressInfo(long bus, long unit) implements Structure {

	/** The unit that the adapter itself takes on each bus. */
	static final int ADAPTER_UNIT = 7;

	private static final int DISKS_PER_BUS = 15;

	static ScsiAddressInfo ofAdapter(int bus) {
		return new ScsiAddressInfo(bus, ADAPTER_UNIT);
	}

	static ScsiAddressInfo ofDisk(int index) {
		int unit = index % DISKS_PER_BUS;
		return new ScsiAddressInfo(index / DISKS_PER_BUS, (unit < ADAPTER_UNIT) ? unit : unit + 1);
	}

}
