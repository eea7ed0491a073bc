package io.github.ovfemulator.libraryitem;

import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.Placement;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.HostSystemId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The place of a deployment.
 *
 * @param resourcePoolId the resource pool, or the vApp used as one
 * @param hostId the host; selected by the server when unset
 * @param folderId the folder; selected by the server when unset
 */
@CanonicalName("com.vmware.vcenter.ovf.library_item.deployment_target")
record TargetSpec(@ResourceType("ResourcePool") String resourcePoolId,
		@Nullable @ResourceType("HostSystem") String hostId,
		@Nullable @ResourceType("Folder") String folderId) implements Structure {

	/** Finds the place in an inventory. */
	Placement place(InventoryService inventory) {
		return inventory.place(new ResourcePoolId(this.resourcePoolId),
				(this.hostId != null) ? new HostSystemId(this.hostId) : null,
				(this.folderId != null) ? new FolderId(this.folderId) : null);
	}

}
