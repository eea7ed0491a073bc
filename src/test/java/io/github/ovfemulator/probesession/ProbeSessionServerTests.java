package io.github.ovfemulator.probesession;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of probe sessions over HTTP.
 */
@EmulatorTest
class ProbeSessionServerTests {

	private static final String SERVICE = "/rest/com/vmware/vcenter/ovf/probe-import-session";

	private static final String CREATE = SERVICE + "?~action=create-probe-import-session";

	private static final String CHOOSE = "?~action=try-instantiate";

	private static final String NOTHING = "{\"instantiation_parameters\": []}";

	private static final String TOKEN = "6b0e8c1e-4e0b-4d55-9d0e-2f3b8d6f9a77";

	@Autowired
	private EmulatorClient client;

	@Test
	void probeWhenDescriptorIsCompleteThenNeedsNoDisks() {
		TestPackage tiny = TestPackage.of(TestOvfDescriptors.virtualMachine("probed")).disk("system.vmdk", 1000);
		String id = create("MANIFEST_CERTIFICATE");
		JsonNode fresh = get(id);
		assertThat(fresh.path("state").stringValue()).isEqualTo("PROBE_IMPORT_OVF_TRANSFER");
		assertThat(fresh.path("files").findValuesAsString("name")).containsExactly("descriptor.ovf");
		upload(id, "descriptor.ovf", tiny.descriptor());
		assertState(id, "PROBE_IMPORT_SELECTING_OVF_PARAMS");
		assertThat(get(id).path("files").findValuesAsString("name")).containsExactly("descriptor.ovf", "descriptor.mf",
				"descriptor.cert");
		upload(id, "descriptor.mf", tiny.manifest("tiny.ovf", "SHA256"));
		JsonNode info = assertState(id, "PROBE_IMPORT_SELECTING_OVF_PARAMS");
		assertThat(info.path("errors")).isEmpty();
		assertThat(info.path("files").get(0).path("sha256").stringValue())
			.isEqualTo(TestPackage.digest("SHA256", tiny.descriptor()));
		assertThat(this.client.get("/rest/vcenter/vm?filter.names=probed").value()).isEmpty();
	}

	@Test
	void probeWhenBundlesAreExternalThenAwaitsThem() {
		String id = create("NONE");
		upload(id, "descriptor.ovf",
				TestOvfDescriptors.virtualMachine("bundles").messageBundle("b1", "de.msg").bytes());
		assertState(id, "PROBE_IMPORT_MSG_BUNDLES_TRANSFER");
		upload(id, "de.msg", "<Strings xmlns=\"http://schemas.dmtf.org/ovf/envelope/1\" xml:lang=\"de\"/>"
			.getBytes(StandardCharsets.UTF_8));
		assertState(id, "PROBE_IMPORT_SELECTING_OVF_PARAMS");
	}

	@Test
	void probeWhenDescriptorIsInvalidThenFailsWithLine() {
		String id = create("NONE");
		upload(id, "descriptor.ovf", "<a>\n\n  <b></c></a>".getBytes(StandardCharsets.UTF_8));
		JsonNode info = assertState(id, "PROBE_IMPORT_ERROR");
		assertThat(info.at("/errors/0/issues/0/line_number").longValue()).isPositive();
		assertThat(info.path("files").findValuesAsString("file_url")).isEmpty();
	}

	@Test
	void probeWhenDescriptorDigestDiffersThenFails() {
		TestPackage tiny = TestPackage.of(TestOvfDescriptors.virtualMachine("wrong-manifest"));
		String id = create("MANIFEST");
		upload(id, "descriptor.ovf", tiny.descriptor());
		upload(id, "descriptor.mf", ("SHA256(x.ovf)= " + "0".repeat(64) + "\n").getBytes(StandardCharsets.UTF_8));
		assertState(id, "PROBE_IMPORT_ERROR");
	}

	@Test
	void uploadWhenForProbeThenFollowsTheRulesOfImports() {
		String id = create("NONE");
		String url = url(id, "descriptor.ovf");
		upload(id, "descriptor.ovf", TestOvfDescriptors.virtualMachine("twice").bytes());
		this.client.upload(url, new byte[10]).assertError(400, "not_allowed_in_current_state");
		this.client.call("DELETE", path(id), null).assertVoid();
		this.client.upload(url, new byte[10]).assertError(404, "not_found");
	}

	@Test
	void deleteWhenRepeatedThenSucceeds() {
		String id = create("NONE");
		this.client.call("DELETE", path(id), null).assertVoid();
		this.client.call("DELETE", path(id), null).assertVoid();
		assertThat(this.client.get(path(id)).assertError(404, "not_found").messages()).contains(id);
	}

	@Test
	void instantiateWhenSessionIsProbeThenRefuses() {
		String id = create("NONE");
		String asImport = ImportClient.SERVICE + "/id:" + id;
		this.client.post(asImport + "?~action=instantiate", "{\"instantiation_parameters\": []}")
			.assertError(400, "unsupported");
		this.client.get(asImport).assertError(404, "not_found");
		this.client.post(asImport + CHOOSE, NOTHING).assertError(404, "not_found");
		this.client.post(asImport + "?~action=progress", "{\"percent\": 1}").assertError(404, "not_found");
		this.client.call("DELETE", asImport, null).assertVoid();
		assertState(id, "PROBE_IMPORT_OVF_TRANSFER");
	}

