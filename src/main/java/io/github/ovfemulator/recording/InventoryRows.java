package io.github.ovfemulator.recording;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.StructureType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the lists of a recording say of the objects of the inventory. A list that was
 * filtered by one object says that its objects are in that one and, if it was filtered by
 * nothing else, that all others are not.
 */
public final class InventoryRows {

	private final Map<Kind, Map<String, Row>> rows = new EnumMap<>(Kind.class);

	/** The objects that lists were filtered by alone. */
	private final Map<Filter, Set<String>> complete = new HashMap<>();

	public InventoryRows() {
		for (Kind kind : Kind.values()) {
			this.rows.put(kind, new LinkedHashMap<>());
		}
	}

	/** Returns the rows of a kind, in the order of the recording. */
	public List<Row> of(Kind kind) {
		return List.copyOf(this.rows.getOrDefault(kind, Map.of()).values());
	}

	/** Returns whether there is an object of any kind. */
	public boolean isEmpty() {
		return this.rows.values().stream().allMatch(Map::isEmpty);
	}

	/** Returns whether an operation is about objects of the inventory. */
	public static boolean isInventory(Operation operation) {
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
	public void add(RecordedCall call) {
		Kind kind = Kind.of(call.operation().service());
		Object result = call.outcome().result();
		if (kind == null || result == null || !isOfInventory(call)) {
			return;
		}
		if (call.operation().name().equals("list") && result instanceof Collection<?> list) {
			Map<String, String> around = around(kind, call.input());
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
	public void mention(Kind kind, String id, Map<String, Object> values) {
		row(kind, id).merge(values, Map.of());
	}

	/** Removes an object. */
	public void remove(Kind kind, String id) {
		this.rows.getOrDefault(kind, Map.of()).remove(id);
	}

	private Row row(Kind kind, String id) {
		return this.rows.computeIfAbsent(kind, (key) -> new LinkedHashMap<>())
			.computeIfAbsent(id, (key) -> new Row(key, new TreeMap<>(), new TreeMap<>()));
	}

	/** The single values in the filter of a list, by the name of their field. */
	private Map<String, String> around(Kind kind, Structure input) {
		Map<String, String> around = new TreeMap<>();
		if (values(input).get("filter") instanceof Structure filter) {
			Map<String, Object> set = values(filter);
			set.values().removeIf((value) -> value instanceof Set<?> ids && ids.isEmpty());
			set.forEach((name, value) -> {
				if (value instanceof Boolean || (value instanceof Set<?> ids && ids.size() == 1)) {
					around.put(name, String.valueOf((value instanceof Set<?> ids) ? ids.iterator().next() : value));
				}
			});
			if (set.size() == 1) {
				around.forEach(
						(name, value) -> this.complete.computeIfAbsent(new Filter(kind, name), (key) -> new HashSet<>())
							.add(value));
			}
		}
		return around;
	}

	/**
	 * Returns whether an object may be in another one: no list says that it is not, or is
	 * in a third one only.
	 * @param kind the kind of the object
	 * @param row what is known of it
	 * @param field the field of the filter
	 * @param other the id of the other object
	 */
	boolean mayBeIn(Kind kind, Row row, String field, String other) {
		return mayBeIn(kind, row, field, Set.of(other));
	}

	/** Returns whether an object may be in other ones, which all contain the same. */
	boolean mayBeIn(Kind kind, Row row, String field, Set<String> others) {
		return row.around().containsKey(field) ? row.all(field).anyMatch(others::contains)
				: this.complete.getOrDefault(new Filter(kind, field), Set.of()).stream().noneMatch(others::contains);
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
	public enum Kind {

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

		public static @Nullable Kind of(String service) {
			for (Kind kind : values()) {
				if (kind.service.equals(service)) {
					return kind;
				}
			}
			return null;
		}

	}

	/**
	 * A filter of lists.
	 *
	 * @param kind the kind of the listed objects
	 * @param field the name of its field
	 */
	private record Filter(Kind kind, String field) {

	}

	/**
	 * What is known of an object.
	 *
	 * @param id its id
	 * @param values its fields
	 * @param around the objects that it is in, by the field of the filter
	 */
	record Row(String id, Map<String, Object> values, Map<String, Set<String>> around) {

		/** What was seen first counts, since later calls may have changed it. */
		private void merge(Map<String, Object> found, Map<String, String> foundAround) {
			found.forEach(this.values::putIfAbsent);
			foundAround.forEach(
					(field, value) -> this.around.computeIfAbsent(field, (key) -> new LinkedHashSet<>()).add(value));
		}

		/** Adds an object with the id and the name to a list. */
		ObjectNode addTo(ArrayNode list) {
			return list.addObject().put("id", this.id).put("name", text("name", this.id));
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
			return this.around.getOrDefault(field, Set.of(other)).iterator().next();
		}

		/** Returns the objects of a kind that it is in. */
		Stream<String> all(String field) {
			return this.around.getOrDefault(field, Set.of()).stream();
		}

		/** Returns whether it is known to be in an object. */
		boolean isIn(String field, String other) {
			return this.around.getOrDefault(field, Set.of()).contains(other);
		}

	}

}
