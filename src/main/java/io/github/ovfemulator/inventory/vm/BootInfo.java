package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.vapi.structure.CanonicalName;
import io.github.ovfemulator.vapi.structure.Structure;

/**
 * How a virtual machine boots.
 *
 * @param type its firmware
 * @param delay how long it waits before it boots, in milliseconds
 * @param retry whether it tries again when it could not boot
 * @param retryDelay how long it waits before it tries again, in milliseconds
 * @param enterSetupMode whether the firmware's setup comes up next time
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.boot.info")
record BootInfo(Type type, long delay, boolean retry, long retryDelay, boolean enterSetupMode) implements Structure {

	/** What vCenter gives a machine of which nothing else is said. */
	static final BootInfo DEFAULT = new BootInfo(Type.BIOS, 0, false, 10_000, false);

	/**
	 * The firmware.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.boot.type")
	enum Type {

		/** The old one. */
		BIOS,
		/** The new one. */
		EFI

	}

}
