package io.github.ovfemulator.inventory.hardware;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Assigns storage devices to unit numbers of controllers. The two IDE channels exist in
 * each machine even if they are not in the list of controllers.
 */
public final class DeviceSlots {

	private final Map<BusType, Map<Integer, ControllerModel>> controllers = new HashMap<>();

	private final Set<DeviceAddress> taken = new HashSet<>();

	/**
	 * Adds a controller.
	 * @param controller the controller
	 * @throws IllegalArgumentException if another controller has the same bus
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
	 * Assigns an address to a device.
	 * @param address the address
	 * @throws IllegalArgumentException if no controller provides the address, or if it is
	 * already assigned
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
