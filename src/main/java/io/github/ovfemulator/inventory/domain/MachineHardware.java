package io.github.ovfemulator.inventory.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a virtual machine is made of.
 *
 * @param cpuCount the number of virtual CPUs, at least one
 * @param memorySizeMib the memory in MiB, at least one
 * @param version the hardware version, 13 for {@code vmx-13}, or {@code null} for the
 * newest that the hosts know
 * @param guestOs the guest operating system as a descriptor's {@code vmw:osType} names
 * it, such as {@code ubuntu64Guest}, or {@code null} where it is not said
 * @param networkAdapters its network adapters, in the order of their labels
 * @param disks its disks, in the order of their labels
 */
public record MachineHardware(int cpuCount, long memorySizeMib, @Nullable Integer version, @Nullable String guestOs,
		List<NetworkAdapter> networkAdapters, List<VirtualDisk> disks) {

	/** Checks the sizes and copies the lists. */
	public MachineHardware {
		if (cpuCount < 1 || memorySizeMib < 1) {
			throw new IllegalArgumentException("A virtual machine needs a CPU and a MiB of memory at least");
		}
		networkAdapters = List.copyOf(networkAdapters);
		disks = List.copyOf(disks);
	}

	/**
	 * Makes the hardware of a machine without disks and network adapters.
	 * @param cpuCount the number of virtual CPUs, at least one
	 * @param memorySizeMib the memory in MiB, at least one
	 * @return the hardware
	 */
	public static MachineHardware of(int cpuCount, long memorySizeMib) {
		return new MachineHardware(cpuCount, memorySizeMib, null, null, List.of(), List.of());
	}

}
