package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.inventory.hardware.DeviceBacking;
import io.github.ovfemulator.inventory.hardware.ParallelPort;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import org.jspecify.annotations.Nullable;

/**
 * A parallel port.
 *
 * @param label its label
 * @param backing its backing
 * @param state its connection state
 * @param startConnected whether it is connected at power-on
 * @param allowGuestControl whether the guest can connect and disconnect it
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.parallel.info")
record ParallelInfo(String label, Backing backing, ConnectionState state, boolean startConnected,
		boolean allowGuestControl) implements Structure {

	static ParallelInfo of(String label, ParallelPort port, boolean running) {
		return new ParallelInfo(label, Backing.of(port.backing()), ConnectionState.of(port.connection(), running),
				port.connection().startConnected(), port.connection().allowGuestControl());
	}

	/**
	 * The types of backings.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.parallel.backing_type")
	enum BackingType {

		/** A file on a datastore. */
		FILE,
		/** A port of the host. */
		HOST_DEVICE

	}

	/**
	 * The backing of a parallel port.
	 *
	 * @param type the type of the backing
	 * @param file the path of the file; empty if the package does not specify it, a
	 * choice
	 * @param hostDevice the name of the host's port
	 * @param autoDetect whether the host selects its port
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.parallel.backing_info")
	@Union(discriminator = "type", cases = { @Union.Case(value = "FILE", required = "file"),
			@Union.Case(value = "HOST_DEVICE", required = "auto_detect", optional = "host_device") })
	record Backing(BackingType type, @Nullable String file, @Nullable String hostDevice,
			@Nullable Boolean autoDetect) implements Structure {

		static Backing of(DeviceBacking backing) {
			return (backing.type() == DeviceBacking.Type.HOST_DEVICE)
					? new Backing(BackingType.HOST_DEVICE, null, backing.value(), backing.value() == null)
					: new Backing(BackingType.FILE, DeviceFields.orEmpty(backing.value()), null, null);
		}

	}

}
