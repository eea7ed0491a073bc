package io.github.ovfemulator.admin;

import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObject;
import io.github.ovfemulator.inventory.domain.ManagedObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Something in the inventory that something else refers to.
 *
 * @param id its id
 * @param name its name, {@code null} where there is no such thing any more
 */
record NamedObject(String id, @Nullable String name) {

	static <I extends ManagedObjectId, T extends ManagedObject<I>> NamedObject of(Inventory inventory, Class<T> type,
			I id) {
		return new NamedObject(id.value(), inventory.find(type, id).map(ManagedObject::name).orElse(null));
	}

}
