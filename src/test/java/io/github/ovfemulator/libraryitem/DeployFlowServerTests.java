package io.github.ovfemulator.libraryitem;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;

import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.TestCalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Replays the requests of clients that deploy a library item.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "emulator.https.port=-1")
class DeployFlowServerTests {

	private static final String ITEMS = "/rest/com/vmware/content/library/item";

	private static final String DEPLOY = "/rest/com/vmware/vcenter/ovf/library-item/id:%s?~action=deploy";

	@TempDir
	private static Path fixtures;

	@Autowired
	private EmulatorClient client;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void writeFixtures(DynamicPropertyRegistry properties) throws IOException {
		TestLibrary.write(fixtures);
		properties.add("emulator.fixtures", fixtures::toString);
	}

	@BeforeEach
	@AfterEach
	void reset() {
		this.client.call("POST", "/__admin/reset", null);
	}

	@Test
	void deployWhenSentByGovcThenCreatesMachine() {
		String item = this.client.post(ITEMS + "?~action=find", "{\"spec\":{\"name\":\"choices\"}}")
			.value()
			.get(0)
			.stringValue();
		JsonNode result = this.client.post(DEPLOY.formatted(item), """
				{"deployment_spec":{"name":"govc","default_datastore_id":"datastore-11","accept_all_EULA":true,
				  "network_mappings":[{"key":"VM Network","value":"network-14"}],
				  "additional_parameters":[
				    {"@class":"com.vmware.vcenter.ovf.deployment_option_params","type":"DeploymentOptionParams"},
				    {"@class":"com.vmware.vcenter.ovf.property_params","type":"PropertyParams",
				     "properties":[{"id":"hostname","value":"h1"}]}]},
				 "target":{"resource_pool_id":"resgroup-8","folder_id":"group-v3"}}
				""").value();
		assertThat(result.path("succeeded").booleanValue()).as(result.toString()).isTrue();
		assertThat(this.client.get("/rest/vcenter/vm/" + result.at("/resource_id/id").stringValue())
			.value()
			.path("name")
			.stringValue()).isEqualTo("govc");
	}

	@Test
	void deployWhenSentByTerraformThenCreatesMachine() {
		assertThat(this.client.get(ITEMS + "/id:devices").value().path("type").stringValue()).isEqualTo("ovf");
		JsonNode result = this.client.post(DEPLOY.formatted("devices"), """
				{"deployment_spec":{"name":"terraform","accept_all_EULA":true,"default_datastore_id":"datastore-11",
				  "network_mappings":[{"key":"front","value":"network-14"},{"key":"back","value":"network-14"}],
				  "storage_provisioning":"thin"},
				 "target":{"resource_pool_id":"resgroup-8","folder_id":"group-v3"}}""").value();
		assertThat(result.path("succeeded").booleanValue()).as(result.toString()).isTrue();
	}

	@Test
	void deployWhenSentByAnsibleSdkThenCreatesMachine() {
		JsonNode summary = call("filter", "\"ovf_library_item_id\":\"vapp\",\"target\":" + target());
		assertThat(summary.at("/STRUCTURE/com.vmware.vcenter.ovf.library_item.ovf_summary/annotation"))
			.hasToString("{\"OPTIONAL\":null}");
		JsonNode result = call("deploy",
				"""
						"client_token":{"OPTIONAL":null},"ovf_library_item_id":"vapp","target":%s,"deployment_spec":{"STRUCTURE":{
						"com.vmware.vcenter.ovf.library_item.resource_pool_deployment_spec":{"name":{"OPTIONAL":"ansible"},
						"annotation":{"OPTIONAL":"note"},"accept_all_EULA":true,"network_mappings":{"OPTIONAL":null},
						"storage_mappings":{"OPTIONAL":null},"storage_provisioning":{"OPTIONAL":"thin"},
						"storage_profile_id":{"OPTIONAL":null},"locale":{"OPTIONAL":null},"flags":{"OPTIONAL":null},
						"additional_parameters":{"OPTIONAL":null},"default_datastore_id":{"OPTIONAL":"datastore-11"},
						"vm_config_spec":{"OPTIONAL":null}}}}"""
					.formatted(target()))
			.at("/STRUCTURE/com.vmware.vcenter.ovf.library_item.deployment_result");
		assertThat(result.path("succeeded").booleanValue()).as(result.toString()).isTrue();
		assertThat(result
			.at("/resource_id/OPTIONAL/STRUCTURE/com.vmware.vcenter.ovf.library_item.deployable_identity/type")
			.stringValue()).isEqualTo("VirtualApp");
	}

	@Test
	void deployWhenSentByVmwareRestThenCreatesMachine() {
		TestCalls calls = TestCalls.to(this.port);
		String path = "/api/vcenter/ovf/library-item/plain?action=deploy";
		String body = """
				{"target":{"resource_pool_id":"resgroup-8"},
				 "deployment_spec":{"name":"rest","accept_all_eula":true,"default_datastore_id":"datastore-11"}}""";
		HttpResponse<String> first = calls.send("POST", path, body, "Client-Token", "t1");
		assertThat(JsonMapper.shared().readTree(first.body()).path("succeeded").booleanValue()).isTrue();
		assertThat(calls.send("POST", path, body, "Client-Token", "t1").body()).isEqualTo(first.body());
		assertThat(calls.send("POST", path + "&client_token=t1", body).body()).isEqualTo(first.body());
		assertThat(calls.send("POST", path, body, "Client-Token", "t2").body()).contains("duplicate_name");
	}

	private JsonNode call(String operation, String input) {
		return this.client
			.post("/api",
					"""
							{"jsonrpc":"2.0","id":"1","method":"invoke","params":{"serviceId":"com.vmware.vcenter.ovf.library_item",
							 "operationId":"%s","ctx":{"appCtx":{},"securityCtx":null},"input":{"STRUCTURE":{"operation-input":{%s}}}}}"""
						.formatted(operation, input))
			.json()
			.at("/result/output");
	}

	private static String target() {
		return """
				{"STRUCTURE":{"com.vmware.vcenter.ovf.library_item.deployment_target":{"resource_pool_id":"resgroup-8",
				"host_id":{"OPTIONAL":null},"folder_id":{"OPTIONAL":null}}}}""";
	}

}
