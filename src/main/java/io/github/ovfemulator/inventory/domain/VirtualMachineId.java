package io.github.ovfemulator.inventory.domain;

/**
 * The id of a virtual machine.
 *
 * @param value the id on the wire, such as {@code vm-101}
 */
public record VirtualMachineId(String value) implements ManagedObjectId {

	@Override
	public String kind() {
		return "virtual machine";
	}

	@Override
	public String toString() {
		return this.value;
	}

}
