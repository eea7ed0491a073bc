package io.github.ovfemulator.inventory;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatacenterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.HostSystemId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import org.jspecify.annotations.Nullable;

/**
 * Where a new machine or vApp goes, with all that can be deduced, and whose it is.
 *
 * @param resourcePool the pool that it takes its resources from
 * @param host the host that it goes to, or {@code null} when DRS picks one in the end
 * @param folder the folder that will hold it
 * @param datacenter the datacenter that all of these are in
 * @param scope the scope that it will belong to, or {@code null}
 */
public record Placement(ResourcePoolId resourcePool, @Nullable HostSystemId host, FolderId folder,
		DatacenterId datacenter, @Nullable String scope) {

	/**
	 * The same place for a scope.
	 * @param scope the scope, or {@code null} for none
	 * @return the placement
	 */
	public Placement inScope(@Nullable String scope) {
		return new Placement(this.resourcePool, this.host, this.folder, this.datacenter, scope);
	}

}
