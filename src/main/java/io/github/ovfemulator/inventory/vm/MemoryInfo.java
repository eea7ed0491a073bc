package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.vapi.structure.CanonicalName;
import io.github.ovfemulator.vapi.structure.Structure;
import io.github.ovfemulator.vapi.structure.WireName;

/**
 * The memory of a virtual machine.
 *
 * @param sizeMib its size in MiB
 * @param hotAddEnabled whether some can be added while the machine runs
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.memory.info")
record MemoryInfo(@WireName("size_MiB") long sizeMib, boolean hotAddEnabled) implements Structure {

}
