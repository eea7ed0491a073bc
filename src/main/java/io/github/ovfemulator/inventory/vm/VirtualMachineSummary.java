package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * A virtual machine in a list.
 *
 * @param vm its id
 * @param name its name
 * @param powerState its power state
 * @param cpuCount the number of its virtual CPUs
 * @param memorySizeMib its memory in MiB
 */
@CanonicalName("com.vmware.vcenter.VM.summary")
record VirtualMachineSummary(@ResourceType("VirtualMachine") String vm, String name, PowerState powerState,
		@Nullable Long cpuCount, @WireName("memory_size_MiB") @Nullable Long memorySizeMib) implements Structure {

	static VirtualMachineSummary of(VirtualMachine machine) {
		return new VirtualMachineSummary(machine.id().value(), machine.name(), machine.powerState(),
				(long) machine.hardware().cpu().count(), machine.hardware().memory().sizeMib());
	}

}
