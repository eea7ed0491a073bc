package io.github.ovfemulator.inventory.hardware;

import org.jspecify.annotations.Nullable;

/**
 * A storage controller.
 *
 * @param model its model
 * @param bus its bus number, from 0, unique among the controllers of its bus type
 * @param sharing its bus sharing
 * @param pciSlotNumber the PCI slot number, or {@code null} if the package does not
 * specify it
 */
public record StorageController(ControllerModel model, int bus, BusSharing sharing, @Nullable Integer pciSlotNumber) {

	/** Checks the bus number. */
	public StorageController {
		if (bus < 0 || bus >= model.buses()) {
			throw new IllegalArgumentException("The bus number %s is not valid for %s".formatted(bus, model));
		}
	}

	/**
	 * Creates a controller without bus sharing and PCI slot number.
	 * @param model its model
	 * @param bus its bus number
	 * @return the controller
	 */
	public static StorageController of(ControllerModel model, int bus) {
		return new StorageController(model, bus, BusSharing.NONE, null);
	}

}
