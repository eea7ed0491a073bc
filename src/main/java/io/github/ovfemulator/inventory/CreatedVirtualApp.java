package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualAppId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;

/**
 * A vApp that was created.
 *
 * @param id its id
 * @param machines the ids of its virtual machines in the order of the request; the
 * machines of a nested vApp are at the position of that vApp
 */
public record CreatedVirtualApp(VirtualAppId id, List<VirtualMachineId> machines) {

	public CreatedVirtualApp {
		machines = List.copyOf(machines);
	}

}
