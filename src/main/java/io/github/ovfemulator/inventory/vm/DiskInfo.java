package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.inventory.hardware.BusType;
import io.github.ovfemulator.inventory.hardware.VirtualDisk;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import org.jspecify.annotations.Nullable;

/**
 * A disk.
 *
 * @param label its label
 * @param type the type of its bus
 * @param ide its address on an IDE channel
 * @param scsi its address on a SCSI bus
 * @param sata its address on a SATA bus
 * @param nvme its address on an NVMe bus
 * @param backing its file
 * @param capacity its capacity in bytes
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.disk.info")
@Union(discriminator = "type",
		cases = { @Union.Case(value = "IDE", required = "ide"), @Union.Case(value = "SCSI", required = "scsi"),
				@Union.Case(value = "SATA", required = "sata"), @Union.Case(value = "NVME", required = "nvme") })
record DiskInfo(String label, BusType type, AddressInfo.@Nullable Ide ide, AddressInfo.@Nullable Scsi scsi,
		AddressInfo.@Nullable Sata sata, AddressInfo.@Nullable Nvme nvme, Backing backing,
		@Nullable Long capacity) implements Structure {

	static DiskInfo of(String label, VirtualDisk disk, String file) {
		return new DiskInfo(label, disk.address().bus(), AddressInfo.Ide.of(disk.address()),
				AddressInfo.Scsi.of(disk.address()), AddressInfo.Sata.of(disk.address()),
				AddressInfo.Nvme.of(disk.address()), new Backing(BackingType.VMDK_FILE, file), disk.capacity());
	}

	/**
	 * The types of backings.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.disk.backing_type")
	enum BackingType {

		/** A file on a datastore. */
		VMDK_FILE

	}

	/**
	 * The file of a disk.
	 *
	 * @param type the type of the backing
	 * @param vmdkFile the path of the file, with the name of the datastore in brackets
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.disk.backing_info")
	@Union(discriminator = "type", cases = @Union.Case(value = "VMDK_FILE", required = "vmdk_file"))
	record Backing(BackingType type, @Nullable String vmdkFile) implements Structure {

	}

}
