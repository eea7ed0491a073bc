package io.github.ovfemulator.admin;

import java.util.List;
import java.util.stream.StreamSupport;

import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the machines of the control plane, with a fixture that has every member.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "emulator.fixtures=src/test/resources/fixtures/whole-machine")
class MachineServerTests {

	private static final String WHOLE = """
			{
			  "id": "vm-30", "name": "whole", "scope": "blue", "power_state": "suspended",
			  "virtual_app": { "id": "resgroup-v20", "name": "shop" },
			  "start": { "order": 2, "start_delay": 0, "waiting_for_guest": false, "start_action": "power_on",
			    "stop_delay": 0, "stop_action": "power_off" },
			  "placement": {
			    "datacenter": { "id": "datacenter-2", "name": "Lab" },
			    "folder": { "id": "group-v3", "name": "vm" },
			    "resource_pool": { "id": "resgroup-8", "name": "Resources" },
			    "host": { "id": "host-9", "name": "esx-1.lab.test" },
			    "datastore": { "id": "datastore-11", "name": "ssd" }
			  },
			  "hardware": {
			    "version": 19, "guest_os": "ubuntu64Guest",
			    "cpu": { "count": 8, "cores_per_socket": 2, "hot_add_enabled": true, "hot_remove_enabled": true },
			    "memory": { "size_mib": 4096, "hot_add_enabled": true },
			    "boot": { "firmware": "efi", "secure_boot": true, "delay": 500, "retry": true, "retry_delay": 20000,
			      "enter_setup_mode": true, "order": [ { "type": "ethernet", "index": 1 },
			        { "type": "disk", "index": 2 }, { "type": "cdrom", "index": 0 }, { "type": "floppy", "index": 0 } ] },
			    "controllers": [
			      { "model": "ide", "bus": 0, "sharing": "none" },
			      { "model": "pvscsi", "bus": 0, "sharing": "none", "pci_slot_number": 160 },
			      { "model": "lsilogicsas", "bus": 3, "sharing": "physical" },
			      { "model": "ahci", "bus": 0, "sharing": "none" },
			      { "model": "nvme", "bus": 0, "sharing": "none" } ],
			    "disks": [
			      { "capacity": 8589934592, "address": { "bus": "scsi", "bus_number": 0, "unit": 8 },
			        "storage_policy": { "id": "policy-gold", "name": "Gold" }, "provisioning": "thin" },
			      { "capacity": 1024, "address": { "bus": "scsi", "bus_number": 3, "unit": 0 },
			        "provisioning": "eagerZeroedThick" },
			      { "capacity": 0, "address": { "bus": "nvme", "bus_number": 0, "unit": 63 } },
			      { "capacity": 1, "address": { "bus": "ide", "bus_number": 1, "unit": 1 }, "provisioning": "thick" } ],
			    "cdroms": [
			      { "address": { "bus": "ide", "bus_number": 0, "unit": 0 },
			        "backing": { "type": "file", "value": "[ssd] iso/tools.iso" },
			        "connection": { "start_connected": true, "allow_guest_control": true } },
			      { "address": { "bus": "sata", "bus_number": 0, "unit": 29 }, "backing": { "type": "client_device" },
			        "passthrough": true, "connection": { "start_connected": false, "allow_guest_control": false } } ],
			    "floppies": [
			      { "backing": { "type": "host_device", "value": "fd0" },
			        "connection": { "start_connected": false, "allow_guest_control": false } } ],
			    "serial_ports": [
			      { "backing": { "type": "network_server", "value": "telnet://:7001" }, "yield_on_poll": true,
			        "connection": { "start_connected": true, "allow_guest_control": true } },
			      { "backing": { "type": "pipe_client", "value": "pipe" }, "yield_on_poll": false,
			        "connection": { "start_connected": false, "allow_guest_control": false } } ],
			    "parallel_ports": [
			      { "backing": { "type": "host_device", "value": "lpt1" },
			        "connection": { "start_connected": false, "allow_guest_control": false } } ],
			    "network_adapters": [
			      { "type": "vmxnet3", "network": { "id": "network-14", "name": "LAN" },
			        "mac_address": "MAC-0", "mac_address_generated": true, "wake_on_lan": true,
			        "connection": { "start_connected": true, "allow_guest_control": true }, "upt_compatible": true,
			        "pci_slot_number": 192 },
			      { "type": "e1000e", "network": { "id": "network-15", "name": "R&D <\\"test\\">" },
			        "mac_address": "02:00:00:00:00:1f", "mac_address_generated": false, "wake_on_lan": false,
			        "connection": { "start_connected": false, "allow_guest_control": false },
			        "upt_compatible": false },
			      { "type": "e1000", "mac_address": "MAC-2", "mac_address_generated": true, "wake_on_lan": true,
			        "connection": { "start_connected": true, "allow_guest_control": true },
			        "upt_compatible": false } ],
			    "other_devices": [
			      { "kind": "USB controller", "model": "vmware.usb.xhci", "quantity": 1,
			        "settings": { "autoConnectDevices": "false" } },
			      { "kind": "Video card", "settings": {} } ]
			  },
			  "configuration": {
			    "system_id": "web", "annotation": "Two lines,\\nwith \\"quotes\\" & <tags>.", "deployment_option": "large",
			    "properties": [
			      { "key": "app.host.1", "type": "string", "value": "web.lab.test", "password": false, "user_configurable": true },
			      { "key": "app.motd", "type": "string", "value": "<b>5 > 4 & \\"3\\"</b>\\n\\ttabbed",
			        "password": false, "user_configurable": true },
			      { "key": "app.admin.password", "type": "password", "value": "***", "password": true, "user_configurable": true },
			      { "key": "app.pin", "type": "string(4..4)", "value": "***", "password": true, "user_configurable": true },
			      { "key": "app.unset", "type": "uint16", "value": "", "password": false, "user_configurable": true } ],
			    "transports": [ "com.vmware.guestInfo", "iso" ],
			    "extra_config": { "guestinfo.role": "web", "disk.EnableUUID": "TRUE" },
			    "settings": { "tools.syncTimeWithHost": "true" },
			    "ip_allocation": { "policy": "DHCP", "protocol": "IPv4" }
			  }
			}
			""";

