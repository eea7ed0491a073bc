package io.github.ovfemulator.inventory;

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
		if (maxMachines < 1) {
			throw new IllegalArgumentException("emulator.inventory.max-machines is to be at least 1");
		}
	}

}
