package io.github.ovfemulator.inventory;

import io.github.ovfemulator.vapi.operation.Limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bounds of the inventory.
 *
 * @param maxMachines how many virtual machines there may be, and how many vApps
 */
@ConfigurationProperties("emulator.inventory")
public record InventoryProperties(@DefaultValue("10000") int maxMachines) {

	/** Checks the bounds. */
	public InventoryProperties {
		Limits.require("emulator.inventory.max-machines", maxMachines, 1);
	}

}
