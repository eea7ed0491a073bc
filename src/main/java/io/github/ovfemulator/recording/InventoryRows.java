package io.github.ovfemulator.recording;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.StructureType;
import org.jspecify.annotations.Nullable;

/**
 * What the lists of a recording say of the objects of the inventory. A list that was
 * filtered by one object says that its objects are in that one.
 */
final class InventoryRows {

	private final Map<Kind, Map<String, Row>> rows = new EnumMap<>(Kind.class);

	InventoryRows() {
		for (Kind kind : Kind.values()) {
			this.rows.put(kind, new LinkedHashMap<>());
		}
	}

	/** Returns the rows of a kind, in the order of the recording. */
	List<Row> of(Kind kind) {
		return List.copyOf(this.rows.getOrDefault(kind, Map.of()).values());
	}

	/** Returns whether there is an object of any kind. */
	boolean isEmpty() {
		return this.rows.values().stream().allMatch(Map::isEmpty);
	}

	/** Returns whether an operation is about objects of the inventory. */
	static boolean isInventory(Operation operation) {
		return Kind.of(operation.service()) != null;
	}

	/** Returns whether a call lists or shows objects of the inventory. */
	static boolean isOfInventory(RecordedCall call) {
		return isListed(call.operation()) && call.outcome().error() == null;
	}

	/** Returns whether an operation lists or shows objects of the inventory. */
	static boolean isListed(Operation operation) {
		return isInventory(operation) && (operation.name().equals("list") || operation.name().equals("get"));
	}

	/** Adds what a call says, if it lists or shows objects of the inventory. */
	void add(RecordedCall call) {
		Kind kind = Kind.of(call.operation().service());
		Object result = call.outcome().result();
		if (kind == null || result == null || !isOfInventory(call)) {
			return;
		}
		if (call.operation().name().equals("list") && result instanceof Collection<?> list) {
			Map<String, String> around = around(call.input());
			list.forEach((each) -> {
				if (each instanceof Structure summary) {
					Map<String, Object> values = values(summary);
					row(kind, String.valueOf(values.get(kind.field))).merge(values, around);
				}
			});
		}
		else if (call.operation().name().equals("get") && result instanceof Structure info) {
			Object id = values(call.input()).get(kind.field);
			row(kind, String.valueOf(id)).merge(values(info), Map.of());
		}
	}

	/** Adds an object of which only the id is known, unless it is there. */
	void mention(Kind kind, String id, Map<String, Object> values) {
		row(kind, id).merge(values, Map.of());
	}

	/** Removes an object. */
	void remove(Kind kind, String id) {
		this.rows.getOrDefault(kind, Map.of()).remove(id);
	}

	private Row row(Kind kind, String id) {
		return this.rows.computeIfAbsent(kind, (key) -> new LinkedHashMap<>())
			.computeIfAbsent(id, (key) -> new Row(key, new TreeMap<>(), new TreeMap<>()));
	}

	/** The single ids in the filter of a list, by the name of their field. */
	private static Map<String, String> around(Structure input) {
		Map<String, String> around = new TreeMap<>();
		if (values(input).get("filter") instanceof Structure filter) {
			values(filter).forEach((name, value) -> {
				if (value instanceof Set<?> set && set.size() == 1 && set.iterator().next() instanceof String id) {
					around.put(name, id);
				}
			});
		}
		return around;
	}

	private static Map<String, Object> values(Structure structure) {
		Map<String, Object> values = new TreeMap<>();
		StructureType.of(structure.getClass()).fields().values().forEach((field) -> {
			Object value = field.get(structure);
			if (value != null) {
				values.put(field.name(), value);
			}
		});
		return values;
	}

	/**
	 * The kinds of objects.
	 */
	enum Kind {

		/** Datacenters. */
		DATACENTER("com.vmware.vcenter.datacenter", "datacenter"),
		/** Folders. */
		FOLDER("com.vmware.vcenter.folder", "folder"),
		/** Clusters. */
		CLUSTER("com.vmware.vcenter.cluster", "cluster"),
		/** Hosts. */
		HOST("com.vmware.vcenter.host", "host"),
		/** Resource pools. */
		RESOURCE_POOL("com.vmware.vcenter.resource_pool", "resource_pool"),
		/** Datastores. */
		DATASTORE("com.vmware.vcenter.datastore", "datastore"),
		/** Networks. */
		NETWORK("com.vmware.vcenter.network", "network"),
		/** Storage policies. */
		STORAGE_POLICY("com.vmware.vcenter.storage.policies", "policy"),
		/** Virtual machines. */
		VIRTUAL_MACHINE("com.vmware.vcenter.VM", "vm");

		private final String service;

		private final String field;

		Kind(String service, String field) {
			this.service = service;
			this.field = field;
		}

		static @Nullable Kind of(String service) {
			for (Kind kind : values()) {
				if (kind.service.equals(service)) {
					return kind;
				}
			}
			return null;
		}

	}

	/**
	 * What is known of an object.
	 *
	 * @param id its id
	 * @param values its fields
	 * @param around the objects that it is in, by the field of the filter
	 */
	record Row(String id, Map<String, Object> values, Map<String, String> around) {

		/** What was seen first counts, since later calls may have changed it. */
		private void merge(Map<String, Object> found, Map<String, String> foundAround) {
			found.forEach(this.values::putIfAbsent);
			foundAround.forEach(this.around::putIfAbsent);
		}

		/** Returns a field as text, or another text without it. */
		String text(String field, String other) {
			Object value = this.values.get(field);
			return (value != null) ? String.valueOf(value) : other;
		}

		/** Returns a field that is a number, or another number without it. */
		long number(String field, long other) {
			return (this.values.get(field) instanceof Number number) ? number.longValue() : other;
		}

		/** Returns the object that it is in, or another one where it is not known. */
		String in(String field, String other) {
			return this.around.getOrDefault(field, other);
		}

	}

}
