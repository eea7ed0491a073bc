package io.github.ovfemulator.recording;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes an inventory, in the form of an inventory file, of the lists in a recording. What
 * the lists do not say is chosen: an object is in the first datacenter, cluster or folder
 * of its type, and objects that others need are added.
 */
final class RecordedInventory {

	private static final List<String> ROOTS = List.of("vm", "host", "datastore", "network");

	private static final Map<String, String> FOLDER_TYPES = Map.of("vm", "VIRTUAL_MACHINE", "host", "HOST", "datastore",
			"DATASTORE", "network", "NETWORK");

	private static final String DATACENTER = "DATACENTER";

	private static final long CAPACITY = 1L << 40;

	private final InventoryRows rows;

	private final ObjectNode file = JsonNodeFactory.instance.objectNode();

	/** The root folders by datacenter and kind, such as {@code datacenter-2/vm}. */
	private final Map<String, String> roots = new HashMap<>();

	private final Set<String> folders = new HashSet<>();

	private int added = 900_000;

	private RecordedInventory(InventoryRows rows) {
		this.rows = rows;
	}

	/**
	 * Makes an inventory.
	 * @param calls the calls of a recording, with pseudonyms
	 * @return the inventory, or {@code null} if no call lists objects
	 */
	static @Nullable ObjectNode of(Collection<RecordedCall> calls) {
		InventoryRows rows = new InventoryRows();
		calls.forEach(rows::add);
		return of(rows);
	}

	/**
	 * Makes an inventory.
	 * @param rows what is known of its objects
	 * @return the inventory, or {@code null} if there is no object
	 */
	static @Nullable ObjectNode of(InventoryRows rows) {
		return rows.isEmpty() ? null : new RecordedInventory(rows).build();
	}

	private ObjectNode build() {
		String datacenter = addDatacenters();
		addFolders(datacenter);
		addCompute(datacenter);
		ArrayNode datastores = this.file.putArray("datastores");
		for (InventoryRows.Row row : this.rows.of(InventoryRows.Kind.DATASTORE)) {
			add(datastores, row).put("type", row.text("type", "VMFS"))
				.put("folder", folder(row, datacenter, "datastore"))
				.put("capacity", row.number("capacity", Math.max(CAPACITY, row.number("free_space", 0))))
				.put("free_space", row.number("free_space", row.number("capacity", CAPACITY)));
		}
		ArrayNode networks = this.file.putArray("networks");
		for (InventoryRows.Row row : this.rows.of(InventoryRows.Kind.NETWORK)) {
			add(networks, row).put("type", row.text("type", "STANDARD_PORTGROUP"))
				.put("folder", folder(row, datacenter, "network"));
		}
		ArrayNode policies = this.file.putArray("storage_policies");
		for (InventoryRows.Row row : this.rows.of(InventoryRows.Kind.STORAGE_POLICY)) {
			add(policies, row).put("description", row.text("description", ""));
		}
		addMachines(datacenter);
		return this.file;
	}

	/** Adds the datacenters with their root folders, and returns the first one. */
	private String addDatacenters() {
		ArrayNode datacenters = this.file.putArray("datacenters");
		ArrayNode list = this.file.putArray("folders");
		String top = addTop(list);
		List<InventoryRows.Row> known = this.rows.of(InventoryRows.Kind.DATACENTER);
		if (known.isEmpty()) {
			return addDatacenter(datacenters.addObject().put("id", newId("datacenter-")).put("name", "Datacenter"),
					null, list, top);
		}
		known.forEach((row) -> addDatacenter(add(datacenters, row), row, list, top));
		return known.get(0).id();
	}

	/** Adds the recorded folder of datacenters, or else a new one. */
	private String addTop(ArrayNode list) {
		for (InventoryRows.Row row : this.rows.of(InventoryRows.Kind.FOLDER)) {
			if (row.text("type", "").equals(DATACENTER)) {
				this.folders.add(row.id());
				add(list, row).put("type", DATACENTER);
				return row.id();
			}
		}
		String top = newId("group-d");
		this.folders.add(top);
		list.addObject().put("id", top).put("name", "Datacenters").put("type", DATACENTER);
		return top;
	}

	private String addDatacenter(ObjectNode entry, InventoryRows.@Nullable Row row, ArrayNode list, String top) {
		String datacenter = entry.path("id").asString();
		entry.put("folder", top);
		for (String kind : ROOTS) {
			String id = (row != null) ? row.text(kind + "_folder", "") : "";
			String root = id.isEmpty() ? rootOf(kind, datacenter) : id;
			entry.put(kind + "_folder", root);
			this.roots.put(datacenter + "/" + kind, root);
			if (this.folders.add(root)) {
				list.addObject().put("id", root).put("name", kind).put("type", FOLDER_TYPES.get(kind));
			}
		}
		return datacenter;
	}

	/** A recorded folder with the name of a root folder, or else a new one. */
	private String rootOf(String kind, String datacenter) {
		return this.rows.of(InventoryRows.Kind.FOLDER)
			.stream()
			.filter((row) -> row.text("name", "").equals(kind) && row.in("datacenters", datacenter).equals(datacenter))
			.map(InventoryRows.Row::id)
			.filter((id) -> !this.folders.contains(id))
			.findFirst()
			.orElseGet(() -> newId("group-" + kind.charAt(0)));
	}

	private void addFolders(String datacenter) {
		ArrayNode list = (ArrayNode) this.file.path("folders");
		for (InventoryRows.Row row : this.rows.of(InventoryRows.Kind.FOLDER)) {
			String type = row.text("type", "");
			if (this.folders.add(row.id())) {
				String root = type.equals(DATACENTER) ? list.path(0).path("id").asString("")
						: root(row, datacenter, kind(type));
				String parent = row.in("parent_folders", root);
				add(list, row).put("type", type).put("parent", isKnown(parent) ? parent : root);
			}
		}
	}

