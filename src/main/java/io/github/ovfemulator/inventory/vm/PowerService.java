package io.github.ovfemulator.inventory.vm;

import java.util.function.UnaryOperator;

import io.github.ovfemulator.inventory.InventoryStore;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.inventory.domain.VirtualMachine;

import org.springframework.stereotype.Service;

/**
 * Applies to the machines of the inventory what they know of their power state.
 */
@Service
class PowerService {

	private final InventoryStore inventories;

	PowerService(InventoryStore inventories) {
		this.inventories = inventories;
	}

	PowerInfo get(VirtualMachineId id) {
		return PowerInfo.of(this.inventories.current().get(VirtualMachine.class, id).powerState());
	}

	void change(VirtualMachineId id, UnaryOperator<VirtualMachine> change) {
		this.inventories.update((inventory) -> {
			VirtualMachine changed = change.apply(inventory.get(VirtualMachine.class, id));
			return new Inventory.Change<>(inventory.with(changed), changed);
		});
	}

}
