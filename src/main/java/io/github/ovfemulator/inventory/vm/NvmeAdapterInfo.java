package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.inventory.hardware.StorageController;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * An NVMe adapter.
 *
 * @param label its label
 * @param bus its bus number
 * @param pciSlotNumber its PCI slot number
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.adapter.nvme.info")
record NvmeAdapterInfo(String label, long bus, @Nullable Long pciSlotNumber) implements Structure {

	static NvmeAdapterInfo of(StorageController controller) {
		return new NvmeAdapterInfo("NVME controller " + controller.bus(), controller.bus(),
				DeviceFields.pciSlotNumber(controller));
	}

}
