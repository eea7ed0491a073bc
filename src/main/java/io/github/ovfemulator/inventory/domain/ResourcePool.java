package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.ClusterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.HostSystemId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import org.jspecify.annotations.Nullable;

/**
 * A resource pool of a cluster or of a stand-alone host.
 *
 * @param id its id
 * @param name its name
 * @param parent the id of its parent pool, or {@code null} for a root resource pool
 * @param cluster the id of the cluster that provides the resources, or {@code null}
 * @param host the id of the stand-alone host that provides the resources, or {@code
 * null}
 */
public record ResourcePool(ResourcePoolId id, String name, @Nullable ResourcePoolId parent, @Nullable ClusterId cluster,
		@Nullable HostSystemId host) implements ManagedObject<ResourcePoolId> {

	/** Checks that exactly one of cluster and host is set. */
	public ResourcePool {
		if ((cluster == null) == (host == null)) {
			throw new IllegalArgumentException("The resource pool " + id + " needs a cluster or a host, and not both");
		}
	}

}
