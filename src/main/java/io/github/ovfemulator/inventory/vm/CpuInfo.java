package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.vapi.structure.CanonicalName;
import io.github.ovfemulator.vapi.structure.Structure;

/**
 * The virtual CPUs of a virtual machine.
 *
 * @param count how many there are
 * @param coresPerSocket how many share a socket
 * @param hotAddEnabled whether some can be added while the machine runs
 * @param hotRemoveEnabled whether some can be removed while the machine runs
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.cpu.info")
record CpuInfo(long count, long coresPerSocket, boolean hotAddEnabled, boolean hotRemoveEnabled) implements Structure {

	static CpuInfo of(int count) {
		return new CpuInfo(count, 1, false, false);
	}

}
