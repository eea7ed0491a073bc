package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualAppId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;

/**
 * A vApp that was made.
 *
 * @param id its id
 * @param machines its machines in the order in which they were given, those of a vApp
 * within it where that one stands
 */
public record CreatedVirtualApp(VirtualAppId id, List<VirtualMachineId> machines) {

	/** Copies the machines. */
	public CreatedVirtualApp {
		machines = List.copyOf(machines);
	}

}
