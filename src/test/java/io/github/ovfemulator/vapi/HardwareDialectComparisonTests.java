package io.github.ovfemulator.vapi;

import java.util.concurrent.atomic.AtomicInteger;

import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.inventory.hardware.TestHardware;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.vapi.type.ErrorType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the hardware of a machine with all kinds of devices is the same in all
 * dialects, and in {@code VM.get}.
 */
@EmulatorTest
class HardwareDialectComparisonTests {

	private static final AtomicInteger MACHINES = new AtomicInteger();

	private static final String SERVICE = "com.vmware.vcenter.vm.hardware";

	@Autowired
	private InventoryService inventory;

	@LocalServerPort
	private int port;

	private String vm = "";

	@BeforeEach
	void createMachine() {
		VirtualMachineId id = this.inventory.create(TestHardware.machine("every-device-" + MACHINES.incrementAndGet()));
		this.vm = id.value();
	}

	@AfterEach
	void deleteMachine() {
		client().call("DELETE", "/rest/vcenter/vm/" + this.vm, null).assertVoid();
	}

	@ParameterizedTest
	@CsvSource({ "'', '', hardware", "/cpu, .cpu, cpu", "/memory, .memory, memory", "/boot, .boot, boot",
			"/boot/device, .boot.device, boot_devices" })
	void getWhenInAnyDialectThenTheSameAsInTheMachine(String path, String service, String field) {
		JsonNode value = assertSame(path, service + " get", "");
		assertThat(value).isEqualTo(machine().path(field));
	}

