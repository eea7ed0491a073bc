package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.inventory.hardware.BusType;
import io.github.ovfemulator.inventory.hardware.CdromDrive;
import io.github.ovfemulator.inventory.hardware.DeviceBacking;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import org.jspecify.annotations.Nullable;

/**
 * A CD-ROM drive.
 *
 * @param type the type of its bus
 * @param label its label
 * @param ide its address on an IDE channel
 * @param sata its address on a SATA bus
 * @param backing its backing
 * @param state its connection state
 * @param startConnected whether it is connected at power-on
 * @param allowGuestControl whether the guest can connect and disconnect it
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.cdrom.info")
@Union(discriminator = "type",
		cases = { @Union.Case(value = "IDE", required = "ide"), @Union.Case(value = "SATA", required = "sata") })
record CdromInfo(HostBusAdapterType type, String label, AddressInfo.@Nullable Ide ide, AddressInfo.@Nullable Sata sata,
		Backing backing, ConnectionState state, boolean startConnected,
		boolean allowGuestControl) implements Structure {

	static CdromInfo of(String label, CdromDrive drive, boolean running) {
		return new CdromInfo((drive.address().bus() == BusType.IDE) ? HostBusAdapterType.IDE : HostBusAdapterType.SATA,
				label, AddressInfo.Ide.of(drive.address()), AddressInfo.Sata.of(drive.address()), Backing.of(drive),
				ConnectionState.of(drive.connection(), running), drive.connection().startConnected(),
				drive.connection().allowGuestControl());
	}

	/**
	 * The types of buses for CD-ROM drives.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.cdrom.host_bus_adapter_type")
	enum HostBusAdapterType {

		/** IDE. */
		IDE,
		/** SATA. */
		SATA

	}

	/**
	 * The types of backings.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.cdrom.backing_type")
	enum BackingType {

		/** An ISO image on a datastore. */
		ISO_FILE,
		/** A drive of the host. */
		HOST_DEVICE,
		/** A drive of the client of the remote console. */
		CLIENT_DEVICE

	}

	/**
	 * The types of access to a drive of the host or client.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.cdrom.device_access_type")
	enum DeviceAccessType {

		/** An emulated drive. */
		EMULATION,
		/** Direct access. */
		PASSTHRU,
		/** Exclusive direct access. */
		PASSTHRU_EXCLUSIVE

	}

	/**
	 * The backing of a CD-ROM drive.
	 *
	 * @param type the type of the backing
	 * @param isoFile the path of the ISO image; empty if the package does not specify it,
	 * a choice
	 * @param hostDevice the name of the host's drive
	 * @param autoDetect whether the host selects its drive
	 * @param deviceAccessType the type of access
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.cdrom.backing_info")
	@Union(discriminator = "type",
			cases = { @Union.Case(value = "ISO_FILE", required = "iso_file"),
					@Union.Case(value = "HOST_DEVICE", required = { "auto_detect", "device_access_type" },
							optional = "host_device"),
					@Union.Case(value = "CLIENT_DEVICE", required = "device_access_type") })
	record Backing(BackingType type, @Nullable String isoFile, @Nullable String hostDevice,
			@Nullable Boolean autoDetect, @Nullable DeviceAccessType deviceAccessType) implements Structure {

		static Backing of(CdromDrive drive) {
			DeviceBacking backing = drive.backing();
			DeviceAccessType access = Boolean.TRUE.equals(drive.passthrough()) ? DeviceAccessType.PASSTHRU
					: DeviceAccessType.EMULATION;
			return switch (backing.type()) {
				case HOST_DEVICE ->
					new Backing(BackingType.HOST_DEVICE, null, backing.value(), backing.value() == null, access);
				case CLIENT_DEVICE -> new Backing(BackingType.CLIENT_DEVICE, null, null, null, access);
				default -> new Backing(BackingType.ISO_FILE, DeviceFields.orEmpty(backing.value()), null, null, null);
			};
		}

	}

}
