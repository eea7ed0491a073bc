package io.github.ovfemulator.inventory;

import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.inventory.domain.DatastoreType;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * A datastore in a list.
 *
 * @param datastore its id
 * @param name its name
 * @param type its file system
 * @param freeSpace how many bytes of it are free
 * @param capacity its size in bytes
 */
@CanonicalName("com.vmware.vcenter.datastore.summary")
record DatastoreSummary(@ResourceType("Datastore") String datastore, String name, DatastoreType type,
		@Nullable Long freeSpace, @Nullable Long capacity) implements Structure {

	static DatastoreSummary of(Datastore datastore) {
		return new DatastoreSummary(datastore.id().value(), datastore.name(), datastore.type(), datastore.freeSpace(),
				datastore.capacity());
	}

}
