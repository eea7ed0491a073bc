package io.github.ovfemulator.recording;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes an inventory, in the form of an inventory file, of the lists in a recording. What
 * the lists do not say is chosen: an object is in the first datacenter, cluster or folder
 * of its type, and objects that others need are added.
 */
public final class RecordedInventory {

	private static final long CAPACITY = 1L << 40;

	private final InventoryRows rows;

	private final ObjectNode file = JsonNodeFactory.instance.objectNode();

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
	public static @Nullable ObjectNode of(InventoryRows rows) {
		return rows.isEmpty() ? null : new RecordedInventory(rows).build();
	}

	private ObjectNode build() {
		RecordedFolders folders = new RecordedFolders(this.rows, this.file);
		RecordedCompute compute = new RecordedCompute(this.rows, folders, this.file);
		ArrayNode datastores = this.file.putArray("datastores");
		for (InventoryRows.Row row : this.rows.of(InventoryRows.Kind.DATASTORE)) {
			row.addTo(datastores)
				.put("type", row.text("type", "VMFS"))
				.put("folder", folders.folder(row, "datastore"))
				.put("capacity", row.number("capacity", Math.max(CAPACITY, row.number("free_space", 0))))
				.put("free_space", row.number("free_space", row.number("capacity", CAPACITY)));
		}
		ArrayNode networks = this.file.putArray("networks");
		for (InventoryRows.Row row : this.rows.of(InventoryRows.Kind.NETWORK)) {
			row.addTo(networks)
				.put("type", row.text("type", "STANDARD_PORTGROUP"))
				.put("folder", folders.folder(row, "network"));
		}
		ArrayNode policies = this.file.putArray("storage_policies");
		for (InventoryRows.Row row : this.rows.of(InventoryRows.Kind.STORAGE_POLICY)) {
			row.addTo(policies).put("description", row.text("description", ""));
		}
		Map<String, String> firstDatastores = new HashMap<>();
		this.rows.of(InventoryRows.Kind.DATASTORE)
			.forEach((row) -> firstDatastores.putIfAbsent(folders.datacenter(row), row.id()));
		ArrayNode machines = this.file.putArray("virtual_machines");
		for (InventoryRows.Row row : this.rows.of(InventoryRows.Kind.VIRTUAL_MACHINE)) {
			RecordedCompute.Place place = compute.place(row);
			String datastore = (place != null) ? firstDatastores.get(place.datacenter()) : null;
			// a machine without a place that it can have is left out
			if (place != null && datastore != null) {
				addMachine(machines, row, place, folders).put("datastore", datastore);
			}
		}
		return this.file;
	}

	private static ObjectNode addMachine(ArrayNode machines, InventoryRows.Row row, RecordedCompute.Place place,
			RecordedFolders folders) {
		boolean near = folders.datacenter(row).equals(place.datacenter());
		return row.addTo(machines)
			.put("folder", near ? folders.folder(row, "vm") : folders.root(place.datacenter(), "vm"))
			.put("resource_pool", place.pool())
			.put("host", place.host())
			.put("power_state", row.text("power_state", "POWERED_OFF"))
			.put("cpu_count", row.number("cpu_count", 1))
			.put("memory_size_mib", row.number("memory_size_MiB", 1024));
	}

}
