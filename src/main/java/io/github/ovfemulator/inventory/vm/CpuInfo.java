package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.inventory.hardware.Cpu;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * The CPUs of a virtual machine.
 *
 * @param count the number of virtual CPUs
 * @param coresPerSocket the number of cores per socket
 * @param hotAddEnabled whether CPUs can be added while the machine is powered on
 * @param hotRemoveEnabled whether CPUs can be removed while the machine is powered on
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.cpu.info")
record CpuInfo(long count, long coresPerSocket, boolean hotAddEnabled, boolean hotRemoveEnabled) implements Structure {

	static CpuInfo of(Cpu cpu) {
		return new CpuInfo(cpu.count(), cpu.coresPerSocket(), cpu.hotAddEnabled(), cpu.hotRemoveEnabled());
	}

}
