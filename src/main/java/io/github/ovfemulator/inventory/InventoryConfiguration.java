package io.github.ovfemulator.inventory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Wires the inventory; its endpoints are found by themselves.
 */
@Configuration(proxyBeanMethods = false)
class InventoryConfiguration {

	@Bean
	InventoryStore inventoryStore(InventoryProperties properties) {
		return new InMemoryInventoryStore(BuiltInInventory.create(), properties.maxMachines());
	}

	@Bean
	InventoryService inventoryService(InventoryStore inventoryStore) {
		return new InventoryService(inventoryStore);
	}

}
