package io.github.ovfemulator.inventory;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatacenterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.HostSystemId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import org.jspecify.annotations.Nullable;

/**
 * The location of a new virtual machine or vApp.
 *
 * @param resourcePool the resource pool
 * @param host the host, or {@code null} if DRS selects it when the machine is created
 * @param folder the virtual machine folder
 * @param datacenter the datacenter of the other objects
 * @param scope the test scope of the new object, or {@code null}
 */
public record Placement(ResourcePoolId resourcePool, @Nullable HostSystemId host, FolderId folder,
		DatacenterId datacenter, @Nullable String scope) {

	/**
	 * Copies this placement with another scope.
	 * @param scope the scope, or {@code null} for none
	 * @return the copy
	 */
	public Placement inScope(@Nullable String scope) {
		return new Placement(this.resourcePool, this.host, this.folder, this.datacenter, scope);
	}

}