	@Autowired
	private EmulatorClient client;

	@AfterEach
	void reset() {
		assertThat(control("POST", "/reset", null).status()).isEqualTo(204);
	}

	@Test
	void getWhenFixtureHasAllValuesThenAllAreShown() {
		String shown = machine("vm-30").toString().replaceAll("00:50:56:..:..:0(\\d)", "MAC-$1");
		assertThat(JsonMapper.shared().readTree(shown)).isEqualTo(JsonMapper.shared().readTree(WHOLE));
	}

	@Test
	void getWhenFixtureHasNoHardwareThenDefaults() {
		JsonNode lone = machine("vm-32");
		assertThat(lone.has("virtual_app") || lone.has("start") || lone.has("scope")).isFalse();
		assertThat(lone.at("/hardware/cpu").toString())
			.isEqualTo("{\"count\":1,\"cores_per_socket\":1,\"hot_add_enabled\":false,\"hot_remove_enabled\":false}");
		assertThat(lone.at("/hardware/controllers")).isEmpty();
		assertThat(lone.path("configuration").toString())
			.isEqualTo("{\"properties\":[],\"transports\":[],\"extra_config\":{},\"settings\":{}}");
	}

	@Test
	void listWhenPageOrScopeIsGivenThenThoseMachines() {
		assertThat(ids(list("?page=0&size=2"))).containsExactly("vm-30", "vm-31");
		JsonNode last = list("?page=1&size=2");
		assertThat(last.path("total").intValue()).isEqualTo(3);
		assertThat(last.path("machines").get(0)).isEqualTo(machine("vm-32"));
		assertThat(ids(list(""))).hasSize(3);
		assertThat(ids(list("?scope=blue"))).containsExactly("vm-30", "vm-31");
		assertThat(ids(list("?scope=green"))).isEmpty();
	}

