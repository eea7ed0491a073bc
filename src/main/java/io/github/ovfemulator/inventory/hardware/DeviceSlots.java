package io.github.ovfemulator.inventory.hardware;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The places that the storage controllers of a machine have for devices, each of which
 * one device takes. Every machine has both IDE channels, whether they are listed among
 * its controllers or not.
 */
public final class DeviceSlots {

	private final Map<BusType, Map<Integer, ControllerModel>> controllers = new HashMap<>();

	private final Set<DeviceAddress> taken = new HashSet<>();

	/**
	 * Adds a controller.
	 * @param controller the controller
	 * @throws IllegalArgumentException when another one has its bus
	 */
	public void add(StorageController controller) {
		ControllerModel other = this.controllers.computeIfAbsent(controller.model().bus(), (bus) -> new HashMap<>())
			.putIfAbsent(controller.bus(), controller.model());
		if (other != null) {
			throw new IllegalArgumentException(
					"Two controllers have the bus %s %s".formatted(name(controller.model().bus()), controller.bus()));
		}
	}

	/**
	 * Puts a device in its place.
	 * @param address the place
	 * @throws IllegalArgumentException when no controller has such a place, or another
	 * device is there
	 */
	public void take(DeviceAddress address) {
		ControllerModel controller = controller(address);
		if (controller == null) {
			throw new IllegalArgumentException("The machine has no controller for the bus %s %s"
				.formatted(name(address.bus()), address.busNumber()));
		}
		if (!controller.hasUnit(address.unit())) {
			throw new IllegalArgumentException("No device can have the unit number %s on the bus %s %s"
				.formatted(address.unit(), name(address.bus()), address.busNumber()));
		}
		if (!this.taken.add(address)) {
			throw new IllegalArgumentException("Two devices have the unit number %s on the bus %s %s"
				.formatted(address.unit(), name(address.bus()), address.busNumber()));
		}
	}

	private @Nullable ControllerModel controller(DeviceAddress address) {
		boolean isIde = address.bus() == BusType.IDE && address.busNumber() >= 0
				&& address.busNumber() < ControllerModel.IDE.buses();
		return isIde ? ControllerModel.IDE
				: this.controllers.getOrDefault(address.bus(), Map.of()).get(address.busNumber());
	}

	private static String name(BusType bus) {
		return (bus == BusType.NVME) ? "NVMe" : bus.name();
	}

}
