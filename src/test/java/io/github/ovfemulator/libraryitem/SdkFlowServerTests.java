package io.github.ovfemulator.libraryitem;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.TestCalls;
import io.github.ovfemulator.support.TestHttpClient;
import io.github.ovfemulator.support.TestPackage;
import io.github.ovfemulator.support.TestSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Replays the JSON-RPC requests of the vendor's samples for upload, deployment and
 * download, and those of Ansible's {@code import_content_library_ovf}.
 */
@EmulatorTest
class SdkFlowServerTests {

	private static final String CONTENT = "com.vmware.content.";

	private static final String ITEM = CONTENT + "library.item";

	private static final TestPackage TINY = TestPackage
		.of(TestOvfDescriptors.virtualMachine("sdk").network("VM Network"))
		.disk("disk1.vmdk", 70_000);

	@LocalServerPort
	private int port;

	private TestCalls calls;

	private String session = "";

	private String library = "";

	private String item = "";

	@BeforeEach
	void logInAndCreate() {
		this.calls = TestCalls.to(this.port);
		this.session = this.calls.jsonRpc("com.vmware.cis.session", "create", "", """
				{"schemeId":"com.vmware.vapi.std.security.user_pass","userName":"u","password":"p"}""")
			.at("/result/output/SECRET")
			.stringValue();
		this.library = call(CONTENT + "local_library", "create",
				token() + structure("create_spec", CONTENT + "library_model", """
						"name":{"OPTIONAL":"%s"},"description":{"OPTIONAL":"d"},"type":{"OPTIONAL":"LOCAL"},
						"publish_info":{"OPTIONAL":null},"storage_backings":{"OPTIONAL":[{"STRUCTURE":{
						"com.vmware.content.library.storage_backing":{"type":{"OPTIONAL":"DATASTORE"},
						"datastore_id":{"OPTIONAL":"datastore-11"}}}}]}""".formatted(UUID.randomUUID())))
			.stringValue();
		this.item = call(ITEM, "create", token() + structure("create_spec", CONTENT + "library.item_model", """
				"name":{"OPTIONAL":"sdk"},"type":{"OPTIONAL":"ovf"},"library_id":{"OPTIONAL":"%s"}"""
			.formatted(this.library))).stringValue();
	}

	@AfterEach
	void removeAndLogOut() {
		call(CONTENT + "local_library", "delete", "\"library_id\":\"" + this.library + "\"");
		call("com.vmware.cis.session", "delete", "");
	}

	private static String token() {
		return "\"client_token\":{\"OPTIONAL\":\"" + UUID.randomUUID() + "\"},";
	}

	private static String structure(String name, String type, String fields) {
		return "\"%s\":{\"STRUCTURE\":{\"%s\":{%s}}}".formatted(name, type, fields);
	}

	private JsonNode call(String service, String operation, String input) {
		JsonNode result = answer(service, operation, input);
		assertThat(result.has("error")).as(result.toString()).isFalse();
		return result.path("output");
	}

	private JsonNode answer(String service, String operation, String input) {
		return this.calls
			.jsonRpc(service, operation, input, """
					{"schemeId":"com.vmware.vapi.std.security.session_id","sessionId":"%s"}""".formatted(this.session),
					"Content-Type", "application/json", "Accept", "*/*", "vapi-service", service, "vapi-operation",
					operation, "vapi-ctx-opid", UUID.randomUUID().toString())
			.path("result");
	}

	private String createUpdate() {
		return call(ITEM + ".update_session", "create", token() + structure("create_spec",
				ITEM + ".update_session_model", "\"library_item_id\":{\"OPTIONAL\":\"" + this.item + "\"}"))
			.stringValue();
	}

	private static String update(String id) {
		return "\"update_session_id\":\"" + id + "\"";
	}

