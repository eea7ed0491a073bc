package io.github.ovfemulator.vapi.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.operation.RestRoute;
import io.github.ovfemulator.vapi.type.Field;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests both forms of lists in queries, for all operations.
 */
@EmulatorTest
class ListFiltersServerTests {

	/**
	 * Values of objects of the built-in inventory, by field name.
	 */
	private static final Map<String, List<String>> KNOWN = Map.ofEntries(
			Map.entry("clusters", List.of("domain-c7", "none")),
			Map.entry("datacenters", List.of("datacenter-2", "none")),
			Map.entry("datastores", List.of("datastore-11", "datastore-12")),
			Map.entry("folders", List.of("group-d1", "group-v3", "group-h4", "group-s5", "group-n6")),
			Map.entry("hosts", List.of("host-9", "host-10")),
			Map.entry("networks", List.of("network-14", "dvportgroup-15")),
			Map.entry("parent_folders", List.of("group-d1", "none")),
			Map.entry("parent_resource_pools", List.of("resgroup-8", "none")),
			Map.entry("resource_pools", List.of("resgroup-8", "resgroup-17")), Map.entry("policies", List.of("a", "b")),
			Map.entry("vms", List.of("vm-1", "vm-2")));

	@Autowired
	private EmulatorClient client;

	@Autowired
	private OperationCatalogue catalogue;

	@TestFactory
	Stream<DynamicTest> listWhenNumberedThenItIsTheOneOfRepeatedNames() {
		return this.catalogue.operations()
			.stream()
			.filter(ListFiltersServerTests::isOfInventory)
			.flatMap((operation) -> {
				List<DynamicTest> tests = new ArrayList<>();
				operation.rest()
					.list()
					.forEach((route) -> addTests(tests, operation, route, lists(operation.input(), "", false)));
				operation.api()
					.list()
					.forEach((route) -> addTests(tests, operation, route, lists(operation.input(), "", true)));
				return tests.stream();
			});
	}

	@Test
	void filterWhenListedThenIsOfAnInventoryList() {
		assertThat(this.catalogue.operations().stream().filter((operation) -> operation.name().equals("list")))
			.filteredOn((operation) -> !lists(operation.input(), "", false).isEmpty())
			.extracting(Operation::service)
			.contains("com.vmware.vcenter.VM", "com.vmware.vcenter.resource_pool", "com.vmware.vcenter.cluster",
					"com.vmware.vcenter.host", "com.vmware.vcenter.folder", "com.vmware.vcenter.datastore",
					"com.vmware.vcenter.network", "com.vmware.vcenter.datacenter",
					"com.vmware.vcenter.storage.policies");
	}

	@ParameterizedTest
	@CsvSource({ "/rest/vcenter/datastore?filter.names.1=datastore1, 1",
			"/rest/vcenter/datastore?filter.datastores.1=datastore-11&filter.datastores.2=datastore-12, 2",
			"/rest/vcenter/datastore?filter.datastores.2=datastore-11&filter.datastores=datastore-12, 2",
			"/rest/vcenter/datastore?filter.datastores.2=datastore-12&filter.types.1=NFS, 1",
			"/rest/vcenter/network?filter.networks.01=network-14&filter.networks.7=dvportgroup-15, 2",
			"/rest/vcenter/folder?filter.type=VIRTUAL_MACHINE&filter.names.1=vm, 1",
			"/rest/cis/tasks?filter_spec.services.1=com.vmware.vcenter.none&filter_spec.services.2=none, 0" })
	void listWhenNumberedThenItSelects(String path, int count) {
		assertThat(this.client.get(path).value()).hasSize(count);
	}

	@ParameterizedTest
	@CsvSource({ "/rest/vcenter/datastore?filter.names.first=a, unexpected_input",
			"/rest/vcenter/datastore?filter.names.1.2=a, unexpected_input",
			"/rest/vcenter/folder?filter.type.1=HOST, unexpected_input",
			"/rest/vcenter/vm?filter.power_states.1=ON, invalid_argument",
			"/rest/vcenter/vm?filter.names.1=a&filter.names.1=b, invalid_argument" })
	void listWhenBadlyNumberedThenItIsRefused(String path, String error) {
		this.client.badCall("GET", path, null).assertError(400, error);
	}

	private static boolean isOfInventory(Operation operation) {
		return operation.service().startsWith("com.vmware.vcenter.");
	}

	private void addTests(List<DynamicTest> tests, Operation operation, RestRoute route, Map<String, VapiType> lists) {
		if (route.method().equals("GET") && !route.path().contains("{")) {
			lists.forEach((name, element) -> tests.add(DynamicTest.dynamicTest(operation + " " + route + " " + name,
					() -> compare(route, name, element))));
		}
	}

	private void compare(RestRoute route, String name, VapiType element) {
		List<String> values = (element instanceof VapiType.Enumeration enumeration) ? enumeration.names()
				: values(name.substring(name.lastIndexOf('.') + 1), route);
		StringBuilder repeated = new StringBuilder();
		StringBuilder numbered = new StringBuilder();
		for (int i = values.size() - 1; i >= 0; i--) {
			repeated.append('&').append(name).append('=').append(values.get(i));
			numbered.append('&').append(name).append('.').append(i + 1).append('=').append(values.get(i));
		}
		Answer expected = this.client.get(route.path() + "?" + repeated.substring(1));
		assertThat(expected.status()).as(expected.text()).isEqualTo(200);
		Answer actual = this.client.get(route.path() + "?" + numbered.substring(1));
		assertThat(actual.text()).isEqualTo(expected.text());
	}

	private List<String> values(String field, RestRoute route) {
		return KNOWN.containsKey(field) ? KNOWN.get(field) : names(this.client.get(route.path()).json());
	}

	private static List<String> names(JsonNode list) {
		return Stream.concat(list.findValuesAsString("name").stream(), Stream.of("none", "nobody"))
			.map((name) -> name.replace(" ", "%20"))
			.limit(2)
			.toList();
	}

	/** Returns the lists of an input by their names in a query. */
	private static Map<String, VapiType> lists(StructureType input, String prefix, boolean flat) {
		Map<String, VapiType> lists = new TreeMap<>();
		for (Field field : input.fields().values()) {
			VapiType type = (field.type() instanceof VapiType.OptionalOf optional) ? optional.element() : field.type();
			if (type instanceof VapiType.ListOf list) {
				lists.put(prefix + field.name(), list.element());
			}
			else if (type instanceof VapiType.SetOf set) {
				lists.put(prefix + field.name(), set.element());
			}
			else if (type instanceof VapiType.StructureOf structure) {
				lists.putAll(lists(StructureType.of(structure), flat ? "" : prefix + field.name() + ".", flat));
			}
		}
		return lists;
	}

}
