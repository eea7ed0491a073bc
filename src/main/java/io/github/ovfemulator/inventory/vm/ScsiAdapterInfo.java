package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.inventory.hardware.BusSharing;
import io.github.ovfemulator.inventory.hardware.StorageController;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * A SCSI adapter.
 *
 * @param label its label
 * @param type the emulated adapter
 * @param scsi its address on its bus
 * @param pciSlotNumber its PCI slot number
 * @param sharing its bus sharing
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.adapter.scsi.info")
record ScsiAdapterInfo(String label, Type type, AddressInfo.Scsi scsi, @Nullable Long pciSlotNumber,
		BusSharing sharing) implements Structure {

	/** The unit number of an adapter on its bus. */
	private static final int UNIT = 7;

	static ScsiAdapterInfo of(StorageController controller) {
		return new ScsiAdapterInfo("SCSI controller " + controller.bus(), Type.valueOf(controller.model().name()),
				new AddressInfo.Scsi(controller.bus(), UNIT), DeviceFields.pciSlotNumber(controller),
				controller.sharing());
	}

	/**
	 * The emulated adapters.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.adapter.scsi.type")
	enum Type {

		/** BusLogic parallel SCSI. */
		BUSLOGIC,
		/** LSI Logic parallel SCSI. */
		LSILOGIC,
		/** LSI Logic SAS. */
		LSILOGICSAS,
		/** VMware paravirtual SCSI. */
		PVSCSI

	}

}
