package io.github.ovfemulator.inventory;

import java.util.Optional;

import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.file.InventoryFileReader;
import io.github.ovfemulator.inventory.file.InventoryFolder;
import io.github.ovfemulator.vapi.operation.ChangeFeed;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Defines the inventory store and service. Component scanning finds the controllers.
 */
@Configuration(proxyBeanMethods = false)
class InventoryConfiguration {

	@Bean
	InventoryStore inventoryStore(InventoryProperties properties, FixturesProperties fixtures, ChangeFeed changes) {
		Inventory inventory = Optional.ofNullable(fixtures.fixtures())
			.flatMap(InventoryFolder::find)
			.map(InventoryFileReader::read)
			.orElseGet(BuiltInInventory::create);
		return new InventoryStore(inventory, properties.maxMachines(), properties.budget(), changes);
	}

	@Bean
	InventoryService inventoryService(InventoryStore inventoryStore) {
		return new InventoryService(inventoryStore);
	}

}
