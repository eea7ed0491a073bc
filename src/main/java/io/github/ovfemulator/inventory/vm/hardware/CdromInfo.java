package io.github.ovfemulator.inventory.vm.hardware;

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
 * @param type the kind of bus that it is attached to
 * @param label its name as people see it
 * @param ide its place, if that is on an IDE channel
 * @param sata its place, if that is on a SATA bus
 * @param backing what is in it
 * @param state whether it is connected
 * @param startConnected whether it connects when the machine starts
 * @param allowGuestControl whether the guest can connect and disconnect it
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.cdrom.info")
@Union(discriminator = "type",
		cases = { @Union.Case(value = "IDE", required = "ide"), @Union.Case(value = "SATA", required = "sata") })
public record CdromInfo(HostBusAdapterType type, String label, AddressInfo.@Nullable Ide ide,
		AddressInfo.@Nullable Sata sata, Backing backing, ConnectionState state, boolean startConnected,
		boolean allowGuestControl) implements Structure {

	static CdromInfo of(String label, CdromDrive drive, boolean running) {
		return new CdromInfo((drive.address().bus() == BusType.IDE) ? HostBusAdapterType.IDE : HostBusAdapterType.SATA,
				label, AddressInfo.Ide.of(drive.address()), AddressInfo.Sata.of(drive.address()), Backing.of(drive),
				ConnectionState.of(drive.connection(), running), drive.connection().startConnected(),
				drive.connection().allowGuestControl());
	}

	/**
	 * The kinds of bus that a CD-ROM drive can be attached to.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.cdrom.host_bus_adapter_type")
	public enum HostBusAdapterType {

		/** IDE. */
		IDE,
		/** SATA. */
		SATA

	}

	/**
	 * What can be in a drive.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.cdrom.backing_type")
	public enum BackingType {

		/** An image on a datastore. */
		ISO_FILE,
		/** A drive of the host. */
		HOST_DEVICE,
		/** A drive of the client that shows the console. */
		CLIENT_DEVICE

	}

	/**
	 * How the guest reaches a drive of the host or the client.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.cdrom.device_access_type")
	public enum DeviceAccessType {

		/** As an emulated drive. */
		EMULATION,
		/** Itself. */
		PASSTHRU,
		/** Itself, and nobody else does. */
		PASSTHRU_EXCLUSIVE

	}

	/**
	 * What is in a drive.
	 *
	 * @param type the kind of backing
	 * @param isoFile the path of the image; empty where the package does not say it (a
	 * choice)
	 * @param hostDevice the host's drive
	 * @param autoDetect whether the host picks its drive
	 * @param deviceAccessType how the guest reaches the drive
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.cdrom.backing_info")
	@Union(discriminator = "type",
			cases = { @Union.Case(value = "ISO_FILE", required = "iso_file"),
					@Union.Case(value = "HOST_DEVICE", required = { "auto_detect", "device_access_type" },
							optional = "host_device"),
					@Union.Case(value = "CLIENT_DEVICE", required = "device_access_type") })
	public record Backing(BackingType type, @Nullable String isoFile, @Nullable String hostDevice,
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
