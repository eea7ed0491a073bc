package io.github.ovfemulator.inventory;

import java.util.Set;

import io.github.ovfemulator.inventory.domain.DatastoreType;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Which datastores to list.
 *
 * @param datastores their ids
 * @param names their names
 * @param types their file systems
 * @param folders the folders that hold them
 * @param datacenters the datacenters that they are in
 */
@CanonicalName("com.vmware.vcenter.datastore.filter_spec")
record DatastoreFilter(@Nullable Set<@ResourceType("Datastore") String> datastores, @Nullable Set<String> names,
		@Nullable Set<DatastoreType> types, @Nullable Set<@ResourceType("Folder") String> folders,
		@Nullable Set<@ResourceType("Datacenter") String> datacenters) implements Structure {

}
