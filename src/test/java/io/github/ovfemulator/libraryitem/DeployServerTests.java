package io.github.ovfemulator.libraryitem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@code deploy} over HTTP.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "emulator.https.port=-1")
class DeployServerTests {

	private static final String REST = "/rest/com/vmware/vcenter/ovf/library-item/id:%s?~action=deploy";

	private static final String API = "/api/vcenter/ovf/library-item/%s?action=deploy";

	private static final String REQUIRED = "{\"type\":\"PropertyParams\",\"properties\":[{\"id\":\"hostname\",\"value\":\"h1\"}]}";

	@TempDir
	private static Path fixtures;

	@Autowired
	private EmulatorClient client;

	@DynamicPropertySource
	static void writeFixtures(DynamicPropertyRegistry properties) throws IOException {
		TestLibrary.write(fixtures);
		TestLibrary.write(fixtures, "broken/broken.ovf", "<html/>".getBytes(StandardCharsets.UTF_8));
		TestLibrary.write(fixtures, "lacking/lacking.ovf",
				Objects.requireNonNull(TestLibrary.packages().get("plain")).descriptor());
		TestLibrary.write(fixtures, "spoiled/spoiled.ovf",
				Objects.requireNonNull(TestLibrary.packages().get("plain")).descriptor());
		TestLibrary.write(fixtures, "spoiled/spoiled.mf",
				Objects.requireNonNull(TestLibrary.packages().get("plain")).manifest("spoiled.ovf", "SHA256"));
		TestLibrary.write(fixtures, "spoiled/plain.vmdk", new byte[1000]);
		properties.add("emulator.fixtures", fixtures::toString);
	}

	@AfterEach
	void reset() {
		this.client.call("POST", "/__admin/reset", null);
	}

