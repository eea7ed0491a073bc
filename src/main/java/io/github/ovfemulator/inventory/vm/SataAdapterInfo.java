package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.inventory.hardware.StorageController;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * A SATA adapter.
 *
 * @param label its label
 * @param type the emulated adapter
 * @param bus its bus number
 * @param pciSlotNumber its PCI slot number
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.adapter.sata.info")
record SataAdapterInfo(String label, Type type, long bus, @Nullable Long pciSlotNumber) implements Structure {

	static SataAdapterInfo of(StorageController controller) {
		return new SataAdapterInfo("SATA controller " + controller.bus(), Type.AHCI, controller.bus(),
				DeviceFields.pciSlotNumber(controller));
	}

	/**
	 * The emulated adapters.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.adapter.sata.type")
	enum Type {

		/** AHCI. */
		AHCI

	}

}