	@Test
	void tryInstantiateWhenCalledThenOmitsTargetParameters() {
		String id = create("NONE");
		this.client.post(path(id) + CHOOSE, NOTHING).assertError(400, "not_allowed_in_current_state");
		upload(id, "descriptor.ovf",
				TestOvfDescriptors.virtualMachine("choosy").network("LAN").option("small").option("large").bytes());
		JsonNode result = this.client.post(path(id) + CHOOSE, NOTHING).value();
		assertThat(result.path("parameters").findValuesAsString("type")).containsExactly("DeploymentOptionParams",
				"NameAndProductParams", "SizeParams", "VcenterGuestCustomizationParams");
		assertThat(result.path("errors")).isEmpty();
		assertThat(result.path("warnings")).isEmpty();
	}

	@Test
	void tryInstantiateWhenValueIsWrongThenNamesIt() {
		String id = create("NONE");
		upload(id, "descriptor.ovf",
				TestOvfDescriptors.virtualMachine("choosy").network("LAN").option("small").option("large").bytes());
		JsonNode result = this.client.post(path(id) + CHOOSE, """
				{"instantiation_parameters": [
				  {"@class": "com.vmware.vcenter.ovf.deployment_option_params", "selected_key": "medium"},
				  {"@class": "com.vmware.vcenter.ovf.network_mapping_params",
				   "source_networks": [{"name": "WAN", "target": "network-99"}]}]}""").value();
		assertThat(result.path("errors").findValuesAsString("name"))
			.containsExactly("DeploymentOptionParams.selected_key");
		assertState(id, "PROBE_IMPORT_SELECTING_OVF_PARAMS");
	}

	@Test
	void getWhenIdIsOfImportSessionThenNotFound() {
		ImportClient session = ImportClient.create(this.client, "NONE");
		this.client.post(path(session.id()) + CHOOSE, NOTHING).assertError(404, "not_found");
		this.client.get(path(session.id())).assertError(404, "not_found");
		this.client.call("DELETE", path(session.id()), null).assertVoid();
		session.assertState("IMPORT_OVF_TRANSFER");
	}

	@Test
	void scriptWhenIdIsOfProbeThenConflict() {
		String id = create("NONE");
		Answer answer = this.client.call("PUT", "/__admin/sessions/" + id, """
				{"state": "IMPORT_ERROR", "progress": 0, "files": [], "errors": [], "warnings": [],
				 "information": []}""");
		assertThat(answer.status()).isEqualTo(409);
	}

	@Test
	void createWhenTokenIsRepeatedThenReturnsSameProbe() {
		String spec = "\"create_spec\": {\"source_type\": \"PUSH_SOURCE\", \"import_flags\": []}}";
		String body = "{\"client_token\": \"" + TOKEN + "\", " + spec;
		String probe = this.client.post(CREATE, body).value().stringValue();
		assertThat(this.client.post(CREATE, body).value().stringValue()).isEqualTo(probe);
		String create = ImportClient.SERVICE + "/id:resgroup-8?~action=create-for-resource-pool";
		assertThat(this.client.post(create, body).value().stringValue()).isNotEqualTo(probe);
		assertThat(this.client.post(CREATE, body).value().stringValue()).isEqualTo(probe);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"create_spec":{"source_type":"PUSH_SOURCE"}}                                           | invalid_argument | import_flags
					{"create_spec":{"source_type":"PUSH_SOURCE","import_flags":["LAXER"]}}                  | invalid_argument | LAX
					{"create_spec":{"source_type":"PULL_SOURCE","import_flags":[]}}                         | invalid_argument | pull_source
					{"client_token":"1","create_spec":{"source_type":"PUSH_SOURCE","import_flags":[]}}      | invalid_argument | client_token
					{}                                                                                      | invalid_argument | create_spec
					{"resource_pool":"resgroup-8","create_spec":{"source_type":"PUSH_SOURCE","import_flags":[]}} | unexpected_input | resource_pool
					""")
	void createWhenRequestIsInvalidThenRefuses(String body, String type, String part) {
		assertThat(this.client.badCall("POST", CREATE, body).assertError(400, type).messages()).contains(part);
	}

	private String create(String option) {
		return this.client.post(CREATE, """
				{"create_spec": {"@class": "com.vmware.vcenter.ovf.import_session.create_spec",
				  "source_type": "PUSH_SOURCE", "import_flags": [], "push_source_content_type": "OVF_SOURCE",
				  "push_source_ovf_option": "%s"}}""".formatted(option)).value().stringValue();
	}

	private JsonNode get(String id) {
		return this.client.get(path(id)).value();
	}

	private JsonNode assertState(String id, String state) {
		JsonNode info = get(id);
		assertThat(info.path("state").stringValue()).as(info.toString()).isEqualTo(state);
		return info;
	}

	private void upload(String id, String name, byte[] content) {
		Answer answer = this.client.upload(url(id, name), content);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	private String url(String id, String name) {
		List<String> urls = get(id).path("files")
			.valueStream()
			.filter((file) -> file.path("name").stringValue().equals(name))
			.map((file) -> file.path("file_url").stringValue())
			.toList();
		assertThat(urls).as(name).hasSize(1);
		return urls.get(0);
	}

	private static String path(String id) {
		return SERVICE + "/id:" + id;
	}

}
