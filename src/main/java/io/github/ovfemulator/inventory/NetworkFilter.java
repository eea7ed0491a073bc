package io.github.ovfemulator.inventory;

import java.util.Set;

import io.github.ovfemulator.inventory.domain.NetworkType;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Which networks to list.
 *
 * @param networks their ids
 * @param names their names
 * @param types what they are made of
 * @param folders the folders that hold them
 * @param datacenters the datacenters that they are in
 */
@CanonicalName("com.vmware.vcenter.network.filter_spec")
record NetworkFilter(@Nullable Set<@ResourceType("Network") String> networks, @Nullable Set<String> names,
		@Nullable Set<NetworkType> types, @Nullable Set<@ResourceType("Folder") String> folders,
		@Nullable Set<@ResourceType("Datacenter") String> datacenters) implements Structure {

}
