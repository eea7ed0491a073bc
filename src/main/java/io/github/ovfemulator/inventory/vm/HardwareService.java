package io.github.ovfemulator.inventory.vm;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.github.ovfemulator.inventory.InventoryStore;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;

import org.springframework.stereotype.Service;

/**
 * Reads the hardware of virtual machines in the inventory.
 */
@Service
class HardwareService {

	private final InventoryStore inventories;

	HardwareService(InventoryStore inventories) {
		this.inventories = inventories;
	}

	/**
	 * The hardware of a machine.
	 * @throws VapiException {@code not_found} if the machine does not exist
	 */
	HardwareView of(String vm) {
		Inventory inventory = this.inventories.current();
		return new HardwareView(inventory, inventory.get(VirtualMachine.class, new VirtualMachineId(vm)));
	}

	/**
	 * The devices of a type.
	 * @throws VapiException {@code not_found} if the machine does not exist
	 */
	<T> List<T> list(String vm, Function<HardwareView, Map<String, ?>> devices, Function<String, T> summary) {
		return devices.apply(of(vm)).keySet().stream().map(summary).toList();
	}

	/**
	 * A device of a machine.
	 * @throws VapiException {@code not_found} if the machine or the device does not exist
	 */
	<T> T device(String vm, String kind, String id, Function<HardwareView, Map<String, T>> devices) {
		T device = devices.apply(of(vm)).get(id);
		if (device == null) {
			throw VapiException.of(ErrorType.NOT_FOUND, LocalizableMessage.of("emulator.inventory.vm.not_found",
					"The virtual machine %s has no %s with the id %s; use the id of an existing one.", vm, kind, id));
		}
		return device;
	}

	/**
	 * The parameters of operations on the hardware of a virtual machine.
	 *
	 * @param vm the id of the virtual machine
	 */
	record Request(@ResourceType("VirtualMachine") String vm) implements Structure {

	}

}
