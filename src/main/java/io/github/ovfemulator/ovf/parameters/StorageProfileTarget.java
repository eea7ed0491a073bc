package io.github.ovfemulator.ovf.parameters;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * A storage policy of the deployment target.
 *
 * @param id its id
 * @param name its name
 */
@CanonicalName("com.vmware.vcenter.ovf.storage_profile_target")
public record StorageProfileTarget(@Nullable @ResourceType("StorageProfile") String id,
		@Nullable String name) implements Structure {

}
