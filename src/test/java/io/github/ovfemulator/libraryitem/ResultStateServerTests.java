package io.github.ovfemulator.libraryitem;

import java.io.IOException;
import java.nio.file.Path;

import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the client tokens of deployments and captures are part of the state.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "emulator.https.port=-1")
class ResultStateServerTests {

	private static final String SERVICE = "/rest/com/vmware/vcenter/ovf/library-item";

	@TempDir
	private static Path fixtures;

	@Autowired
	private EmulatorClient client;

	@DynamicPropertySource
	static void writeFixtures(DynamicPropertyRegistry properties) throws IOException {
		TestLibrary.write(fixtures);
		properties.add("emulator.fixtures", fixtures::toString);
	}

	@AfterEach
	void reset() {
		this.client.control().reset();
	}

	@Test
	void putStateWhenTokensWereUsedThenResultsAreTheSame() {
		JsonNode deployed = deploy("vm-token", "one");
		JsonNode application = this.client.inScope("mine")
			.post(SERVICE + "/id:vapp?~action=deploy", deployBody("vm-token-2", "two"))
			.value();
		JsonNode created = create("vm-token", deployed.path("resource_id"));
		String state = this.client.control().state();
		reset();
		restore(state);
		assertThat(deploy("vm-token", "one")).isEqualTo(deployed);
		assertThat(deploy("vm-token-2", "two")).isEqualTo(application);
		assertThat(create("vm-token", deployed.path("resource_id"))).isEqualTo(created);
		assertThat(this.client.control().state()).contains("\"library_item_results\":[{\"client_token\":\"vm-token\"");
		this.client.call("POST", "/__admin/reset?scope=mine", null);
		assertThat(deploy("vm-token-2", "three")).as("removed with its scope").isNotEqualTo(application);
	}

	@Test
	void putStateWhenTokenIsNotInDocumentThenIsUnknown() {
		ObjectNode empty = state();
		deploy("later", "one");
		restore(empty.toString());
		assertThat(this.client.get("/rest/vcenter/vm").value()).isEmpty();
		deploy("later", "one");
		assertThat(this.client.get("/rest/vcenter/vm").value()).hasSize(1);
		empty.remove("library_item_results");
		restore(empty.toString());
		deploy("later", "one");
		assertThat(this.client.get("/rest/vcenter/vm").value()).as("without the member").hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"client_token":"again"        | "client_token":"first"                | /library_item_results/1/client_token
					"client_token":"again",       | ``                                    | /library_item_results/1/client_token
					"deployed":{"succeeded":true, | "deployed":{"succeeded":false,        | /library_item_results/0/deployed
					"deployed":{                  | "captured":{"succeeded":true},"deployed":{ | /library_item_results/0
					"resource_id":                | "resource":                           | /library_item_results/0/deployed
					"VirtualMachine",             | "HostSystem",                         | /library_item_results/0/deployed/resource_id/type
					{"client_token":"first"       | null,{"client_token":"first"          | /library_item_results/0
					""")
	void putStateWhenResultIsInvalidThen400(String from, String to, String pointer) {
		deploy("first", "one");
		deploy("again", "two");
		String state = this.client.control().state();
		assertThat(state).contains(from);
		Answer answer = this.client.attempt("PUT", "/__admin/state", state.replaceFirst("\\Q" + from + "\\E", to));
		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
		assertThat(answer.json().path("pointer").stringValue()).as(answer.text()).startsWith(pointer);
	}

	@Test
	void putStateWhenMachineOfResultIsDeletedThenResultIsTheSame() {
		JsonNode deployed = deploy("first", "one");
		this.client.call("DELETE", "/rest/vcenter/vm/" + deployed.at("/resource_id/id").stringValue(), null);
		restore(state().toString());
		assertThat(deploy("first", "one")).isEqualTo(deployed);
	}

	@Test
	void putStateWhenThereAreTooManyResultsThen400() {
		deploy("first", "one");
		ObjectNode state = state();
		ArrayNode results = (ArrayNode) state.path("library_item_results");
		for (int i = results.size(); i <= 10_000; i++) {
			results.add(((ObjectNode) results.get(0).deepCopy()).put("client_token", "t" + i));
		}
		Answer answer = this.client.attempt("PUT", "/__admin/state", state.toString());
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("detail").stringValue()).contains("10000");
		results.remove(0);
		restore(state.toString());
	}

	private ObjectNode state() {
		return (ObjectNode) this.client.get("/__admin/state").json();
	}

	private void restore(String state) {
		assertThat(this.client.call("PUT", "/__admin/state", state).status()).isEqualTo(204);
	}

	private JsonNode deploy(String token, String name) {
		return this.client.post(SERVICE + "/id:plain?~action=deploy", deployBody(token, name)).value();
	}

	private static String deployBody(String token, String name) {
		return """
				{"client_token": "%s", "target": {"resource_pool_id": "resgroup-8"},
				 "deployment_spec": {"name": "%s", "accept_all_EULA": true}}""".formatted(token, name);
	}

	private JsonNode create(String token, JsonNode source) {
		return this.client.post(SERVICE,
				"{\"client_token\": \"%s\", \"source\": %s, \"target\": {\"library_id\": \"library-1\"}, \"create_spec\": {}}"
					.formatted(token, source))
			.value();
	}

}