	@ParameterizedTest
	@CsvSource({ "disk, disk, disk, disks, 5", "ethernet, ethernet, nic, nics, 7", "cdrom, cdrom, cdrom, cdroms, 3",
			"floppy, floppy, floppy, floppies, 3", "serial, serial, port, serial_ports, 6",
			"parallel, parallel, port, parallel_ports, 2", "adapter/scsi, adapter.scsi, adapter, scsi_adapters, 4",
			"adapter/sata, adapter.sata, adapter, sata_adapters, 2",
			"adapter/nvme, adapter.nvme, adapter, nvme_adapters, 1" })
	void devicesWhenInAnyDialectThenTheSameAsInTheMachine(String path, String service, String parameter, String field,
			int count) {
		JsonNode list = assertSame("/" + path, "." + service + " list", "");
		JsonNode devices = machine().path(field);
		assertThat(list).hasSize(count).hasSameSizeAs(devices);
		for (int i = 0; i < count; i++) {
			String id = devices.path(i).path("key").stringValue();
			assertThat(list.path(i).path(parameter).stringValue()).isEqualTo(id);
			JsonNode device = assertSame("/" + path + "/" + id, "." + service + " get",
					",\"%s\":\"%s\"".formatted(parameter, id));
			assertThat(device).isEqualTo(devices.path(i).path("value"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "disk, disk, disk, 4000", "ethernet, ethernet, nic, 2000", "cdrom, cdrom, cdrom, 3001",
			"floppy, floppy, floppy, 8003", "serial, serial, port, 10000", "parallel, parallel, port, 9000",
			"adapter/scsi, adapter.scsi, adapter, 15000", "adapter/sata, adapter.sata, adapter, sata",
			"adapter/nvme, adapter.nvme, adapter, 31001" })
	void deviceWhenUnknownThenNotFoundInEveryDialect(String path, String service, String parameter, String id) {
		String url = "/vcenter/vm/%s/hardware/%s/%s".formatted(this.vm, path, id);
		assertNotFound(url, SERVICE + "." + service + " get",
				"\"vm\":\"%s\",\"%s\":\"%s\"".formatted(this.vm, parameter, id));
		assertThat(client().get("/rest" + url).messages()).contains(this.vm).contains(id);
	}

	@ParameterizedTest
	@CsvSource({ "'', '', get", "/cpu, .cpu, get", "/memory, .memory, get", "/boot, .boot, get",
			"/boot/device, .boot.device, get", "/disk, .disk, list", "/ethernet, .ethernet, list",
			"/cdrom, .cdrom, list", "/floppy, .floppy, list", "/serial, .serial, list", "/parallel, .parallel, list",
			"/adapter/scsi, .adapter.scsi, list", "/adapter/sata, .adapter.sata, list",
			"/adapter/nvme, .adapter.nvme, list" })
	void machineWhenUnknownThenNotFoundInEveryDialect(String path, String service, String operation) {
		assertNotFound("/vcenter/vm/vm-nobody/hardware" + path, SERVICE + service + " " + operation,
				"\"vm\":\"vm-nobody\"");
	}

	@Test
	void machineWhenInAnyDialectThenTheSame() {
		JsonNode machine = new DialectComparison(this.port).assertSame("GET /rest/vcenter/vm/" + this.vm, "",
				"com.vmware.vcenter.VM get", vm());
		assertThat(machine.propertyNames()).containsExactly("guest_OS", "name", "identity", "power_state",
				"instant_clone_frozen", "hardware", "boot", "boot_devices", "cpu", "memory", "disks", "nics", "cdroms",
				"floppies", "parallel_ports", "serial_ports", "sata_adapters", "scsi_adapters", "nvme_adapters");
		assertThat(client().get("/api/vcenter/vm/" + this.vm).json()).isEqualTo(withObjects(machine));
		assertThat(machine.at("/identity/bios_uuid").stringValue()).isEqualToIgnoringCase(TestHardware.BIOS_UUID);
		assertThat(machine.at("/hardware/version").stringValue()).isEqualTo("VMX_19");
	}

	@Test
	void machineWhenItRunsThenItsDevicesAreConnected() {
		client().post("/rest/vcenter/vm/" + this.vm + "/power/start", "").assertVoid();
		assertThat(machine().at("/memory/hot_add_limit_MiB").longValue()).isEqualTo(65536);
		assertThat(assertSame("/cdrom/3002", ".cdrom get", ",\"cdrom\":\"3002\"").path("state").stringValue())
			.isEqualTo("CONNECTED");
		client().post("/rest/vcenter/vm/" + this.vm + "/power/stop", "").assertVoid();
	}

	/**
	 * Invokes an operation in the three dialects, and returns the result in
	 * {@code /rest}.
	 */
	private JsonNode assertSame(String path, String operation, String input) {
		String url = "/vcenter/vm/%s/hardware%s".formatted(this.vm, path);
		JsonNode value = new DialectComparison(this.port).assertSame("GET /rest" + url, "", SERVICE + operation,
				vm() + input);
		Answer api = client().get("/api" + url);
		assertThat(api.status()).isEqualTo(200);
		assertThat(api.json()).isEqualTo(value);
		return value;
	}

	private void assertNotFound(String url, String operation, String input) {
		assertThat(new DialectComparison(this.port).assertSame("GET /rest" + url, "", operation, input).isMissingNode())
			.isTrue();
		client().get("/rest" + url).assertError(404, "not_found");
		Answer api = client().get("/api" + url);
		assertThat(api.status()).isEqualTo(404);
		assertThat(api.json().path("error_type").stringValue()).isEqualTo(ErrorType.NOT_FOUND.name());
	}

	private JsonNode machine() {
		return client().get("/rest/vcenter/vm/" + this.vm).value();
	}

	private String vm() {
		return "\"vm\":\"" + this.vm + "\"";
	}

	private EmulatorClient client() {
		return new EmulatorClient(this.port);
	}

	/** Converts a machine to the form of {@code /api}, with objects for maps. */
	private static JsonNode withObjects(JsonNode machine) {
		ObjectNode copy = JsonMapper.shared().createObjectNode();
		machine.properties().forEach((field) -> {
			JsonNode value = field.getValue();
			boolean map = value.isArray() && !field.getKey().equals("boot_devices");
			if (map) {
				ObjectNode object = copy.putObject(field.getKey());
				value.forEach((entry) -> object.set(entry.path("key").stringValue(), entry.path("value")));
			}
			else {
				copy.set(field.getKey(), value);
			}
		});
		return copy;
	}

}
