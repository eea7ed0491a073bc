package io.github.ovfemulator.inventory.hardware;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The boot settings of a virtual machine.
 *
 * @param firmware its firmware
 * @param secureBoot whether EFI secure boot is enabled
 * @param delay the delay before it boots, in milliseconds
 * @param retry whether it retries a failed boot
 * @param retryDelay the delay before a retry, in milliseconds
 * @param enterSetupMode whether it enters the firmware setup at the next boot
 * @param order the boot order; empty for the default order of the firmware
 */
public record Boot(Firmware firmware, boolean secureBoot, long delay, boolean retry, long retryDelay,
		boolean enterSetupMode, List<BootDevice> order) {

	/** The default settings of a new machine. */
	public static final Boot DEFAULT = new Boot(Firmware.BIOS, false, 0, false, 10_000, false, List.of());

	/** Checks that the delays are not negative. */
	public Boot {
		order = List.copyOf(order);
		if (delay < 0 || retryDelay < 0) {
			throw new IllegalArgumentException("The boot delays must not be negative");
		}
	}

	/**
	 * The types of firmware.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.boot.type")
	public enum Firmware {

		/** BIOS. */
		BIOS,
		/** UEFI. */
		EFI

	}

}
