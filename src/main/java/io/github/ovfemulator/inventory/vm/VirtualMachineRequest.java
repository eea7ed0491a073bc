package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Names the virtual machine that an operation is about.
 *
 * @param vm its id
 */
public record VirtualMachineRequest(@ResourceType("VirtualMachine") String vm) implements Structure {

	/**
	 * The id as the inventory knows it.
	 * @return the id
	 */
	public VirtualMachineId id() {
		return new VirtualMachineId(this.vm);
	}

}
