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
 * The resource pools of an inventory file, with the clusters and hosts that they share
 * out.
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

	/** The root pool of a cluster, which each cluster has. */
	ResourcePoolId rootOf(ClusterEntry cluster) {
		String root = this.clusterRoots.get(cluster.id());
		if (root == null) {
			throw this.clusters.invalid(cluster,
					"it has no resource pool; add one to resource_pools with cluster: " + cluster.id());
		}
		return new ResourcePoolId(root);
	}

	/** The resource pools, each with what it shares out. */
	List<ResourcePool> build() {
		return this.pools.all().stream().map(this::build).toList();
	}

	private void check(ResourcePoolEntry pool) {
		if (Stream.of(pool.cluster(), pool.host(), pool.parent()).filter(Objects::nonNull).toList().size() != 1) {
			throw this.pools.invalid(pool, "it needs a parent, or as a root a cluster or a host, and only one of them");
		}
		if (pool.cluster() != null) {
			this.clusters.require(pool.cluster(), this.pools, pool, "cluster");
			takeRoot(this.clusterRoots, pool, pool.cluster(), "cluster");
		}
		if (pool.host() != null) {
			HostEntry host = this.hosts.require(pool.host(), this.pools, pool, "host");
			if (host.cluster() != null) {
				throw this.pools.invalid(pool, "host", "'%s' is in the cluster %s, which shares out its resources"
					.formatted(host.id(), host.cluster()));
			}
			takeRoot(this.hostRoots, pool, pool.host(), "host");
		}
	}

	private void takeRoot(Map<String, String> roots, ResourcePoolEntry pool, String owner, String field) {
		String other = roots.put(owner, pool.id());
		if (other != null) {
			throw this.pools.invalid(pool, field,
					"'%s' has the root pool %s already; name that as the parent".formatted(owner, other));
		}
	}

	private ResourcePool build(ResourcePoolEntry pool) {
		Set<String> below = new HashSet<>();
		ResourcePoolEntry root = pool;
		while (root.parent() != null) {
			if (!below.add(root.id())) {
				throw this.pools.invalid(pool, "parent", "the resource pool is in itself");
			}
			root = this.pools.require(root.parent(), this.pools, root, "parent");
		}
		return new ResourcePool(new ResourcePoolId(pool.id()), pool.name(),
				(pool.parent() != null) ? new ResourcePoolId(pool.parent()) : null,
				(root.cluster() != null) ? new ClusterId(root.cluster()) : null,
				(root.host() != null) ? new HostSystemId(root.host()) : null);
	}

}
