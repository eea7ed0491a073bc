package io.github.ovfemulator.admin;

import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObject;
import io.github.ovfemulator.inventory.domain.ManagedObjectId;
import org.jspecify.annotations.Nullable;

/**
 * A reference to an inventory object.
 *
 * @param id the id
 * @param name the name, or {@code null} if the object no longer exists
 */
record NamedObject(String id, @Nullable String name) {

	static <I extends ManagedObjectId, T extends ManagedObject<I>> NamedObject of(Inventory inventory, Class<T> type,
			I id) {
		return new NamedObject(id.value(), inventory.find(type, id).map(ManagedObject::name).orElse(null));
	}

}
