package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.inventory.domain.VirtualMachineId;
import io.github.ovfemulator.vapi.structure.ResourceType;
import io.github.ovfemulator.vapi.structure.Structure;

/**
 * Names the virtual machine that an operation is about.
 *
 * @param vm its id
 */
record VirtualMachineRequest(@ResourceType("VirtualMachine") String vm) implements Structure {

	VirtualMachineId id() {
		return new VirtualMachineId(this.vm);
	}

}