	private static String kind(String type) {
		return ROOTS.stream().filter((kind) -> type.equals(FOLDER_TYPES.get(kind))).findFirst().orElse("vm");
	}

	private String root(InventoryRows.Row row, String datacenter, String kind) {
		return this.roots.getOrDefault(row.in("datacenters", datacenter) + "/" + kind, "");
	}

	private boolean isKnown(String folder) {
		return this.folders.contains(folder)
				|| this.rows.of(InventoryRows.Kind.FOLDER).stream().anyMatch((row) -> row.id().equals(folder));
	}

	private String folder(InventoryRows.Row row, String datacenter, String kind) {
		String folder = row.in("folders", "");
		return this.folders.contains(folder) ? folder : root(row, datacenter, kind);
	}

	private void addCompute(String datacenter) {
		ArrayNode clusters = this.file.putArray("clusters");
		ArrayNode hosts = this.file.putArray("hosts");
		Deque<PoolOwner> owners = new ArrayDeque<>();
		Map<String, PoolOwner> byPool = new HashMap<>();
		List<InventoryRows.Row> known = this.rows.of(InventoryRows.Kind.CLUSTER);
		for (InventoryRows.Row row : known) {
			add(clusters, row).put("folder", folder(row, datacenter, "host"))
				.put("ha_enabled", Boolean.parseBoolean(row.text("ha_enabled", "false")))
				.put("drs_enabled", Boolean.parseBoolean(row.text("drs_enabled", "false")));
			PoolOwner owner = new PoolOwner("cluster", row.id());
			String pool = row.text("resource_pool", "");
			if (pool.isEmpty()) {
				owners.add(owner);
			}
			else {
				byPool.put(pool, owner);
			}
		}
		for (InventoryRows.Row row : this.rows.of(InventoryRows.Kind.HOST)) {
			ObjectNode host = add(hosts, row).put("connection_state", row.text("connection_state", "CONNECTED"));
			String power = row.text("power_state", "");
			if (!power.isEmpty()) {
				host.put("power_state", power);
			}
			String cluster = row.in("clusters", known.isEmpty() ? "" : known.get(0).id());
			if (known.stream().anyMatch((each) -> each.id().equals(cluster))) {
				host.put("cluster", cluster);
			}
			else {
				host.put("folder", folder(row, datacenter, "host"));
				owners.add(new PoolOwner("host", row.id()));
			}
		}
		if (owners.isEmpty() && byPool.isEmpty() && !this.rows.of(InventoryRows.Kind.RESOURCE_POOL).isEmpty()) {
			String host = newId("host-");
			hosts.addObject()
				.put("id", host)
				.put("name", host)
				.put("folder", this.roots.getOrDefault(datacenter + "/host", ""));
			owners.add(new PoolOwner("host", host));
		}
		addPools(owners, byPool);
	}

	private void addPools(Deque<PoolOwner> owners, Map<String, PoolOwner> byPool) {
		ArrayNode list = this.file.putArray("resource_pools");
		Map<String, String> parents = new HashMap<>();
		List<InventoryRows.Row> pools = this.rows.of(InventoryRows.Kind.RESOURCE_POOL);
		for (InventoryRows.Row row : pools) {
			if (row.values().get("resource_pools") instanceof Collection<?> children) {
				children.forEach((child) -> parents.put(String.valueOf(child), row.id()));
			}
			String parent = row.in("parent_resource_pools", "");
			if (!parent.isEmpty()) {
				parents.put(row.id(), parent);
			}
		}
		String first = "";
		for (InventoryRows.Row row : pools) {
			PoolOwner owner = byPool.get(row.id());
			boolean child = parents.containsKey(row.id());
			if (owner == null && !child) {
				owner = owners.poll();
			}
			ObjectNode pool = add(list, row);
			if (owner != null) {
				pool.put(owner.kind(), owner.id());
				first = first.isEmpty() ? row.id() : first;
			}
			else {
				pool.put("parent", parents.getOrDefault(row.id(), first));
			}
		}
		for (PoolOwner owner : owners) {
			list.addObject().put("id", newId("resgroup-")).put("name", "Resources").put(owner.kind(), owner.id());
		}
	}

	private void addMachines(String datacenter) {
		ArrayNode list = this.file.putArray("virtual_machines");
		String pool = this.file.at("/resource_pools/0/id").asString("");
		String datastore = this.file.at("/datastores/0/id").asString("");
		for (InventoryRows.Row row : this.rows.of(InventoryRows.Kind.VIRTUAL_MACHINE)) {
			String host = row.in("hosts", this.file.at("/hosts/0/id").asString(""));
			if (!pool.isEmpty() && !datastore.isEmpty() && !host.isEmpty()) {
				add(list, row).put("folder", folder(row, datacenter, "vm"))
					.put("resource_pool", row.in("resource_pools", pool))
					.put("host", host)
					.put("datastore", datastore)
					.put("power_state", row.text("power_state", "POWERED_OFF"))
					.put("cpu_count", row.number("cpu_count", 1))
					.put("memory_size_mib", row.number("memory_size_MiB", 1024));
			}
		}
	}

	private static ObjectNode add(ArrayNode list, InventoryRows.Row row) {
		return list.addObject().put("id", row.id()).put("name", row.text("name", row.id()));
	}

	private String newId(String kind) {
		return String.format(Locale.ROOT, "%s%d", kind, this.added++);
	}

	/**
	 * The owner of a root resource pool.
	 *
	 * @param kind {@code cluster} or {@code host}
	 * @param id its id
	 */
	private record PoolOwner(String kind, String id) {

	}

}
