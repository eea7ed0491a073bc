package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.inventory.hardware.BusType;
import io.github.ovfemulator.inventory.hardware.DeviceAddress;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of storage devices, one structure for each type of bus.
 */
final class AddressInfo {

	private AddressInfo() {
	}

	/**
	 * An address on the IDE channels.
	 *
	 * @param primary whether it is on the primary channel; otherwise it is on the
	 * secondary one
	 * @param master whether it is the master; otherwise it is the slave
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.ide_address_info")
	record Ide(boolean primary, boolean master) implements Structure {

		static @Nullable Ide of(DeviceAddress address) {
			return (address.bus() == BusType.IDE) ? new Ide(address.busNumber() == 0, address.unit() == 0) : null;
		}

	}

	/**
	 * An address on the SCSI buses.
	 *
	 * @param bus the bus number
	 * @param unit the unit number on the bus
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.scsi_address_info")
	record Scsi(long bus, long unit) implements Structure {

		static @Nullable Scsi of(DeviceAddress address) {
			return (address.bus() == BusType.SCSI) ? new Scsi(address.busNumber(), address.unit()) : null;
		}

	}

	/**
	 * An address on the SATA buses.
	 *
	 * @param bus the bus number
	 * @param unit the unit number on the bus
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.sata_address_info")
	record Sata(long bus, long unit) implements Structure {

		static @Nullable Sata of(DeviceAddress address) {
			return (address.bus() == BusType.SATA) ? new Sata(address.busNumber(), address.unit()) : null;
		}

	}

	/**
	 * An address on the NVMe buses.
	 *
	 * @param bus the bus number
	 * @param unit the unit number on the bus
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.nvme_address_info")
	record Nvme(long bus, long unit) implements Structure {

		static @Nullable Nvme of(DeviceAddress address) {
			return (address.bus() == BusType.NVME) ? new Nvme(address.busNumber(), address.unit()) : null;
		}

	}

}
