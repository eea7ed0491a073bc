package io.github.ovfemulator.inventory;

import io.github.ovfemulator.inventory.domain.MachineConfiguration;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import io.github.ovfemulator.inventory.hardware.MachineHardware;

/**
 * A virtual machine to be made. It will be powered off.
 *
 * @param name its name
 * @param placement where it goes
 * @param datastore the datastore for its files
 * @param hardware its hardware
 * @param configuration what its package and the choices about it say beside that
 */
public record NewVirtualMachine(String name, Placement placement, DatastoreId datastore, MachineHardware hardware,
		MachineConfiguration configuration) implements NewVirtualAppMember {

	/**
	 * A machine of which nothing is said beside its hardware.
	 * @param name its name
	 * @param placement where it goes
	 * @param datastore the datastore for its files
	 * @param hardware its hardware
	 */
	public NewVirtualMachine(String name, Placement placement, DatastoreId datastore, MachineHardware hardware) {
		this(name, placement, datastore, hardware, MachineConfiguration.NONE);
	}

}
