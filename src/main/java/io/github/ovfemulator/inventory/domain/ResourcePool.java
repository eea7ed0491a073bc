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
 * @param parent the pool that it is part of, or {@code null} for a root
 * @param cluster the cluster whose resources it shares out, or {@code null}
 * @param host the stand-alone host whose resources it shares out, or {@code null}
 */
public record ResourcePool(ResourcePoolId id, String name, @Nullable ResourcePoolId parent, @Nullable ClusterId cluster,
		@Nullable HostSystemId host) implements ManagedObject<ResourcePoolId> {

	/** Checks that the pool has exactly one owner. */
	public ResourcePool {
		if ((cluster == null) == (host == null)) {
			throw new IllegalArgumentException("The resource pool " + id + " needs a cluster or a host, and not both");
		}
	}

}
