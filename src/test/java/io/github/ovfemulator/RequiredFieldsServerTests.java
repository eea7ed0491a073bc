package io.github.ovfemulator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.Placement;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatacenterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.inventory.hardware.TestHardware;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.operation.RestRoute;
import io.github.ovfemulator.vapi.type.Field;
import io.github.ovfemulator.vapi.type.StructureTable;
import io.github.ovfemulator.vapi.type.StructureTable.StructureEntry;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that responses of the content library and inventory services have the fields that
 * the vendor's bindings require and that vCenter always sets. A new operation of these
 * services fails until this test calls it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "emulator.fixtures=src/test/resources/fixtures/example", "emulator.https.port=-1" })
class RequiredFieldsServerTests {

	private static final StructureTable TABLE = StructureTable.load();

	/** The tested services. */
	private static final List<String> SERVICES = List.of("com.vmware.content.", "com.vmware.vcenter.");

	private static final String OVF = "com.vmware.vcenter.ovf";

	/** The ids of the example fixtures by path variable. */
	private static final Map<String, String> IDS = Map.of("library_id", "library-1", "library_item_id", "tiny",
			"cluster", "domain-c7", "datacenter", "datacenter-2", "datastore", "datastore-12", "resource_pool",
			"resgroup-21");

	/** The device ids of the machine by path suffix. */
	private static final Map<String, String> DEVICES = Map.of("disk/{disk}", "2000", "ethernet/{nic}", "4000",
			"cdrom/{cdrom}", "3002", "floppy/{floppy}", "8000", "serial/{port}", "9000", "parallel/{port}", "10000",
			"scsi/{adapter}", "1000", "sata/{adapter}", "15000", "nvme/{adapter}", "31000");

	private static final Map<String, String> QUERIES = Map.of("com.vmware.content.library.item.list",
			"?library_id=library-1", "com.vmware.content.library.item.file.list", "?library_item_id=tiny",
			"com.vmware.content.library.item.storage.list", "?library_item_id=tiny");

	private static final Map<String, String> BODIES = Map.of("com.vmware.content.library.find",
			"{\"spec\":{\"name\":\"Library\"}}", "com.vmware.content.library.item.find",
			"{\"spec\":{\"name\":\"tiny\"}}", "com.vmware.content.library.item.file.get", "{\"name\":\"tiny.ovf\"}",
			"com.vmware.content.library.item.storage.get", "{\"file_name\":\"tiny.ovf\"}");

	/** The fields that a local library without signatures does not have. */
	private static final Set<String> OPTIONAL = Set.of("com.vmware.content.library.optimization_info",
			"com.vmware.content.library.subscription_info", "com.vmware.content.library.source_info",
			"com.vmware.content.library.item.certificate_verification_info",
			"com.vmware.content.library.configuration_info", "com.vmware.content.library.item.file.checksum_info");

	@Autowired
	private EmulatorClient client;

	@Autowired
	private OperationCatalogue catalogue;

	private String vm = "";

	@BeforeEach
	void createMachine(@Autowired InventoryService inventory) {
		Placement placement = new Placement(new ResourcePoolId("resgroup-21"), null, new FolderId("group-v3"),
				new DatacenterId("datacenter-2"), null);
		this.vm = inventory
			.create(TestHardware.machine("every-device", placement, "datastore-12",
					TestHardware.everything("network-13", "network-13")))
			.value();
	}

	@AfterEach
	void deleteMachine() {
		this.client.call("DELETE", "/rest/vcenter/vm/" + this.vm, null).assertVoid();
	}

	@TestFactory
	Stream<DynamicTest> answerWhenReadThenHasItsRequiredFields() {
		return operations().flatMap((operation) -> routes(operation).map((route) -> DynamicTest
			.dynamicTest(operation + " " + route, () -> check(operation, route, new LinkedHashSet<>()))));
	}

	@Test
	void answersWhenCollectedThenHaveEveryStructure() {
		Set<String> possible = new TreeSet<>();
		operations().forEach((operation) -> collect(operation.output(), possible));
		Set<String> seen = new TreeSet<>();
		operations().forEach((operation) -> routes(operation).forEach((route) -> check(operation, route, seen)));
		possible.removeIf((name) -> !TABLE.structureNames().contains(name) || OPTIONAL.contains(name)
				|| name.startsWith("com.vmware.vapi.std."));
		possible.removeAll(seen);
		assertThat(possible).isEmpty();
	}

