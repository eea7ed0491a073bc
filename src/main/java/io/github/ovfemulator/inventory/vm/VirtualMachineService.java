package io.github.ovfemulator.inventory.vm;

import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.inventory.InventoryStore;
import io.github.ovfemulator.inventory.Selection;
import io.github.ovfemulator.inventory.domain.Host;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Finds and deletes virtual machines.
 */
@Service
class VirtualMachineService {

	static final int LIMIT = 4000;

	private final InventoryStore inventories;

	VirtualMachineService(InventoryStore inventories) {
		this.inventories = inventories;
	}

	List<VirtualMachineSummary> list(@Nullable VirtualMachineFilter filter) {
		Inventory inventory = this.inventories.current();
		return Selection.of(filter, inventory.all(VirtualMachine.class))
			.whereId(VirtualMachineFilter::vms, VirtualMachine::id)
			.where(VirtualMachineFilter::names, VirtualMachine::name)
			.whereId(VirtualMachineFilter::folders, VirtualMachine::folder)
			.whereId(VirtualMachineFilter::datacenters, inventory::datacenterOf)
			.whereId(VirtualMachineFilter::hosts, VirtualMachine::host)
			.whereId(VirtualMachineFilter::clusters, (machine) -> inventory.get(Host.class, machine.host()).cluster())
			.whereAnyId(VirtualMachineFilter::resourcePools, (machine) -> poolsOf(inventory, machine))
			.where(VirtualMachineFilter::powerStates, VirtualMachine::powerState)
			.atMost(LIMIT, VirtualMachineSummary::of);
	}

	VirtualMachineInfo get(VirtualMachineId id) {
		Inventory inventory = this.inventories.current();
		return VirtualMachineInfo.of(inventory, inventory.get(VirtualMachine.class, id));
	}

	void delete(VirtualMachineId id) {
		this.inventories.update((inventory) -> {
			inventory.get(VirtualMachine.class, id).requireDeletable();
			return new Inventory.Change<>(inventory.without(id), id);
		});
	}

	/**
	 * The pool of a machine, and the vApps between them: to a client all contain it.
	 */
	private static List<ManagedObjectId> poolsOf(Inventory inventory, VirtualMachine machine) {
		List<ManagedObjectId> pools = new ArrayList<>(inventory.virtualAppsAround(machine));
		pools.add(machine.resourcePool());
		return pools;
	}

}
