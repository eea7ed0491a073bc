package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.vapi.structure.CanonicalName;
import io.github.ovfemulator.vapi.structure.Structure;

/**
 * A SCSI adapter of a virtual machine. Which one it is and what hangs where are the
 * emulator's choice.
 *
 * @param label its name as people see it
 * @param type the card that it pretends to be
 * @param scsi its place on its bus
 * @param sharing who else may use the bus
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.adapter.scsi.info")
record ScsiAdapterInfo(String label, Type type, ScsiAddressInfo scsi, Sharing sharing) implements Structure {

	static ScsiAdapterInfo of(int bus) {
		return new ScsiAdapterInfo("SCSI controller " + bus, Type.LSILOGIC, ScsiAddressInfo.ofAdapter(bus),
				Sharing.NONE);
	}

	/**
	 * The cards.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.adapter.scsi.type")
	enum Type {

		/** BusLogic. */
		BUSLOGIC,
		/** LSI Logic, parallel. */
		LSILOGIC,
		/** LSI Logic, serial attached. */
		LSILOGICSAS,
		/** VMware's own. */
		PVSCSI

	}

	/**
	 * Who may use the bus.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.adapter.scsi.sharing")
	enum Sharing {

		/** The machine alone. */
		NONE,
		/** Machines on the same host. */
		VIRTUAL,
		/** Machines on any host. */
		PHYSICAL

	}

}
