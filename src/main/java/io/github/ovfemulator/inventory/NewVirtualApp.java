package io.github.ovfemulator.inventory;

import java.util.List;

/**
 * A vApp to be made, with its machines.
 *
 * @param name its name
 * @param placement where it goes
 * @param machines its machines, placed where the vApp is and with names that differ
 */
public record NewVirtualApp(String name, Placement placement, List<NewVirtualMachine> machines) {

	/** Copies the machines and checks that they are placed with the vApp. */
	public NewVirtualApp {
		machines = List.copyOf(machines);
		if (machines.stream().anyMatch((machine) -> !machine.placement().equals(placement))) {
			throw new IllegalArgumentException("The machines of the vApp " + name + " go where the vApp goes");
		}
	}

}
