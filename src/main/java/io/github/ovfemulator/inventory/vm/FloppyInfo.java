package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.inventory.hardware.DeviceBacking;
import io.github.ovfemulator.inventory.hardware.FloppyDrive;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import org.jspecify.annotations.Nullable;

/**
 * A floppy drive.
 *
 * @param label its label
 * @param backing its backing
 * @param state its connection state
 * @param startConnected whether it is connected at power-on
 * @param allowGuestControl whether the guest can connect and disconnect it
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.floppy.info")
record FloppyInfo(String label, Backing backing, ConnectionState state, boolean startConnected,
		boolean allowGuestControl) implements Structure {

	static FloppyInfo of(String label, FloppyDrive drive, boolean running) {
		return new FloppyInfo(label, Backing.of(drive.backing()), ConnectionState.of(drive.connection(), running),
				drive.connection().startConnected(), drive.connection().allowGuestControl());
	}

	/**
	 * The types of backings.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.floppy.backing_type")
	enum BackingType {

		/** An image on a datastore. */
		IMAGE_FILE,
		/** A drive of the host. */
		HOST_DEVICE,
		/** A drive of the client of the remote console. */
		CLIENT_DEVICE

	}

	/**
	 * The backing of a floppy drive.
	 *
	 * @param type the type of the backing
	 * @param imageFile the path of the image; empty if the package does not specify it, a
	 * choice
	 * @param hostDevice the name of the host's drive
	 * @param autoDetect whether the host selects its drive
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.floppy.backing_info")
	@Union(discriminator = "type", cases = { @Union.Case(value = "IMAGE_FILE", required = "image_file"),
			@Union.Case(value = "HOST_DEVICE", required = "auto_detect", optional = "host_device") })
	record Backing(BackingType type, @Nullable String imageFile, @Nullable String hostDevice,
			@Nullable Boolean autoDetect) implements Structure {

		static Backing of(DeviceBacking backing) {
			return switch (backing.type()) {
				case HOST_DEVICE ->
					new Backing(BackingType.HOST_DEVICE, null, backing.value(), backing.value() == null);
				case CLIENT_DEVICE -> new Backing(BackingType.CLIENT_DEVICE, null, null, null);
				default -> new Backing(BackingType.IMAGE_FILE, DeviceFields.orEmpty(backing.value()), null, null);
			};
		}

	}

}
