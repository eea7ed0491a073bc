package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * The parameters of operations on one virtual machine.
 *
 * @param vm the id of the virtual machine
 */
public record VirtualMachineRequest(@ResourceType("VirtualMachine") String vm) implements Structure {

	/**
	 * The id of the virtual machine.
	 * @return the id
	 */
	public VirtualMachineId id() {
		return new VirtualMachineId(this.vm);
	}

}
