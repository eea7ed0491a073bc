package io.github.ovfemulator.inventory.vm.hardware;

import io.github.ovfemulator.inventory.hardware.Cpu;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * The processors of a machine.
 *
 * @param count the number of virtual CPUs
 * @param coresPerSocket the number of cores that share a socket
 * @param hotAddEnabled whether some can be added while the machine runs
 * @param hotRemoveEnabled whether some can be removed while the machine runs
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.cpu.info")
public record CpuInfo(long count, long coresPerSocket, boolean hotAddEnabled,
		boolean hotRemoveEnabled) implements Structure {

	static CpuInfo of(Cpu cpu) {
		return new CpuInfo(cpu.count(), cpu.coresPerSocket(), cpu.hotAddEnabled(), cpu.hotRemoveEnabled());
	}

}
