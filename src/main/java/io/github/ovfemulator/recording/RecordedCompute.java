package io.github.ovfemulator.recording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the clusters, hosts and resource pools of an inventory. What the lists do not say
 * is chosen: a host is in the first cluster that it may be in, and a pool is the root of
 * the first cluster or stand-alone host without one, or else within the first root.
 */
final class RecordedCompute {

	private static final InventoryRows.Kind POOL = InventoryRows.Kind.RESOURCE_POOL;

	private final InventoryRows rows;

	private final RecordedFolders folders;

	/** The clusters and stand-alone hosts by id. */
	private final Map<String, Owner> owners = new LinkedHashMap<>();

	/** The owners by root pool, where it is known. */
	private final Map<String, Owner> byPool = new HashMap<>();

	/** The owners by host. */
	private final Map<String, Owner> byHost = new HashMap<>();

	/** The parent pools by pool. */
	private final Map<String, String> parents = new HashMap<>();

	/**
	 * Adds clusters, hosts and resource pools to an inventory file.
	 * @param rows what is known of its objects
	 * @param folders the datacenters and folders
	 * @param file the file
	 */
	RecordedCompute(InventoryRows rows, RecordedFolders folders, ObjectNode file) {
		this.rows = rows;
		this.folders = folders;
		addClusters(file.putArray("clusters"));
		ArrayNode hosts = file.putArray("hosts");
		rows.of(InventoryRows.Kind.HOST).forEach((row) -> addHost(hosts, row));
		findParents();
		if (this.owners.isEmpty() && !rows.of(POOL).isEmpty()) {
			String host = folders.newId("host-");
			hosts.addObject()
				.put("id", host)
				.put("name", host)
				.put("folder", folders.root(folders.datacenter(), "host"));
			add(Owner.of("host", host, folders.datacenter()), host);
		}
		addPools(file.putArray("resource_pools"), findRoots());
	}

	private void addClusters(ArrayNode clusters) {
		for (InventoryRows.Row row : this.rows.of(InventoryRows.Kind.CLUSTER)) {
			row.addTo(clusters)
				.put("folder", this.folders.folder(row, "host"))
				.put("ha_enabled", Boolean.parseBoolean(row.text("ha_enabled", "false")))
				.put("drs_enabled", Boolean.parseBoolean(row.text("drs_enabled", "false")));
			Owner owner = Owner.of("cluster", row.id(), this.folders.datacenter(row));
			this.owners.put(row.id(), owner);
			String pool = row.text("resource_pool", "");
			if (!pool.isEmpty()) {
				this.byPool.put(pool, owner);
			}
		}
	}

	private void addHost(ArrayNode hosts, InventoryRows.Row row) {
		ObjectNode host = row.addTo(hosts).put("connection_state", row.text("connection_state", "CONNECTED"));
		String power = row.text("power_state", "");
		if (!power.isEmpty()) {
			host.put("power_state", power);
		}
		Owner cluster = row.isIn("standalone", "true") ? null
				: this.owners.values()
					.stream()
					.filter((owner) -> owner.isCluster() && mayBeWithin(owner, InventoryRows.Kind.HOST, row))
					.findFirst()
					.orElse(null);
		if (cluster != null) {
			host.put("cluster", cluster.id());
			add(cluster, row.id());
		}
		else {
			host.put("folder", this.folders.folder(row, "host"));
			add(Owner.of("host", row.id(), this.folders.datacenter(row)), row.id());
		}
	}

	private void add(Owner owner, String host) {
		this.owners.putIfAbsent(owner.id(), owner);
		this.byHost.put(host, owner);
		owner.hosts().add(host);
	}

	/** Finds the parents of pools. Those that are in no list are added. */
	private void findParents() {
		for (InventoryRows.Row row : this.rows.of(POOL)) {
			if (row.values().get("resource_pools") instanceof Collection<?> children) {
				children.forEach((child) -> this.parents.put(String.valueOf(child), row.id()));
			}
			String parent = row.in("parent_resource_pools", "");
			if (!parent.isEmpty()) {
				this.parents.put(row.id(), parent);
			}
		}
		List.copyOf(this.parents.values()).forEach((parent) -> this.rows.mention(POOL, parent, Map.of()));
	}

	/** Finds the owners of the pools without a parent, those that are certain first. */
	private Map<String, Owner> findRoots() {
		Map<String, List<InventoryRows.Row>> trees = new LinkedHashMap<>();
		this.rows.of(POOL)
			.forEach((row) -> trees.computeIfAbsent(topOf(row.id()), (key) -> new ArrayList<>()).add(row));
		Map<String, Owner> roots = new LinkedHashMap<>();
		trees.forEach((top, tree) -> tree.stream()
			.map((pool) -> certainOwner(top, pool))
			.filter(Objects::nonNull)
			.findFirst()
			.ifPresent((owner) -> roots.put(top, owner)));
		Set<String> taken = new HashSet<>();
		roots.values().forEach((owner) -> taken.add(owner.id()));
		trees.forEach((top, tree) -> {
			if (!roots.containsKey(top)) {
				List<Owner> possible = this.owners.values()
					.stream()
					.filter((owner) -> tree.stream().allMatch((pool) -> mayContain(owner, pool)))
					.toList();
				Owner owner = Stream
					.of(possible.stream().filter((each) -> !taken.contains(each.id())), possible.stream(),
							this.owners.values().stream())
					.flatMap(Function.identity())
					.findFirst()
					.orElseThrow();
				roots.put(top, owner);
				taken.add(owner.id());
			}
		});
		return roots;
	}

