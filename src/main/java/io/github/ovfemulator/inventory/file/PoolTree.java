package io.github.ovfemulator.inventory.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.ClusterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.HostSystemId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.inventory.domain.ResourcePool;
import io.github.ovfemulator.inventory.file.InventoryFile.ClusterEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.HostEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.ResourcePoolEntry;

/**
 * Reads the resource pools and assigns them to clusters and hosts.
 */
final class PoolTree {

	private final Section<ResourcePoolEntry> pools;

	private final Section<ClusterEntry> clusters;

	private final Section<HostEntry> hosts;

	private final Map<String, String> clusterRoots = new HashMap<>();

	private final Map<String, String> hostRoots = new HashMap<>();

	PoolTree(Section<ResourcePoolEntry> pools, Section<ClusterEntry> clusters, Section<HostEntry> hosts) {
		this.pools = pools;
		this.clusters = clusters;
		this.hosts = hosts;
		pools.all().forEach(this::check);
	}

	/**
	 * Returns the id of the root resource pool of a cluster and checks that it exists.
	 */
	ResourcePoolId rootOf(ClusterEntry cluster) {
		String root = this.clusterRoots.get(cluster.id());
		if (root == null) {
			throw this.clusters.invalid(cluster,
					"it has no root resource pool; add one to resource_pools with cluster: " + cluster.id());
		}
		return new ResourcePoolId(root);
	}

	/** Builds the resource pools and checks their hierarchy. */
	List<ResourcePool> build() {
		return this.pools.all().stream().map(this::build).toList();
	}

	private void check(ResourcePoolEntry pool) {
		if (Stream.of(pool.cluster(), pool.host(), pool.parent()).filter(Objects::nonNull).toList().size() != 1) {
			throw this.pools.invalid(pool, "set exactly one of parent, cluster and host");
		}
		if (pool.cluster() != null) {
			this.clusters.require(pool.cluster(), this.pools, pool, "cluster");
			takeRoot(this.clusterRoots, pool, pool.cluster(), "cluster");
		}
		if (pool.host() != null) {
			HostEntry host = this.hosts.require(pool.host(), this.pools, pool, "host");
			if (host.cluster() != null) {
				throw this.pools.invalid(pool, "host", "'%s' is in the cluster %s, which has its own resource pools"
					.formatted(host.id(), host.cluster()));
			}
			takeRoot(this.hostRoots, pool, pool.host(), "host");
		}
	}

	private void takeRoot(Map<String, String> roots, ResourcePoolEntry pool, String owner, String field) {
		String other = roots.put(owner, pool.id());
		if (other != null) {
			throw this.pools.invalid(pool, field,
					"'%s' already has the root pool %s; use that as the parent".formatted(owner, other));
		}
	}

	private ResourcePool build(ResourcePoolEntry pool) {
		Set<String> below = new HashSet<>();
		ResourcePoolEntry root = pool;
		while (root.parent() != null) {
			if (!below.add(root.id())) {
				throw this.pools.invalid(pool, "parent", "the resource pool contains itself");
			}
			root = this.pools.require(root.parent(), this.pools, root, "parent");
		}
		return new ResourcePool(new ResourcePoolId(pool.id()), pool.name(),
				(pool.parent() != null) ? new ResourcePoolId(pool.parent()) : null,
				(root.cluster() != null) ? new ClusterId(root.cluster()) : null,
				(root.host() != null) ? new HostSystemId(root.host()) : null);
	}

}
