package io.github.ovfemulator.inventory.vm.hardware;

import io.github.ovfemulator.inventory.hardware.BusSharing;
import io.github.ovfemulator.inventory.hardware.StorageController;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * A SCSI adapter.
 *
 * @param label its name as people see it
 * @param type the card that it emulates
 * @param scsi its place on its bus
 * @param pciSlotNumber its PCI slot
 * @param sharing which other machines can use its bus
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.adapter.scsi.info")
public record ScsiAdapterInfo(String label, Type type, AddressInfo.Scsi scsi, @Nullable Long pciSlotNumber,
		BusSharing sharing) implements Structure {

	/** The unit number that an adapter has on its bus. */
	private static final int UNIT = 7;

	static ScsiAdapterInfo of(StorageController controller) {
		return new ScsiAdapterInfo("SCSI controller " + controller.bus(), Type.valueOf(controller.model().name()),
				new AddressInfo.Scsi(controller.bus(), UNIT), DeviceFields.pciSlotNumber(controller),
				controller.sharing());
	}

	/**
	 * The cards.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.adapter.scsi.type")
	public enum Type {

		/** BusLogic. */
		BUSLOGIC,
		/** LSI Logic, parallel. */
		LSILOGIC,
		/** LSI Logic, serial attached. */
		LSILOGICSAS,
		/** VMware's paravirtual one. */
		PVSCSI

	}

}
