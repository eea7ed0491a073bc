package io.github.ovfemulator.inventory.vm;

import java.util.List;

import io.github.ovfemulator.inventory.hardware.Boot;
import io.github.ovfemulator.inventory.hardware.BootDevice;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import org.jspecify.annotations.Nullable;

/**
 * The boot settings of a virtual machine. The vendor's structure does not contain the
 * secure boot setting.
 *
 * @param type the firmware
 * @param efiLegacyBoot whether EFI legacy boot mode is enabled; always {@code false} for
 * EFI
 * @param networkProtocol the protocol of EFI network boot
 * @param delay the delay before it boots, in milliseconds
 * @param retry whether it retries a failed boot
 * @param retryDelay the delay before a retry, in milliseconds
 * @param enterSetupMode whether it enters the firmware setup at the next boot
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.boot.info")
@Union(discriminator = "type", cases = @Union.Case(value = "EFI", required = { "efi_legacy_boot", "network_protocol" }))
record BootInfo(Boot.Firmware type, @Nullable Boolean efiLegacyBoot, @Nullable NetworkProtocol networkProtocol,
		long delay, boolean retry, long retryDelay, boolean enterSetupMode) implements Structure {

	static BootInfo of(Boot boot, @Nullable String networkProtocol) {
		boolean efi = boot.firmware() == Boot.Firmware.EFI;
		return new BootInfo(boot.firmware(), efi ? Boolean.FALSE : null,
				efi ? NetworkProtocol.of(networkProtocol) : null, boot.delay(), boot.retry(), boot.retryDelay(),
				boot.enterSetupMode());
	}

	/**
	 * The protocols of EFI network boot.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.boot.network_protocol")
	enum NetworkProtocol {

		/** PXE over IPv4. */
		IPV4,
		/** PXE over IPv6. */
		IPV6;

		static NetworkProtocol of(@Nullable String name) {
			return IPV6.name().equalsIgnoreCase(name) ? IPV6 : IPV4;
		}

	}

	/**
	 * An entry of the boot order.
	 *
	 * @param type the type of the device
	 * @param nic the id of the network adapter
	 * @param disks the ids of the disks, in boot order
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.boot.device.entry")
	@Union(discriminator = "type", cases = { @Union.Case(value = "ETHERNET", required = "nic"),
			@Union.Case(value = "DISK", required = "disks") })
	record Device(BootDevice.Type type, @ResourceType("com.vmware.vcenter.vm.hardware.Ethernet") @Nullable String nic,
			@Nullable List<@ResourceType("com.vmware.vcenter.vm.hardware.Disk") String> disks) implements Structure {

	}

}
