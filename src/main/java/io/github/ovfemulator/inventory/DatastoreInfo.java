package io.github.ovfemulator.inventory;

import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.inventory.domain.DatastoreType;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * All about a datastore.
 *
 * @param name its name
 * @param type its file system
 * @param accessible whether a host reaches it
 * @param freeSpace how many bytes of it are free
 * @param multipleHostAccess whether several hosts reach it
 * @param thinProvisioningSupported whether its files need only the space that they fill
 */
@CanonicalName("com.vmware.vcenter.datastore.info")
record DatastoreInfo(String name, DatastoreType type, boolean accessible, @Nullable Long freeSpace,
		boolean multipleHostAccess, boolean thinProvisioningSupported) implements Structure {

	static DatastoreInfo of(Datastore datastore) {
		return new DatastoreInfo(datastore.name(), datastore.type(), true, datastore.freeSpace(), true, true);
	}

}
