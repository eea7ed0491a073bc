package io.github.ovfemulator.importsession;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.TestPackage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests an import by a client that looks up all objects by name.
 */
@EmulatorTest
class ImportByNamesServerTests {

	private static final String SESSIONS = "/rest/com/vmware/vcenter/ovf/import-session";

	@Autowired
	private EmulatorClient client;

	@Test
	void importWhenClientHasOnlyNamesThenMachineRuns() {
		String datacenter = find("datacenter", "filter.names=Datacenter");
		String cluster = find("cluster", "filter.names=Cluster&filter.datacenters=" + datacenter);
		String pool = find("resource_pool", "filter.names=Resources&filter.clusters=" + cluster);
		String host = find("host", "filter.names=esx-2.example.test&filter.clusters=" + cluster);
		String folder = find("folder", "filter.names=vm&filter.type=VIRTUAL_MACHINE&filter.datacenters=" + datacenter);
		String network = find("network", "filter.names=DPortGroup&filter.datacenters=" + datacenter);
		String flag = this.client.get("/rest/com/vmware/vcenter/ovf/import-flag?rp=" + pool)
			.value()
			.path(0)
			.path("option")
			.stringValue();

		String machine = importMachine(pool, host, folder, flag, network);

		assertThat(
				find("vm",
						"filter.names=by-names&filter.resource_pools=" + pool + "&filter.hosts=" + host
								+ "&filter.folders=" + folder + "&filter.datacenters=" + datacenter))
			.isEqualTo(machine);
		JsonNode info = this.client.get("/rest/vcenter/vm/" + machine).value();
		assertThat(info.path("name").stringValue()).isEqualTo("by-names");
		assertThat(info.path("nics").findValuesAsString("network")).containsExactly(network);

		this.client.post("/rest/vcenter/vm/" + machine + "/power/start", "").assertVoid();
		assertThat(find("vm", "filter.power_states=POWERED_ON&filter.names=by-names")).isEqualTo(machine);
		this.client.call("DELETE", "/rest/vcenter/vm/" + machine, null)
			.assertError(400, "not_allowed_in_current_state");
		assertThat(find("vm", "filter.names=by-names")).isEqualTo(machine);
		this.client.post("/rest/vcenter/vm/" + machine + "/power/stop", "").assertVoid();
		this.client.call("DELETE", "/rest/vcenter/vm/" + machine, null).assertVoid();
		assertThat(this.client.get("/rest/vcenter/vm?filter.names=by-names").value()).isEmpty();
		this.client.get("/rest/vcenter/vm/" + machine).assertError(404, "not_found");
	}

	private String importMachine(String pool, String host, String folder, String flag, String network) {
		TestPackage tiny = TestPackage.of(TestOvfDescriptors.virtualMachine("tiny").network("LAN"))
			.disk("system.vmdk", 10_000);
		String session = SESSIONS + "/id:"
				+ this.client.post(SESSIONS + "/id:" + pool + "?~action=create-for-resource-pool", """
						{"host_system": "%s", "folder": "%s", "create_spec": {
						  "@class": "com.vmware.vcenter.ovf.import_session.create_spec",
						  "source_type": "PUSH_SOURCE", "import_flags": ["%s"]}}""".formatted(host, folder, flag))
					.value()
					.stringValue();
		upload(session, "OVF", tiny.descriptor());
		upload(session, "DISK", tiny.content("system.vmdk"));
		this.client.post(session + "?~action=instantiate", """
				{"instantiation_parameters": [
				  {"@class": "com.vmware.vcenter.ovf.name_and_product_params", "name": "by-names"},
				  {"@class": "com.vmware.vcenter.ovf.network_mapping_params",
				   "source_networks": [{"name": "LAN", "target": "%s"}]}]}""".formatted(network)).assertVoid();
		JsonNode info = this.client.get(session).value();
		assertThat(info.path("state").stringValue()).isEqualTo("IMPORT_COMPLETED");
		return info.path("vm_id").stringValue();
	}

	private void upload(String session, String type, byte[] content) {
		String url = this.client.get(session)
			.value()
			.path("files")
			.valueStream()
			.filter((file) -> file.path("file_type").stringValue().equals(type))
			.map((file) -> file.path("file_url").stringValue())
			.findFirst()
			.orElseThrow();
		assertThat(this.client.upload(url, content).status()).isEqualTo(200);
	}

	/** The id of the one thing of a kind that passes the filters. */
	private String find(String kind, String filters) {
		JsonNode found = this.client.get("/rest/vcenter/" + kind.replace('_', '-') + "?" + filters).value();
		assertThat(found).as(filters).hasSize(1);
		return found.path(0).path(kind).stringValue();
	}

}
