package io.github.ovfemulator.inventory.hardware;

import org.jspecify.annotations.Nullable;

/**
 * A controller that disks and CD-ROM drives are attached to.
 *
 * @param model its model
 * @param bus its bus number, from 0, unique among the controllers of its kind of bus
 * @param sharing which other machines can use its bus
 * @param pciSlotNumber the PCI slot, or {@code null} where the package does not say it
 */
public record StorageController(ControllerModel model, int bus, BusSharing sharing, @Nullable Integer pciSlotNumber) {

	/** Checks the bus number. */
	public StorageController {
		if (bus < 0 || bus >= model.buses()) {
			throw new IllegalArgumentException("A machine has no bus %s of %s".formatted(bus, model));
		}
	}

	/**
	 * Makes a controller with a bus of its own.
	 * @param model its model
	 * @param bus its bus number
	 * @return the controller
	 */
	public static StorageController of(ControllerModel model, int bus) {
		return new StorageController(model, bus, BusSharing.NONE, null);
	}

}