	private void post(String update, String name, byte[] content) throws IOException {
		JsonNode added = call(ITEM + ".updatesession.file", "add", update(update) + "," + structure("file_spec",
				ITEM + ".updatesession.file.add_spec", "\"name\":\"" + name + "\",\"source_type\":\"PUSH\""));
		HttpResponse<String> sent = TestHttpClient.to(this.port)
			.send("POST", URI.create(added.findValue("uri").stringValue()).getRawPath(),
					BodyPublishers.ofByteArray(content), BodyHandlers.ofString(), "Content-Type", "text/ovf",
					"Cache-Control", "no-cache");
		assertThat(sent.statusCode()).isEqualTo(200);
	}

	private JsonNode get(String update) {
		return call(ITEM + ".update_session", "get", update(update));
	}

	private JsonNode validate(String update) {
		return call(ITEM + ".updatesession.file", "validate", update(update));
	}

	private void upload() throws IOException {
		String update = createUpdate();
		post(update, "tiny.ovf", TINY.descriptor());
		assertThat(call(ITEM + ".updatesession.file", "get", update(update) + ",\"file_name\":\"tiny.ovf\"")
			.findValue("status")
			.stringValue()).isEqualTo("READY");
		assertThat(validate(update).findValue("missing_files")).hasToString("[\"disk1.vmdk\"]");
		post(update, "disk1.vmdk", TINY.content("disk1.vmdk"));
		assertThat(get(update).findValue("state")).hasToString("{\"OPTIONAL\":\"ACTIVE\"}");
		assertThat(validate(update).findValue("has_errors").booleanValue()).isFalse();
		call(ITEM + ".update_session", "complete", update(update));
		call(ITEM + ".update_session", "delete", update(update));
	}

	@Test
	void downloadWhenSampleUploadedThenBytesAreEqual() throws IOException {
		upload();
		assertThat(call(ITEM, "get", "\"library_item_id\":\"" + this.item + "\"").findValue("content_version"))
			.hasToString("{\"OPTIONAL\":\"2\"}");
		String download = call(ITEM + ".download_session", "create", token() + structure("create_spec",
				ITEM + ".download_session_model", "\"library_item_id\":{\"OPTIONAL\":\"" + this.item + "\"}"))
			.stringValue();
		String id = "\"download_session_id\":\"" + download + "\"";
		for (String name : call(ITEM + ".downloadsession.file", "list", id).findValuesAsString("name")) {
			call(ITEM + ".downloadsession.file", "prepare",
					id + ",\"file_name\":\"" + name + "\",\"endpoint_type\":{\"OPTIONAL\":\"HTTPS\"}");
			JsonNode info = call(ITEM + ".downloadsession.file", "get", id + ",\"file_name\":\"" + name + "\"");
			assertThat(info.findValue("status").stringValue()).isEqualTo("PREPARED");
			assertThat(TestHttpClient.to(this.port)
				.send("GET", URI.create(info.findValue("uri").stringValue()).getRawPath(), BodyPublishers.noBody(),
						BodyHandlers.ofByteArray())
				.body()).isEqualTo(name.endsWith(".ovf") ? TINY.descriptor() : TINY.content(name));
		}
		call(ITEM + ".download_session", "keep_alive", id + ",\"progress\":{\"OPTIONAL\":50}");
		call(ITEM + ".download_session", "delete", id);
	}

