package io.github.ovfemulator.inventory.vm.hardware;

import java.util.List;

import io.github.ovfemulator.inventory.hardware.Boot;
import io.github.ovfemulator.inventory.hardware.BootDevice;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import org.jspecify.annotations.Nullable;

/**
 * How a machine boots. The vendor's structure has no place for secure boot.
 *
 * @param type its firmware
 * @param efiLegacyBoot whether EFI boots in legacy mode; here it never does
 * @param networkProtocol the protocol by which EFI boots over the network
 * @param delay the time that it waits before it boots, in milliseconds
 * @param retry whether it tries again when it could not boot
 * @param retryDelay the time that it waits before it tries again, in milliseconds
 * @param enterSetupMode whether the firmware's setup comes up next time
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.boot.info")
@Union(discriminator = "type", cases = @Union.Case(value = "EFI", required = { "efi_legacy_boot", "network_protocol" }))
public record BootInfo(Boot.Firmware type, @Nullable Boolean efiLegacyBoot, @Nullable NetworkProtocol networkProtocol,
		long delay, boolean retry, long retryDelay, boolean enterSetupMode) implements Structure {

	static BootInfo of(Boot boot, @Nullable String networkProtocol) {
		boolean efi = boot.firmware() == Boot.Firmware.EFI;
		return new BootInfo(boot.firmware(), efi ? Boolean.FALSE : null,
				efi ? NetworkProtocol.of(networkProtocol) : null, boot.delay(), boot.retry(), boot.retryDelay(),
				boot.enterSetupMode());
	}

	/**
	 * The protocols by which EFI boots over the network.
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.boot.network_protocol")
	public enum NetworkProtocol {

		/** PXE over IPv4. */
		IPV4,
		/** PXE over IPv6. */
		IPV6;

		static NetworkProtocol of(@Nullable String name) {
			return IPV6.name().equalsIgnoreCase(name) ? IPV6 : IPV4;
		}

	}

	/**
	 * Devices that a machine boots from.
	 *
	 * @param type the kind of device
	 * @param nic the network adapter
	 * @param disks the disks, in boot order
	 */
	@CanonicalName("com.vmware.vcenter.vm.hardware.boot.device.entry")
	@Union(discriminator = "type", cases = { @Union.Case(value = "ETHERNET", required = "nic"),
			@Union.Case(value = "DISK", required = "disks") })
	public record Device(BootDevice.Type type,
			@ResourceType("com.vmware.vcenter.vm.hardware.Ethernet") @Nullable String nic,
			@Nullable List<@ResourceType("com.vmware.vcenter.vm.hardware.Disk") String> disks) implements Structure {

	}

}