	@Test
	void getVappWhenItHasMembersThenStartOrder() {
		JsonNode app = this.client.get("/__admin/vapps/resgroup-v20").json();
		assertThat(app.path("configuration").toString()).isEqualTo(
				"""
						{"system_id":"shop","annotation":"Opens at nine.",\
						"properties":[{"key":"shop.zone","type":"string","value":"north","password":false,"user_configurable":true}],\
						"settings":{"cpuAllocation.reservation":"500"}}""");
		assertThat(app.path("members").findValuesAsString("name")).containsExactly("db", "whole", "inner");
		assertThat(app.path("members").get(0).path("start")).isEqualTo(machine("vm-31").path("start"))
			.isNotEqualTo(machine("vm-30").path("start"));
		assertThat(app.path("members").get(1).has("configuration")).isFalse();
	}

	@Test
	void environmentWhenPasswordsAreRequestedThenIncluded() {
		Answer masked = this.client.get("/__admin/machines/vm-30/ovf-environment");
		assertThat(masked.contentType()).startsWith("application/xml");
		assertThat(masked.text()).contains("oe:value=\"***\"", "<Entity oe:id=\"database\">")
			.isEqualTo(this.client.get("/__admin/machines/vm-30/ovf-environment?passwords=false").text())
			.doesNotContain("s3cret", "1234", "hunter2");
		assertThat(environment("vm-30")).contains("oe:value=\"s3cret&amp;\"", "oe:value=\"1234\"",
				"oe:value=\"hunter2\"");
	}

	@Test
	void callWhenInvalidThenProblemDetails() {
		assertProblem(this.client.get("/__admin/machines/vm-9"), 404, "vm-9");
		assertProblem(this.client.get("/__admin/machines/vm-9/ovf-environment"), 404, "vm-9");
		assertProblem(this.client.badCall("GET", "/__admin/machines?page=-1", null), 400, "page number");
		assertProblem(this.client.badCall("GET", "/__admin/machines?size=1001", null), 400, "1 to 1000");
		assertProblem(this.client.badCall("GET", "/__admin/machines/vm-30/ovf-environment?passwords=maybe", null), 400,
				"'maybe' is not a boolean");
	}

	@Test
	void resetWhenMachinesChangedThenInitialMachines() {
		assertThat(control("POST", "/reset?scope=blue", null).status()).isEqualTo(204);
		assertThat(ids(list(""))).containsExactly("vm-32");
		reset();
		getWhenFixtureHasAllValuesThenAllAreShown();
	}

	@Test
	void restoreStateWhenMachinesHavePasswordsThenTheyAreEmpty() {
		JsonNode before = list("");
		assertThat(before.toString()).contains("***");
		assertThat(environment("vm-30")).contains("s3cret");
		String state = control("GET", "/state", null).text();
		assertThat(state).contains("vm-30").doesNotContain("s3cret", "1234", "hunter2");
		this.client.call("DELETE", "/__admin/vapps/resgroup-v20", null);
		assertThat(ids(list(""))).containsExactly("vm-32");
		assertThat(control("PUT", "/state", state).status()).isEqualTo(204);
		assertThat(list("").toString()).isEqualTo(before.toString().replace("\"***\"", "\"\""));
		assertThat(environment("vm-30")).doesNotContain("s3cret");
		assertThat(control("GET", "/state", null).json().path("inventory"))
			.isEqualTo(JsonMapper.shared().readTree(state).path("inventory"));
	}

	private static void assertProblem(Answer answer, int status, String detail) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
		assertThat(answer.json().path("detail").stringValue()).contains(detail);
	}

	private JsonNode machine(String id) {
		return this.client.get("/__admin/machines/" + id).json();
	}

	private JsonNode list(String query) {
		return this.client.get("/__admin/machines" + query).json();
	}

	private String environment(String machine) {
		return this.client.get("/__admin/machines/" + machine + "/ovf-environment?passwords=true").text();
	}

	private static List<String> ids(JsonNode page) {
		return StreamSupport.stream(page.path("machines").spliterator(), false)
			.map((machine) -> machine.path("id").stringValue())
			.toList();
	}

	private Answer control(String method, String path, @Nullable String body) {
		return this.client.call(method, "/__admin" + path, body);
	}

}
