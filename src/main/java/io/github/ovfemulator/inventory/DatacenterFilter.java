package io.github.ovfemulator.inventory;

import java.util.Set;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Which datacenters to list.
 *
 * @param datacenters their ids
 * @param names their names
 * @param folders the folders that hold them
 */
@CanonicalName("com.vmware.vcenter.datacenter.filter_spec")
record DatacenterFilter(@Nullable Set<@ResourceType("Datacenter") String> datacenters, @Nullable Set<String> names,
		@Nullable Set<@ResourceType("Folder") String> folders) implements Structure {

}
