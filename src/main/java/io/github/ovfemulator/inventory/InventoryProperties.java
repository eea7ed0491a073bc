package io.github.ovfemulator.inventory;

import io.github.ovfemulator.vapi.operation.Limits;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits of the inventory.
 *
 * @param maxMachines the maximum number of virtual machines, and of vApps
 * @param maxMemory the maximum memory of virtual machines and vApps, as estimated; unset,
 * it is 15 % of the heap
 */
@ConfigurationProperties("emulator.inventory")
public record InventoryProperties(@DefaultValue("10000") int maxMachines, @Nullable DataSize maxMemory) {

	private static final String MAX_MEMORY = "emulator.inventory.max-memory";

	private static final int HEAP_PERCENT = 15;

	public InventoryProperties {
		Limits.require("emulator.inventory.max-machines", maxMachines, 1);
		Limits.memory(MAX_MEMORY, maxMemory, HEAP_PERCENT);
	}

	/** Creates the budget of all virtual machines and vApps. */
	MemoryBudget budget() {
		return new MemoryBudget(MAX_MEMORY, Limits.memory(MAX_MEMORY, this.maxMemory, HEAP_PERCENT));
	}

}