	private Stream<Operation> operations() {
		return this.catalogue.operations()
			.stream()
			.filter((operation) -> SERVICES.stream().anyMatch(operation.service()::startsWith))
			.filter((operation) -> !operation.service().startsWith(OVF) && operation.output() != VapiType.Scalar.VOID)
			.filter((operation) -> !isWriting(operation));
	}

	/** The tests of the content library call these, in their order. */
	private static boolean isWriting(Operation operation) {
		return operation.service().startsWith("com.vmware.content.") && (operation.service().contains("session")
				|| operation.name().equals("create") || operation.name().equals("copy"));
	}

	private static Stream<RestRoute> routes(Operation operation) {
		return Stream.of(operation.rest(), operation.api()).flatMap((routes) -> routes.list().stream());
	}

	private void check(Operation operation, RestRoute route, Set<String> seen) {
		String path = route.path().replace("{vm}", this.vm);
		for (Map.Entry<String, String> device : DEVICES.entrySet()) {
			String end = device.getKey();
			path = path.replace(end, end.substring(0, end.indexOf('{')) + device.getValue());
		}
		for (Map.Entry<String, String> id : IDS.entrySet()) {
			path = path.replace("{" + id.getKey() + "}", id.getValue());
		}
		if (route.action() != null) {
			path += (path.startsWith("/api/") ? "?action=" : "?~action=") + route.action();
		}
		boolean api = path.startsWith("/api/");
		if (route.parameter() != null) {
			path += "?" + route.parameter() + "=tiny.ovf";
		}
		else if (!api || !route.path().contains("{library_item_id}")) {
			path += QUERIES.getOrDefault(operation.toString(), "");
		}
		String body = route.method().equals("GET") ? null : BODIES.get(operation.toString());
		if (api && body != null && operation.api().body() != null) {
			body = body.substring(body.indexOf(':') + 1, body.length() - 1);
		}
		assertThat(path).as("the ids in %s", route).doesNotContain("{");
		Answer answer = this.client.call(route.method(), path, body);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		JsonNode value = api ? answer.json() : answer.json().path("value");
		assertThat(value.isMissingNode()).isFalse();
		assertThat(missing(value, operation.output(), "", seen)).as("missing in %s", value).isEmpty();
	}

	/** The pointers to missing fields. */
	private static Collection<String> missing(JsonNode value, VapiType type, String pointer, Set<String> seen) {
		List<String> missing = new ArrayList<>();
		if (type instanceof VapiType.OptionalOf optional) {
			return value.isMissingNode() ? missing : missing(value, optional.element(), pointer, seen);
		}
		VapiType element = element(type);
		if (type instanceof VapiType.StructureOf structure) {
			seen.add(StructureType.of(structure).name());
			for (String field : promised(StructureType.of(structure))) {
				if (value.path(field).isMissingNode() || value.path(field).isNull()) {
					missing.add(pointer + "/" + field);
				}
			}
			for (Field field : StructureType.of(structure).fields().values()) {
				if (value.has(field.name())) {
					missing.addAll(missing(value.path(field.name()), field.type(), pointer + "/" + field.name(), seen));
				}
			}
		}
		else if (element != null) {
			int index = 0;
			for (JsonNode each : value) {
				// of a map, which is a list of entries in one dialect and an object in
				// the other
				JsonNode content = (type instanceof VapiType.MapOf && value.isArray()) ? each.path("value") : each;
				missing.addAll(missing(content, element, pointer + "/" + index++, seen));
			}
		}
		return missing;
	}

	private static void collect(VapiType type, Set<String> names) {
		VapiType element = (type instanceof VapiType.OptionalOf optional) ? optional.element() : element(type);
		if (element != null) {
			collect(element, names);
		}
		else if (type instanceof VapiType.StructureOf structure && names.add(StructureType.of(structure).name())) {
			StructureType.of(structure).fields().values().forEach((field) -> collect(field.type(), names));
		}
	}

	private static @Nullable VapiType element(VapiType type) {
		if (type instanceof VapiType.ListOf list) {
			return list.element();
		}
		if (type instanceof VapiType.SetOf set) {
			return set.element();
		}
		return (type instanceof VapiType.MapOf map) ? map.value() : null;
	}

	private static Set<String> promised(StructureType type) {
		Set<String> promised = new LinkedHashSet<>(type.requiredFields());
		TABLE.structure(type.name()).map(StructureEntry::answered).ifPresent(promised::addAll);
		return promised;
	}

}
