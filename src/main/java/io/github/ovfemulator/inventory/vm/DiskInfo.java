package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.vapi.structure.CanonicalName;
import io.github.ovfemulator.vapi.structure.Structure;
import io.github.ovfemulator.vapi.structure.Union;
import org.jspecify.annotations.Nullable;

/**
 * A disk of a virtual machine.
 *
 * @param label its name as people see it
 * @param type the kind of bus that it hangs on
 * @param scsi its place on a SCSI bus
 * @param backing where its bytes would be
 * @param capacity its size in bytes
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.disk.info")
@Union(discriminator = "type", cases = @Union.Case(value = "SCSI", required = "scsi"))
record DiskInfo(String label, HostBusAdapterType type, @Nullable ScsiAddressInfo scsi, Backing backing,
		@Nullable Long capacity) implements Structure {

	/**
	 * The kinds of bus. The emulator hangs every disk on a SCSI bus.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.disk.host_bus_adapter_type")
	enum HostBusAdapterType {

		/** An IDE bus. */
		IDE,
		/** A SCSI bus. */
		SCSI,
		/** A SATA bus. */
		SATA

	}

	/**
	 * The kinds of backing.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.disk.backing_type")
	enum BackingType {

		/** A file on a datastore. */
		VMDK_FILE

	}

	/**
	 * Where the bytes of a disk would be.
	 *
	 * @param type the kind of backing
	 * @param vmdkFile the path of the file, its datastore's name in brackets first
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.disk.backing_info")
	@Union(discriminator = "type", cases = @Union.Case(value = "VMDK_FILE", required = "vmdk_file"))
	record Backing(BackingType type, @Nullable String vmdkFile) implements Structure {
	}

}
