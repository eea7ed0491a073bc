package io.github.ovfemulator.inventory;

import java.util.Set;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Which storage policies to list.
 *
 * @param policies their ids
 */
@CanonicalName("com.vmware.vcenter.storage.policies.filter_spec")
record StoragePolicyFilter(
		@Nullable Set<@ResourceType("com.vmware.vcenter.StoragePolicy") String> policies) implements Structure {

}
