package io.github.ovfemulator.inventory;

import java.util.function.Function;

import io.github.ovfemulator.inventory.domain.Inventory;

/**
 * Keeps the inventory.
 */
public interface InventoryStore {

	/**
	 * The inventory as it is now.
	 * @return the inventory, which no later change touches
	 */
	Inventory current();

	/**
	 * Changes the inventory in one step: nobody sees it half changed, and an exception
	 * leaves it as it was.
	 * @param change makes the new inventory from the current one; it may not take long,
	 * since other changes wait for it
	 * @param <T> the type of the change's result
	 * @return the change's result
	 * @throws io.github.ovfemulator.vapi.type.VapiException unable_to_allocate_resource
	 * when the inventory would outgrow its bounds
	 */
	<T> T update(Function<Inventory, Inventory.Change<T>> change);

	/**
	 * Puts another inventory in the place of this one.
	 * @param inventory the inventory, within the bounds
	 */
	void replace(Inventory inventory);

	/**
	 * Makes sure that an inventory is within the bounds.
	 * @param inventory the inventory
	 * @throws io.github.ovfemulator.vapi.type.VapiException unable_to_allocate_resource
	 * when it is not
	 */
	void requireWithinBounds(Inventory inventory);

	/**
	 * Puts everything back to the way it was at the start.
	 */
	void reset();

}
