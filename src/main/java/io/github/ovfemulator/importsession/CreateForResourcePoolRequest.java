package io.github.ovfemulator.importsession;

import io.github.ovfemulator.session.files.CreateSpec;
import io.github.ovfemulator.vapi.type.HasFieldsOf;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of {@code create_for_resource_pool}.
 *
 * @param clientToken a UUID by which a repeated call is known
 * @param resourcePool the pool to import into
 * @param hostSystem the host to import to
 * @param folder the folder for what is made
 * @param createSpec where the package comes from
 */
record CreateForResourcePoolRequest(@Nullable String clientToken, @ResourceType("ResourcePool") String resourcePool,
		@Nullable @ResourceType("HostSystem") String hostSystem, @Nullable @ResourceType("Folder") String folder,
		@HasFieldsOf(CreateSpec.class) Structure createSpec) implements Structure {

}