	@Test
	void deployWhenSampleUploadedThenMachineHasTheDisk() throws IOException {
		upload();
		assertThat(call(ITEM, "find", structure("spec", ITEM + ".find_spec", """
				"name":{"OPTIONAL":"sdk"},"library_id":{"OPTIONAL":"%s"},"type":{"OPTIONAL":null},
				"source_id":{"OPTIONAL":null},"cached":{"OPTIONAL":null}""".formatted(this.library))))
			.hasToString("[\"" + this.item + "\"]");
		String target = "\"ovf_library_item_id\":\"" + this.item + "\"," + structure("target",
				"com.vmware.vcenter.ovf.library_item.deployment_target", "\"resource_pool_id\":\"resgroup-8\"");
		JsonNode summary = call("com.vmware.vcenter.ovf.library_item", "filter", target);
		assertThat(summary.findValue("networks")).hasToString("{\"OPTIONAL\":[\"VM Network\"]}");
		JsonNode result = call("com.vmware.vcenter.ovf.library_item", "deploy", token() + target + ","
				+ structure("deployment_spec", "com.vmware.vcenter.ovf.library_item.resource_pool_deployment_spec",
						"""
								"name":{"OPTIONAL":"%s"},"annotation":{"OPTIONAL":"note"},"accept_all_EULA":true,
								"network_mappings":{"OPTIONAL":[{"STRUCTURE":{"map-entry":{"key":"VM Network","value":"network-14"}}}]},
								"storage_mappings":{"OPTIONAL":null},"storage_provisioning":{"OPTIONAL":"thin"}"""
							.formatted(UUID.randomUUID())));
		assertThat(result.findValue("succeeded").booleanValue()).as(result.toString()).isTrue();
		String vm = result.findValue("resource_id").findValue("id").stringValue();
		JsonNode machine = TestCalls.json(this.calls.send("GET", "/api/vcenter/vm/" + vm, ""));
		assertThat(machine.path("disks")).hasSize(1);
		assertThat(machine.findValue("network").stringValue()).isEqualTo("network-14");
		assertThat(this.calls.send("DELETE", "/api/vcenter/vm/" + vm, "").statusCode()).isEqualTo(204);
	}

	@Test
	void importWhenAnsibleSeesWarningsThenIgnoresThem() throws IOException {
		byte[] manifest = TINY.manifest("tiny.ovf", "SHA256");
		String update = createUpdate();
		assertThat(get(update).findValue("preview_info").findValue("state").stringValue()).isEqualTo("UNAVAILABLE");
		post(update, "tiny.cert", TestSigner.selfSigned().certificateFile("tiny.mf", manifest, "SHA256"));
		post(update, "tiny.mf", manifest);
		post(update, "disk1.vmdk", TINY.content("disk1.vmdk"));
		post(update, "tiny.ovf", TINY.descriptor());
		JsonNode preview = get(update).findValue("preview_info");
		assertThat(preview.findValue("state").stringValue()).isEqualTo("AVAILABLE");
		assertThat(preview.findValue("warnings").findValuesAsString("type")).contains("SELF_SIGNED_CERTIFICATE");
		assertThat(answer(ITEM + ".update_session", "complete", update(update)).at("/error/ERROR").propertyNames())
			.containsExactly("com.vmware.vapi.std.errors.not_allowed_in_current_state");
		StringBuilder ignored = new StringBuilder();
		preview.findValue("warnings")
			.findValuesAsString("type")
			.forEach((type) -> ignored.append(ignored.isEmpty() ? "" : ",")
				.append("{\"STRUCTURE\":{\"" + ITEM + ".updatesession.warning_behavior\":{\"type\":\"" + type
						+ "\",\"ignored\":true}}}"));
		call(ITEM + ".update_session", "update", update(update) + "," + structure("update_spec",
				ITEM + ".update_session_model", "\"warning_behavior\":{\"OPTIONAL\":[" + ignored + "]}"));
		call(ITEM + ".update_session", "complete", update(update));
		assertThat(get(update).findValue("state")).hasToString("{\"OPTIONAL\":\"DONE\"}");
		call(ITEM + ".update_session", "delete", update(update));
	}

	@Test
	void importWhenAnsibleGivesUpThenNothingIsLeft() throws IOException {
		String update = createUpdate();
		post(update, "tiny.ovf", TINY.descriptor());
		JsonNode error = answer(ITEM + ".update_session", "complete", update(update)).path("error");
		assertThat(error.findValuesAsString("id"))
			.containsExactly("com.vmware.vdcs.cls-main.session_has_missing_or_invalid_files");
		assertThat(answer(ITEM + ".update_session", "delete", update(update)).has("error")).isTrue();
		call(ITEM + ".update_session", "cancel", update(update));
		call(ITEM + ".update_session", "delete", update(update));
		call(ITEM, "delete", "\"library_item_id\":\"" + this.item + "\"");
		assertThat(answer(ITEM, "get", "\"library_item_id\":\"" + this.item + "\"").at("/error/ERROR").propertyNames())
			.containsExactly("com.vmware.vapi.std.errors.not_found");
	}

}
