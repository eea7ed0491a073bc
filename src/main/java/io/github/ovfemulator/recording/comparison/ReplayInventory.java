package io.github.ovfemulator.recording.comparison;

import io.github.ovfemulator.recording.InventoryRows;
import io.github.ovfemulator.recording.RecordedExchange;
import io.github.ovfemulator.recording.RecordedInventory;
import io.github.ovfemulator.recording.TypedJson;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The inventory that a recording began with: the objects of its lists, and those that
 * calls name. Machines that the recorded calls have created are not part of it.
 */
final class ReplayInventory {

	/** The kinds of objects by the resource type of their ids. */
	private static final Map<String, InventoryRows.Kind> KINDS = Map.of("Datacenter", InventoryRows.Kind.DATACENTER,
			"Folder", InventoryRows.Kind.FOLDER, "ClusterComputeResource", InventoryRows.Kind.CLUSTER, "HostSystem",
			InventoryRows.Kind.HOST, "ResourcePool", InventoryRows.Kind.RESOURCE_POOL, "Datastore",
			InventoryRows.Kind.DATASTORE, "Network", InventoryRows.Kind.NETWORK, "StorageProfile",
			InventoryRows.Kind.STORAGE_POLICY, "com.vmware.vcenter.StoragePolicy", InventoryRows.Kind.STORAGE_POLICY);

	/** Resource pools of vApps, which come and go with them. */
	private static final String VIRTUAL_APP = "resgroup-v";

	/** The types of folders and networks by the beginning of their ids. */
	private static final Map<String, String> TYPES = Map.of("group-d", "DATACENTER", "group-h", "HOST", "group-s",
			"DATASTORE", "group-n", "NETWORK", "dvportgroup-", "DISTRIBUTED_PORTGROUP");

	private final InventoryRows rows = new InventoryRows();

	private ReplayInventory(ReplayedCalls calls) {
		calls.readable().forEach(this.rows::add);
		calls.successfulInputs().forEach((input) -> mention(input, new VapiType.StructureOf(input.getClass())));
		calls.readable()
			.stream()
			.filter((call) -> call.outcome().error() == null)
			.forEach((call) -> mention(call.outcome().result(), call.operation().output()));
		calls.created().forEach((id) -> this.rows.remove(InventoryRows.Kind.VIRTUAL_MACHINE, id));
		if (!this.rows.isEmpty()) {
			require(InventoryRows.Kind.RESOURCE_POOL, "resgroup-900500");
			require(InventoryRows.Kind.DATASTORE, "datastore-900501");
			require(InventoryRows.Kind.NETWORK, "network-900502");
		}
	}

	/**
	 * Makes the inventory.
	 * @param calls the calls of a recording
	 * @return the inventory in the form of an inventory file, or {@code null} if the
	 * calls name no object
	 */
	static @Nullable ObjectNode of(ReplayedCalls calls) {
		return RecordedInventory.of(new ReplayInventory(calls).rows);
	}

	/** Returns the ids of all objects of an inventory. */
	static Set<String> ids(ObjectNode inventory) {
		Set<String> ids = new HashSet<>();
		inventory.forEach((list) -> list.forEach((each) -> ids.add(each.path("id").asString(""))));
		return ids;
	}

	private void mention(@Nullable Object value, VapiType type) {
		TypedJson.texts(value, type, this::mention);
	}

	private void mention(VapiType type, TypedJson.Place place, String id) {
		InventoryRows.Kind kind = (type instanceof VapiType.Id resource) ? KINDS.get(resource.resourceType()) : null;
		if (kind == null || id.startsWith(VIRTUAL_APP) || !Characters.areId(id)) {
			return;
		}
		Map<String, Object> values = new HashMap<>();
		String name = place.name();
		if (name != null && !name.contains(RecordedExchange.MASK)) {
			values.put("name", name);
		}
		TYPES.entrySet()
			.stream()
			.filter((each) -> id.startsWith(each.getKey()))
			.forEach((each) -> values.put("type", each.getValue()));
		if (kind == InventoryRows.Kind.FOLDER) {
			values.putIfAbsent("type", "VIRTUAL_MACHINE");
		}
		this.rows.mention(kind, id, values);
	}

	private void require(InventoryRows.Kind kind, String id) {
		if (this.rows.of(kind).isEmpty()) {
			this.rows.mention(kind, id, Map.of());
		}
	}

}
