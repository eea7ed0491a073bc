package io.github.ovfemulator.recording;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the datacenters and folders of an inventory. An object of which nothing is known
 * is in the root folder of its kind in the first datacenter.
 */
final class RecordedFolders {

	private static final List<String> ROOTS = List.of("vm", "host", "datastore", "network");

	private static final Map<String, String> TYPES = Map.of("vm", "VIRTUAL_MACHINE", "host", "HOST", "datastore",
			"DATASTORE", "network", "NETWORK");

	private static final String DATACENTER = "DATACENTER";

	private final InventoryRows rows;

	/** The root folders by datacenter and kind, such as {@code datacenter-2/vm}. */
	private final Map<String, String> roots = new HashMap<>();

	/** The folders that were added. */
	private final Set<String> folders = new HashSet<>();

	/** The datacenters of the recorded folders. */
	private final Map<String, String> byFolder = new HashMap<>();

	private final String first;

	private int added = 900_000;

	/**
	 * Adds datacenters and folders to an inventory file.
	 * @param rows what is known of its objects
	 * @param file the file
	 */
	RecordedFolders(InventoryRows rows, ObjectNode file) {
		this.rows = rows;
		ArrayNode datacenters = file.putArray("datacenters");
		ArrayNode list = file.putArray("folders");
		String top = addTop(list);
		List<InventoryRows.Row> known = rows.of(InventoryRows.Kind.DATACENTER);
		if (known.isEmpty()) {
			addDatacenter(datacenters.addObject().put("id", newId("datacenter-")).put("name", "Datacenter"), null, list,
					top);
		}
		known.forEach((row) -> addDatacenter(row.addTo(datacenters), row, list, top));
		this.first = datacenters.path(0).path("id").asString();
		rows.of(InventoryRows.Kind.FOLDER)
			.forEach((row) -> this.byFolder.put(row.id(), row.in("datacenters", this.first)));
		addFolders(list, top);
	}

	/** Adds the recorded folder of datacenters, or else a new one. */
	private String addTop(ArrayNode list) {
		for (InventoryRows.Row row : this.rows.of(InventoryRows.Kind.FOLDER)) {
			if (row.text("type", "").equals(DATACENTER)) {
				this.folders.add(row.id());
				row.addTo(list).put("type", DATACENTER);
				return row.id();
			}
		}
		String top = newId("group-d");
		this.folders.add(top);
		list.addObject().put("id", top).put("name", "Datacenters").put("type", DATACENTER);
		return top;
	}

	private void addDatacenter(ObjectNode entry, InventoryRows.@Nullable Row row, ArrayNode list, String top) {
		String datacenter = entry.path("id").asString();
		entry.put("folder", top);
		for (String kind : ROOTS) {
			String id = (row != null) ? row.text(kind + "_folder", "") : "";
			String root = id.isEmpty() ? rootOf(kind, datacenter) : id;
			entry.put(kind + "_folder", root);
			this.roots.put(datacenter + "/" + kind, root);
			if (this.folders.add(root)) {
				list.addObject().put("id", root).put("name", kind).put("type", TYPES.get(kind));
			}
		}
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

	private void addFolders(ArrayNode list, String top) {
		for (InventoryRows.Row row : this.rows.of(InventoryRows.Kind.FOLDER)) {
			String type = row.text("type", "");
			if (this.folders.add(row.id())) {
				String root = type.equals(DATACENTER) ? top : root(datacenter(row.id()), kind(type));
				String parent = row.in("parent_folders", root);
				row.addTo(list).put("type", type).put("parent", isKnown(parent) ? parent : root);
			}
		}
	}

	private static String kind(String type) {
		return ROOTS.stream().filter((kind) -> type.equals(TYPES.get(kind))).findFirst().orElse("vm");
	}

	/** Returns the root folder of a kind, such as {@code host}, in a datacenter. */
	String root(String datacenter, String kind) {
		return this.roots.getOrDefault(datacenter + "/" + kind, "");
	}

	private boolean isKnown(String folder) {
		return this.folders.contains(folder) || this.byFolder.containsKey(folder);
	}

	/** Returns the folder of an object of a kind, such as {@code host}. */
	String folder(InventoryRows.Row row, String kind) {
		String folder = row.in("folders", "");
		return this.folders.contains(folder) ? folder : root(datacenter(row), kind);
	}

	/** Returns the datacenter of an object, that of its folder, or else the first one. */
	String datacenter(InventoryRows.Row row) {
		return row.in("datacenters", datacenter(row.in("folders", "")));
	}

	/** Returns the datacenter of a folder, or else the first one. */
	private String datacenter(String folder) {
		return this.byFolder.getOrDefault(folder, this.first);
	}

	/** Returns the first datacenter. */
	String datacenter() {
		return this.first;
	}

	/** Returns the id of a new object. */
	String newId(String prefix) {
		return String.format(Locale.ROOT, "%s%d", prefix, this.added++);
	}

}
