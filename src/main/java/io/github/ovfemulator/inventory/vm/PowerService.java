package io.github.ovfemulator.inventory.vm;

import java.util.function.UnaryOperator;

import io.github.ovfemulator.inventory.InventoryStore;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Reads and changes the power state of virtual machines in the inventory.
 */
@Service
class PowerService {

	private final InventoryStore inventories;

	PowerService(InventoryStore inventories) {
		this.inventories = inventories;
	}

	Info get(VirtualMachineId id) {
		return Info.of(this.inventories.current().get(VirtualMachine.class, id).powerState());
	}

	void change(VirtualMachineId id, UnaryOperator<VirtualMachine> change) {
		this.inventories.update((inventory) -> {
			VirtualMachine changed = change.apply(inventory.get(VirtualMachine.class, id));
			return new Inventory.Change<>(inventory.with(changed), changed);
		});
	}

	/**
	 * The power state of a virtual machine.
	 *
	 * @param state the power state
	 * @param cleanPowerOff whether the last shutdown was clean; set for {@code
	 * POWERED_OFF} only, and always {@code true}
	 */
	@CanonicalName("com.vmware.vcenter.vm.power.info")
	@Union(discriminator = "state", cases = @Union.Case(value = "POWERED_OFF", required = "clean_power_off"))
	record Info(PowerState state, @Nullable Boolean cleanPowerOff) implements Structure {

		static Info of(PowerState state) {
			return new Info(state, (state == PowerState.POWERED_OFF) ? Boolean.TRUE : null);
		}

	}

}