	static Stream<String> items() {
		return TestLibrary.packages().keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("items")
	void deployWhenImportedAsWellThenMachinesAreEqual(String item) {
		String properties = item.equals("choices") ? REQUIRED : "";
		JsonNode result = deploy(item,
				"\"accept_all_EULA\":true,\"annotation\":\"Both\",\"additional_parameters\":[" + properties + "]");
		assertThat(result.path("succeeded").booleanValue()).as(result.toString()).isTrue();
		TestMachines machines = new TestMachines(this.client);
		String deployed = machines.describe();
		this.client.call("POST", "/__admin/reset", null);
		String networks = (item.equals("devices") ? Stream.of("front", "back")
				: item.equals("vapp") ? Stream.of("front")
						: item.equals("choices") ? Stream.of("VM Network") : Stream.<String>empty())
			.map((name) -> "{\"name\":\"" + name + "\",\"target\":\"network-14\"}")
			.reduce((one, other) -> one + "," + other)
			.orElse("");
		ImportClient session = ImportClient
			.createFrom(this.client,
					"\"source_type\":\"CONTENT_LIBRARY_SOURCE\",\"content_library_item\":\"" + item + "\"")
			.awaitState("IMPORT_SELECTING_OVF_PARAMS");
		session
			.instantiate("{\"type\":\"NameAndProductParams\",\"annotation\":\"Both\"},"
					+ "{\"type\":\"EulaParams\",\"all_EULA_accepted\":true},"
					+ "{\"type\":\"NetworkMappingParams\",\"source_networks\":[" + networks + "]}"
					+ (properties.isEmpty() ? "" : "," + properties))
			.awaitState("IMPORT_COMPLETED");
		assertThat(deployed).isEqualTo(machines.describe());
	}

	@Test
	void deployWhenFieldsAreSetThenMachineHasThem() {
		JsonNode result = deploy("choices",
				"""
						"name":"n1","annotation":"mine","accept_all_EULA":true,"default_datastore_id":"datastore-12",
						"storage_provisioning":"thin","network_mappings":[{"key":"VM Network","value":"dvportgroup-15"}],
						"flags":["LAX"],"locale":"de","additional_parameters":[
						{"@class":"com.vmware.vcenter.ovf.deployment_option_params","type":"DeploymentOptionParams","selected_key":"large"},
						{"@class":"com.vmware.vcenter.ovf.property_params","type":"PropertyParams","selected_key":"large",
						 "properties":[{"id":"hostname","value":"h1"},{"id":"port","value":"81"}]}]""");
		assertThat(result.at("/resource_id/type").asString("")).as(result.toString()).isEqualTo("VirtualMachine");
		String id = result.at("/resource_id/id").stringValue();
		JsonNode machine = this.client.get("/rest/vcenter/vm/" + id).value();
		assertThat(machine.path("name").stringValue()).isEqualTo("n1");
		assertThat(machine.at("/cpu/count").intValue()).isEqualTo(8);
		assertThat(machine.at("/nics/0/value/backing/network").asString("")).isEqualTo("dvportgroup-15");
		JsonNode known = this.client.get("/__admin/machines/" + id).json();
		assertThat(known.toString()).contains("mine", "h1", "\"81\"", "thin", "datastore-12", "large");
	}

	@Test
	void deployWhenOverAllDialectsThenHasTheSameResult() {
		JsonNode rest = deploy("plain", "\"name\":\"a\",\"accept_all_EULA\":true");
		assertThat(rest).hasToString("{\"succeeded\":true,\"resource_id\":{\"type\":\"VirtualMachine\",\"id\":\""
				+ rest.at("/resource_id/id").stringValue() + "\"}}");
		Answer api = this.client.post(API.formatted("plain"), """
				{"target":{"resource_pool_id":"resgroup-8"},"deployment_spec":{"name":"b","accept_all_eula":true,
				 "network_mappings":{},"storage_mappings":{}}}""");
		assertThat(api.status()).as(api.text()).isEqualTo(200);
		assertThat(api.json().path("succeeded").booleanValue()).isTrue();
		JsonNode rpc = this.client.post("/api", """
				{"jsonrpc":"2.0","id":"1","method":"invoke","params":{"serviceId":"com.vmware.vcenter.ovf.library_item",
				 "operationId":"deploy","ctx":{"appCtx":{},"securityCtx":null},"input":{"STRUCTURE":{"operation-input":{
				 "client_token":{"OPTIONAL":"t"},"ovf_library_item_id":"plain",
				 "target":{"STRUCTURE":{"com.vmware.vcenter.ovf.library_item.deployment_target":{
				   "resource_pool_id":"resgroup-8","host_id":{"OPTIONAL":null},"folder_id":{"OPTIONAL":"group-v3"}}}},
				 "deployment_spec":{"STRUCTURE":{"com.vmware.vcenter.ovf.library_item.resource_pool_deployment_spec":{
				   "name":{"OPTIONAL":"c"},"accept_all_EULA":true}}}}}}}}""")
			.json()
			.at("/result/output/STRUCTURE/com.vmware.vcenter.ovf.library_item.deployment_result");
		assertThat(rpc.path("succeeded").booleanValue()).as(rpc.toString()).isTrue();
		assertThat(rpc.path("error")).hasToString("{\"OPTIONAL\":null}");
		assertThat(this.client.get("/rest/vcenter/vm").value().findValuesAsString("name")).contains("a", "b", "c");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					"accept_all_EULA":false,"additional_parameters":[%s] | accept_all_EULA | false
					"accept_all_EULA":true | PropertyParams.properties[hostname].value | ''
					"accept_all_EULA":true,"network_mappings":[{"key":"x","value":"network-14"}],"additional_parameters":[%s] | x | network-14
					"accept_all_EULA":true,"storage_mappings":[{"key":"g","value":{"type":"DATASTORE","datastore_id":"datastore-11"}}],"additional_parameters":[%s] | g | datastore-11
					"accept_all_EULA":true,"additional_parameters":[%s,{"type":"DeploymentOptionParams","selected_key":"tiny"}] | DeploymentOptionParams.selected_key | tiny
					"accept_all_EULA":true,"additional_parameters":[%s,{"type":"NameAndProductParams","name":"tiny"}] | additional_parameters[1] | NameAndProductParams
					""")
	void deployWhenChoiceIsInvalidThenResultHasInputError(String spec, String name, String value) {
		JsonNode result = deploy("choices", spec.replace("%s", REQUIRED));
		assertThat(result.path("succeeded").booleanValue()).isFalse();
		assertThat(result.has("resource_id")).isFalse();
		JsonNode error = result.at("/error/errors/0");
		assertThat(error.path("category").stringValue()).isEqualTo("INPUT");
		assertThat(error.path("name").stringValue()).isEqualTo(name);
		assertThat(error.path("value").stringValue()).isEqualTo(value);
		assertThat(result.at("/error/errors")).hasSize(1);
		assertThat(result.at("/error/warnings").isArray()).isTrue();
		assertThat(this.client.get("/rest/vcenter/vm").value()).isEmpty();
	}

	@Test
	void deployWhenEulaIsAbsentThenIsNotAccepted() {
		Answer answer = this.client.badCall("POST", REST.formatted("choices"),
				"{\"target\":{\"resource_pool_id\":\"resgroup-8\"},\"deployment_spec\":{\"additional_parameters\":["
						+ REQUIRED + "]}}");
		assertThat(answer.value().at("/error/errors/0/name").stringValue()).isEqualTo("accept_all_EULA");
	}

	@Test
	void deployWhenNetworkKeyIsEmptyThenMapsOnlyNetwork() {
		JsonNode result = deploy("choices",
				"\"accept_all_EULA\":true,\"network_mappings\":[{\"key\":\"\",\"value\":\"dvportgroup-15\"}],"
						+ "\"additional_parameters\":[" + REQUIRED + "]");
		assertThat(this.client.get("/rest/vcenter/vm/" + result.at("/resource_id/id").asString(result.toString()))
			.value()
			.at("/nics/0/value/backing/network")
			.stringValue()).isEqualTo("dvportgroup-15");
	}

	@Test
	void deployWhenNameIsTakenThenResultHasServerError() {
		deploy("plain", "\"name\":\"t1\",\"accept_all_EULA\":true");
		JsonNode error = deploy("plain", "\"name\":\"t1\",\"accept_all_EULA\":true").at("/error/errors/0");
		assertThat(error.path("category").stringValue()).isEqualTo("SERVER");
		assertThat(error.at("/error/@class").stringValue()).isEqualTo("com.vmware.vapi.std.errors.already_exists");
		assertThat(error.at("/error/messages/0/id").stringValue()).isEqualTo("com.vmware.vdcs.util.duplicate_name");
		assertThat(error.at("/error/messages/0/args")).hasToString("[\"VirtualMachine\",\"t1\"]");
	}

	@ParameterizedTest
	@CsvSource({ "broken,VALIDATION", "spoiled,VALIDATION" })
	void deployWhenPackageIsInvalidThenResultHasIssues(String item, String category) {
		JsonNode result = deploy(item, "\"accept_all_EULA\":true");
		assertThat(result.path("succeeded").booleanValue()).isFalse();
		assertThat(result.at("/error/errors/0/category").stringValue()).isEqualTo(category);
		assertThat(result.at("/error/errors/0/issues")).isNotEmpty();
	}

	@Test
	void deployWhenFileIsMissingThenResourceInaccessible() {
		attempt("lacking", "resgroup-8", "\"accept_all_EULA\":true").assertError(400, "resource_inaccessible");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					gone  | resgroup-8  | "accept_all_EULA":true | 404 | not_found
					plain | resgroup-99 | "accept_all_EULA":true | 404 | not_found
					plain | resgroup-8  | "accept_all_EULA":true,"flags":["STRICT"] | 400 | invalid_argument
					plain | resgroup-8  | "accept_all_EULA":true,"default_datastore_id":"datastore-99" | 400 | invalid_argument
					plain | resgroup-8  | "accept_all_EULA":true,"storage_profile_id":"none" | 400 | invalid_argument
					plain | resgroup-8  | "accept_all_EULA":true,"network_mappings":[{"key":"a","value":"network-99"}] | 400 | invalid_argument
					plain | resgroup-8  | "accept_all_EULA":true,"vm_config_spec":{"provider":"XML","xml":"PGEvPg=="} | 400 | invalid_argument
					plain | resgroup-8  | "accept_all_EULA":true,"vm_config_spec":{"provider":"XML"} | 400 | invalid_argument
					plain | resgroup-8  | "accept_all_EULA":true,"additional_parameters":[{"properties":[]}] | 400 | invalid_argument
					plain | resgroup-8  | "accept_all_EULA":true,"additional_parameters":[{"type":"PropertyParams","properties":{}}] | 400 | invalid_argument
					plain | resgroup-8  | "accept_all_EULA":true,"subnet_mappings":[{"key":"VM Network","value":"group-v3"}] | 400 | invalid_argument
					plain | resgroup-8  | "accept_all_EULA":true,"tag_params":{"tags":[{}]} | 400 | invalid_argument
					plain | resgroup-8  | "accept_all_EULA":true,"tag_params":{"tags":[{"tag_id":"urn:vmomi:tag:a"}]} | 400 | invalid_argument
					plain | resgroup-8  | "accept_all_EULA":true,"tag_params":{"tags":[{"tag_name_spec":{"tag_name":"a","category_name":"b"}}]} | 400 | invalid_argument
					plain | resgroup-8  | "accept_all_EULA":true,"tag_params":{"tags":[{"tag_name_spec":{"tag_name":"a"}}]} | 400 | invalid_argument
					""")
	void deployWhenRequestIsInvalidThenThrows(String item, String pool, String spec, int status, String type) {
		attempt(item, pool, spec).assertError(status, type);
	}

	@Test
	void deployWhenKeyIsRepeatedThenErrorHasObservedId() {
		Answer answer = attempt("plain", "resgroup-8",
				"\"accept_all_EULA\":true,\"network_mappings\":[{\"key\":\"a\",\"value\":\"network-14\"},"
						+ "{\"key\":\"a\",\"value\":\"network-14\"}]");
		JsonNode messages = answer.assertError(400, "invalid_argument").json().at("/value/messages");
		assertThat(messages.findValuesAsString("id")).containsExactly(
				"vapi.bindings.typeconverter.fromvalue.struct.field.error",
				"vapi.bindings.typeconverter.map.duplicate.element");
		assertThat(messages.at("/0/args")).hasToString(
				"[\"network_mappings\",\"com.vmware.vcenter.ovf.library_item.resource_pool_deployment_spec\"]");
	}

	@Test
	void deployWhenParameterHasWrongFormThenIsNotConverted() {
		Answer answer = attempt("plain", "resgroup-8", "\"accept_all_EULA\":true,\"additional_parameters\":"
				+ "[{\"type\":\"PropertyParams\",\"properties\":{}}]");
		assertThat(answer.assertError(400, "invalid_argument")
			.json()
			.at("/value/messages/0/default_message")
			.stringValue())
			.isEqualTo("Could not convert field 'properties' of structure 'com.vmware.vcenter.ovf.property_params'");
	}

	@Test
	void deployWhenTokenIsRepeatedThenHasFirstResult() {
		String token = "\"client_token\":\"any text\",";
		JsonNode failed = deploy(token, "choices", "\"accept_all_EULA\":false");
		assertThat(failed.path("succeeded").booleanValue()).isFalse();
		JsonNode first = deploy(token, "plain", "\"accept_all_EULA\":true");
		assertThat(first.path("succeeded").booleanValue()).isTrue();
		assertThat(deploy(token, "plain", "\"accept_all_EULA\":true")).isEqualTo(first);
		assertThat(this.client.get("/rest/vcenter/vm").value()).hasSize(1);
		this.client.call("POST", "/__admin/reset", null);
		deploy(token, "plain", "\"accept_all_EULA\":true");
		assertThat(this.client.get("/rest/vcenter/vm").value()).hasSize(1);
	}

	@Test
	void deployWhenPaceIsManualThenDoesNotWait() {
		this.client.call("PUT", "/__admin/settings", "{\"pace\":{\"mode\":\"manual\"}}");
		assertThat(deploy("plain", "\"accept_all_EULA\":true").path("succeeded").booleanValue()).isTrue();
	}

	@Test
	void resetWhenForScopeThenRemovesItsMachines() {
		EmulatorClient scoped = this.client.inScope("one");
		scoped.post(REST.formatted("plain"), body("", "resgroup-8", "\"accept_all_EULA\":true"));
		deploy("plain", "\"name\":\"other\",\"accept_all_EULA\":true");
		this.client.call("POST", "/__admin/reset?scope=one", null);
		assertThat(this.client.get("/rest/vcenter/vm").value().findValuesAsString("name")).containsExactly("other");
	}

	private JsonNode deploy(String item, String spec) {
		return deploy("", item, spec);
	}

	private JsonNode deploy(String token, String item, String spec) {
		return this.client.post(REST.formatted(item), body(token, "resgroup-8", spec)).value();
	}

	private Answer attempt(String item, String pool, String spec) {
		return this.client.attempt("POST", REST.formatted(item), body("", pool, spec));
	}

	private static String body(String token, String pool, String spec) {
		return "{%s\"target\":{\"resource_pool_id\":\"%s\"},\"deployment_spec\":{%s}}".formatted(token, pool, spec);
	}

}
