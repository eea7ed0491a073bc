package io.github.ovfemulator.recording;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.ovfemulator.inventory.file.InventoryFileReader;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.TestArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the inventory that is made of recorded lists.
 */
@EmulatorTest
class RecordedInventoryServerTests {

	private static final Map<String, String> LISTS = new TreeMap<>(
			Map.of("datacenter", "datacenters", "folder", "folders", "cluster", "clusters", "host", "hosts",
					"resource-pool", "resource_pools", "datastore", "datastores", "network", "networks"));

	@Autowired
	private EmulatorClient client;

	@Autowired
	private RecordingService recordings;

	@AfterEach
	void forgetRecordings() {
		this.recordings.reset();
	}

	@Test
	void inventoryWhenAllIsListedThenHasTheSameObjects() {
		TestArchive archive = new TestArchive();
		EmulatorClient recorded = this.client.recordedIn(archive);
		Map<String, Set<String>> listed = new TreeMap<>();
		LISTS.forEach((path, list) -> listed.put(list, ids(recorded.get("/api/vcenter/" + path).json())));
		Map.of("datacenter", "datacenters", "cluster", "clusters", "resource-pool", "resource_pools")
			.forEach((path, list) -> listed.getOrDefault(list, Set.of())
				.forEach((id) -> recorded.get("/api/vcenter/" + path + "/" + id)));
		recorded.get("/api/vcenter/host?standalone=true");
		recorded.get("/api/vcenter/vm");
		JsonNode inventory = inventory(archive);
		assertThat(InventoryFileReader.read(inventory)).isNotNull();
		LISTS.values().forEach((list) -> assertThat(ids(inventory.path(list))).as(list).containsAll(listed.get(list)));
		assertThat(inventory.at("/datastores/0/capacity").asLong()).isPositive();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			network       | {"network": "network-5", "name": "LAN", "type": "OPAQUE_NETWORK"}
			datastore     | {"datastore": "datastore-5", "name": "ssd", "type": "VMFS"}
			resource-pool | {"resource_pool": "resgroup-5", "name": "CI"}
			host          | {"host": "host-5", "name": "esx", "connection_state": "DISCONNECTED"}
			cluster       | {"cluster": "domain-c5", "name": "rack", "ha_enabled": true, "drs_enabled": false}
			folder        | {"folder": "group-v5", "name": "nightly", "type": "VIRTUAL_MACHINE"}
			datacenter    | {"datacenter": "datacenter-5", "name": "lab"}
			""")
	void inventoryWhenOneListIsRecordedThenIsCompleted(String path, String summary) {
		TestArchive archive = new TestArchive().add("GET", "https://vc/api/vcenter/" + path, "", 200,
				"[" + summary + "]");
		JsonNode inventory = inventory(archive);
		assertThat(InventoryFileReader.read(inventory)).isNotNull();
		JsonNode given = JsonMapper.shared().readTree(summary);
		assertThat(ids(inventory.path(LISTS.get(path)))).contains(given.path(path.replace('-', '_')).stringValue());
		assertThat(inventory.toString()).doesNotContain("\"" + given.path("name").stringValue() + "\"");
	}

	@Test
	void inventoryWhenPoliciesAreListedThenTheirIdsAreValid() {
		JsonNode inventory = inventory(new TestArchive().add("GET", "https://vc/api/vcenter/storage/policies", "", 200,
				"[{\"policy\": \"aa6d5a82-1c88-45da-85d3-3d74b91a5bad\", \"name\": \"gold\", \"description\": \"x\"}]"));
		assertThat(inventory.at("/storage_policies/0/id").asString("")).endsWith("000000000001");
		assertThat(InventoryFileReader.read(inventory).nextNumber()).isLessThan(1_000_000);
	}

	@Test
	void inventoryWhenListsAreFilteredThenObjectsAreThere() {
		JsonNode inventory = inventory(new TestArchive().add("GET", "https://vc/api/vcenter/cluster", "", 200, """
				[{"cluster": "domain-c1", "name": "a", "ha_enabled": false, "drs_enabled": false},
				 {"cluster": "domain-c2", "name": "b", "ha_enabled": false, "drs_enabled": false}]""")
			.add("GET", "https://vc/api/vcenter/host?clusters=domain-c2", "", 200,
					"[{\"host\": \"host-1\", \"name\": \"x\", \"connection_state\": \"CONNECTED\"}]")
			.add("GET", "https://vc/rest/vcenter/folder?filter.parent_folders=group-v1", "", 200,
					"{\"value\": [{\"folder\": \"group-v2\", \"name\": \"y\", \"type\": \"VIRTUAL_MACHINE\"}]}")
			.add("GET", "https://vc/api/vcenter/folder", "", 200, """
					[{"folder": "group-v1", "name": "z", "type": "VIRTUAL_MACHINE"},
					 {"folder": "group-v2", "name": "y", "type": "VIRTUAL_MACHINE"}]"""));
		assertThat(InventoryFileReader.read(inventory)).isNotNull();
		assertThat(inventory.at("/hosts/0/cluster").asString("")).isEqualTo("domain-c2");
		assertThat(inventory.path("folders")
			.valueStream()
			.filter((each) -> each.path("id").asString("").equals("group-v2"))).singleElement()
			.satisfies((folder) -> assertThat(folder.path("parent").asString("")).isEqualTo("group-v1"));
	}

	@Test
	void inventoryWhenPoolsAreFilteredThenTheirOwnersAreKnown() {
		JsonNode inventory = inventory(compute());
		assertThat(InventoryFileReader.read(inventory)).isNotNull();
		assertThat(members(inventory, "hosts", "cluster")).containsOnly(Map.entry("host-1", "domain-c1"),
				Map.entry("host-2", "domain-c2"));
		assertThat(members(inventory, "resource_pools", "cluster")).containsOnly(Map.entry("resgroup-1", "domain-c1"),
				Map.entry("resgroup-2", "domain-c2"));
		assertThat(members(inventory, "resource_pools", "host")).containsOnly(Map.entry("resgroup-9", "host-9"));
		assertThat(members(inventory, "resource_pools", "parent")).containsOnly(Map.entry("resgroup-3", "resgroup-2"),
				Map.entry("resgroup-4", "resgroup-3"));
	}

	@ParameterizedTest
	@CsvSource({ "hosts=host-9, resgroup-9, host-9", "hosts=host-2, resgroup-2, host-2",
			"resource_pools=resgroup-4, resgroup-4, host-2", "clusters=domain-c2, resgroup-2, host-2",
			"clusters=domain-c5, resgroup-1, host-1", "power_states=POWERED_ON, resgroup-1, host-1" })
	void inventoryWhenMachinesAreFilteredThenAreInAPoolOfTheirHost(String filter, String pool, String host) {
		JsonNode inventory = inventory(compute()
			.add("GET", "https://vc/api/vcenter/datastore", "", 200,
					"[{\"datastore\": \"datastore-5\", \"name\": \"ssd\", \"type\": \"VMFS\"}]")
			.add("GET", "https://vc/api/vcenter/vm?" + filter, "", 200,
					"[{\"vm\": \"vm-5\", \"name\": \"v\", \"power_state\": \"POWERED_ON\"}]"));
		assertThat(InventoryFileReader.read(inventory)).isNotNull();
		assertThat(members(inventory, "virtual_machines", "resource_pool")).containsOnly(Map.entry("vm-5", pool));
		assertThat(members(inventory, "virtual_machines", "host")).containsOnly(Map.entry("vm-5", host));
	}

	@Test
	void inventoryWhenListsOfThisServerAreFilteredThenIsTheSame() {
		TestArchive archive = new TestArchive();
		EmulatorClient recorded = this.client.recordedIn(archive);
		for (String list : List.of("resource-pool", "cluster", "host", "host?standalone=true",
				"resource-pool?clusters=domain-c7", "resource-pool?parent_resource_pools=resgroup-8")) {
			recorded.get("/api/vcenter/" + list);
		}
		JsonNode inventory = inventory(archive);
		JsonNode here = this.client.get("/__admin/state").json().path("inventory");
		for (String owner : List.of("cluster", "host", "parent")) {
			assertThat(members(inventory, "resource_pools", owner)).as(owner)
				.isEqualTo(members(here, "resource_pools", owner));
		}
		assertThat(members(inventory, "hosts", "cluster")).isEqualTo(members(here, "hosts", "cluster"));
	}

	@Test
	void inventoryWhenParentPoolIsInNoListThenIsAdded() {
		JsonNode inventory = inventory(new TestArchive().add("GET",
				"https://vc/api/vcenter/resource-pool?parent_resource_pools=resgroup-7", "", 200, pools("8")));
		assertThat(InventoryFileReader.read(inventory)).isNotNull();
		assertThat(members(inventory, "resource_pools", "parent")).containsOnly(Map.entry("resgroup-8", "resgroup-7"));
	}

	/** Two clusters and a stand-alone host, of which lists tell without any detail. */
	private static TestArchive compute() {
		return new TestArchive()
			.add("GET", "https://vc/api/vcenter/resource-pool", "", 200, pools("9", "4", "3", "2", "1"))
			.add("GET", "https://vc/rest/vcenter/resource-pool?filter.clusters.1=domain-c2", "", 200,
					"{\"value\": " + pools("2", "3", "4") + "}")
			.add("GET", "https://vc/rest/vcenter/resource-pool?filter.hosts.1=host-9", "", 200,
					"{\"value\": " + pools("9") + "}")
			.add("GET", "https://vc/api/vcenter/resource-pool?parent_resource_pools=resgroup-2", "", 200, pools("3"))
			.add("GET", "https://vc/api/vcenter/resource-pool?parent_resource_pools=resgroup-3", "", 200, pools("4"))
			.add("GET", "https://vc/api/vcenter/host", "", 200, hosts("9", "2", "1"))
			.add("GET", "https://vc/rest/vcenter/host?filter.standalone=true", "", 200,
					"{\"value\": " + hosts("9") + "}")
			.add("GET", "https://vc/api/vcenter/host?clusters=domain-c1", "", 200, hosts("1"))
			.add("GET", "https://vc/api/vcenter/cluster", "", 200, """
					[{"cluster": "domain-c1", "name": "a", "ha_enabled": false, "drs_enabled": false},
					 {"cluster": "domain-c2", "name": "b", "ha_enabled": false, "drs_enabled": false}]""");
	}

	private static String pools(String... numbers) {
		return Stream.of(numbers)
			.map((number) -> "{\"resource_pool\": \"resgroup-%s\", \"name\": \"p%s\"}".formatted(number, number))
			.toList()
			.toString();
	}

	private static String hosts(String... numbers) {
		return Stream.of(numbers)
			.map((number) -> "{\"host\": \"host-%s\", \"name\": \"h%s\", \"connection_state\": \"CONNECTED\"}"
				.formatted(number, number))
			.toList()
			.toString();
	}

	/** A member of the objects of a list, by id, of those that have it. */
	private static Map<String, String> members(JsonNode inventory, String list, String member) {
		Map<String, String> members = new TreeMap<>();
		inventory.path(list).forEach((each) -> {
			if (each.has(member)) {
				members.put(each.path("id").asString(), each.path(member).asString());
			}
		});
		return members;
	}

	@Test
	void inventoryWhenNothingIsListedThenThereIsNone() {
		assertThat(load(new TestArchive()).has("inventory")).isFalse();
	}

	private JsonNode inventory(TestArchive archive) {
		JsonNode report = load(archive);
		assertThat(report.path("unused")).as(report.toString()).isEmpty();
		return report.path("inventory");
	}

	private JsonNode load(TestArchive archive) {
		return this.client.call("POST", "/__admin/recordings", archive.json()).json();
	}

	/** The first member of each object of a list. */
	private static Set<String> ids(JsonNode list) {
		Set<String> ids = new TreeSet<>();
		list.forEach((each) -> Stream
			.of("id", "datacenter", "folder", "cluster", "host", "resource_pool", "datastore", "network")
			.map(each::path)
			.filter(JsonNode::isString)
			.findFirst()
			.ifPresent((id) -> ids.add(id.stringValue())));
		return ids;
	}

}
