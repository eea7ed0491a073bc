package io.github.ovfemulator.inventory;

import io.github.ovfemulator.vapi.operation.Limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of the inventory.
 *
 * @param maxMachines the maximum number of virtual machines, and of vApps
 */
@ConfigurationProperties("emulator.inventory")
public record InventoryProperties(@DefaultValue("10000") int maxMachines) {

	public InventoryProperties {
		Limits.require("emulator.inventory.max-machines", maxMachines, 1);
	}

}
