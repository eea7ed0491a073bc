package io.github.ovfemulator.inventory.vm.hardware;

import io.github.ovfemulator.inventory.hardware.BusType;
import io.github.ovfemulator.inventory.hardware.DeviceAddress;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The place of a device on the IDE channels.
 *
 * @param primary whether it is on the primary or the secondary channel
 * @param master whether it is the master or the slave
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.ide_address_info")
public record IdeAddressInfo(boolean primary, boolean master) implements Structure {

	static @Nullable IdeAddressInfo of(DeviceAddress address) {
		return (address.bus() == BusType.IDE) ? new IdeAddressInfo(address.busNumber() == 0, address.unit() == 0)
				: null;
	}

}
