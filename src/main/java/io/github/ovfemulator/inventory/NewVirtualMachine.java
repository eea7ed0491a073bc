package io.github.ovfemulator.inventory;

import io.github.ovfemulator.inventory.domain.DatastoreId;
import io.github.ovfemulator.inventory.domain.MachineHardware;

/**
 * A virtual machine to be made. It will be powered off.
 *
 * @param name its name
 * @param placement where it goes
 * @param datastore the datastore for its files
 * @param hardware what it is made of
 */
public record NewVirtualMachine(String name, Placement placement, DatastoreId datastore,
		MachineHardware hardware) implements NewVirtualAppMember {

}