	private @Nullable Owner certainOwner(String top, InventoryRows.Row pool) {
		return Stream
			.of(Stream.ofNullable(this.byPool.get(top)), pool.all("clusters").map(this.owners::get),
					pool.all("hosts").map(this.byHost::get))
			.flatMap(Function.identity())
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/** Whether a pool may be one of an owner, whose hosts all provide it. */
	private boolean mayContain(Owner owner, InventoryRows.Row pool) {
		return mayBeWithin(owner, POOL, pool) && this.rows.mayBeIn(POOL, pool, "hosts", owner.hosts());
	}

	private String topOf(String pool) {
		Set<String> below = new HashSet<>();
		String top = pool;
		while (below.add(top) && this.parents.containsKey(top)) {
			top = this.parents.getOrDefault(top, top);
		}
		return top;
	}

	/** Whether a host, pool or machine may be within a cluster or stand-alone host. */
	private boolean mayBeWithin(Owner owner, InventoryRows.Kind kind, InventoryRows.Row row) {
		boolean here = owner.isCluster() ? this.rows.mayBeIn(kind, row, "clusters", owner.id())
				: row.all("clusters").findAny().isEmpty();
		return here && this.rows.mayBeIn(kind, row, "datacenters", owner.datacenter());
	}

	private void addPools(ArrayNode list, Map<String, Owner> roots) {
		Map<String, String> rootOf = new HashMap<>();
		this.byPool.forEach((pool, owner) -> rootOf.put(owner.id(), pool));
		roots.forEach((top, owner) -> rootOf.putIfAbsent(owner.id(), top));
		for (Owner owner : this.owners.values()) {
			String root = rootOf.computeIfAbsent(owner.id(), (id) -> this.folders.newId("resgroup-"));
			if (!roots.containsKey(root)) {
				list.addObject().put("id", root).put("name", "Resources").put(owner.kind(), owner.id());
			}
			owner.pools().add(root);
		}
		for (InventoryRows.Row row : this.rows.of(POOL)) {
			Owner owner = Objects.requireNonNull(roots.get(topOf(row.id())));
			String root = String.valueOf(rootOf.get(owner.id()));
			ObjectNode pool = row.addTo(list);
			if (root.equals(row.id())) {
				pool.put(owner.kind(), owner.id());
			}
			else {
				pool.put("parent", this.parents.getOrDefault(row.id(), root));
				owner.pools().add(row.id());
			}
		}
	}

	/**
	 * Returns the place of a machine: its pool and host as they are known, or else the
	 * first that it may have.
	 * @return the place, or {@code null} if there is none
	 */
	@Nullable Place place(InventoryRows.Row machine) {
		InventoryRows.Kind kind = InventoryRows.Kind.VIRTUAL_MACHINE;
		List<Owner> possible = this.owners.values().stream().filter((owner) -> !owner.hosts().isEmpty()).toList();
		return Stream
			.of(possible.stream().filter((owner) -> machine.all("resource_pools").anyMatch(owner.pools()::contains)),
					machine.all("hosts").map(this.byHost::get).filter(Objects::nonNull),
					possible.stream().filter((owner) -> mayBeWithin(owner, kind, machine)), possible.stream())
			.flatMap(Function.identity())
			.findFirst()
			.map((owner) -> new Place(first(kind, machine, "resource_pools", owner.pools()),
					first(kind, machine, "hosts", owner.hosts()), owner.datacenter()))
			.orElse(null);
	}

	private String first(InventoryRows.Kind kind, InventoryRows.Row row, String field, Collection<String> ids) {
		return ids.stream()
			.filter((id) -> this.rows.mayBeIn(kind, row, field, id))
			.findFirst()
			.orElseGet(() -> ids.iterator().next());
	}

	/**
	 * The place of a machine.
	 *
	 * @param pool the id of its resource pool
	 * @param host the id of its host
	 * @param datacenter the id of the datacenter of both
	 */
	record Place(String pool, String host, String datacenter) {

	}

	/**
	 * The owner of a tree of resource pools.
	 *
	 * @param kind the member of a pool that names it, such as {@code cluster}
	 * @param id its id
	 * @param datacenter the id of its datacenter
	 * @param hosts the ids of its hosts
	 * @param pools the ids of its pools, the root first
	 */
	private record Owner(String kind, String id, String datacenter, Set<String> hosts, Set<String> pools) {

		static Owner of(String kind, String id, String datacenter) {
			return new Owner(kind, id, datacenter, new LinkedHashSet<>(), new LinkedHashSet<>());
		}

		boolean isCluster() {
			return this.kind.equals("cluster");
		}

	}

}
