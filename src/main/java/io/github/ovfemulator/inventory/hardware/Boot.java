package io.github.ovfemulator.inventory.hardware;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * How a machine boots.
 *
 * @param firmware its firmware
 * @param secureBoot whether EFI only boots what is signed
 * @param delay the time that it waits before it boots, in milliseconds
 * @param retry whether it tries again when it could not boot
 * @param retryDelay the time that it waits before it tries again, in milliseconds
 * @param enterSetupMode whether the firmware's setup comes up next time
 * @param order the devices that it boots from, in order; empty for the firmware's own
 * order
 */
public record Boot(Firmware firmware, boolean secureBoot, long delay, boolean retry, long retryDelay,
		boolean enterSetupMode, List<BootDevice> order) {

	/** The boot settings of a machine of which nothing else is said. */
	public static final Boot DEFAULT = new Boot(Firmware.BIOS, false, 0, false, 10_000, false, List.of());

	/** Copies the list and checks the times. */
	public Boot {
		order = List.copyOf(order);
		if (delay < 0 || retryDelay < 0) {
			throw new IllegalArgumentException("A machine does not wait for a negative time");
		}
	}

	/**
	 * The kinds of firmware.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.boot.type")
	public enum Firmware {

		/** BIOS. */
		BIOS,
		/** UEFI. */
		EFI

	}

}
