package io.github.ovfemulator.inventory.vm.hardware;

import io.github.ovfemulator.inventory.hardware.BusType;
import io.github.ovfemulator.inventory.hardware.DeviceAddress;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The place of a device on the NVMe buses.
 *
 * @param bus the number of the bus
 * @param unit the number of the device on it
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.nvme_address_info")
public record NvmeAddressInfo(long bus, long unit) implements Structure {

	static @Nullable NvmeAddressInfo of(DeviceAddress address) {
		return (address.bus() == BusType.NVME) ? new NvmeAddressInfo(address.busNumber(), address.unit()) : null;
	}

}
