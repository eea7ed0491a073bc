package io.github.ovfemulator.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plants a secret in each place of a recording that can hold one, and looks for it in all
 * that the server says afterwards.
 */
@EmulatorTest
class RecordingSecretsServerTests {

	/** Each {@code $} is a place. */
	private static final String INFO = """
			{"state": "IMPORT_ERROR", "progress": 3, "file_transfer_mode": "SERVER_TRANSFER_MODE",
			 "files": [{"name": "$.vmdk", "file_type": "DISK", "optional_upload": false,
			   "file_url": "https://$:$@$.corp.test/nfc/$/disk.vmdk?ticket=$", "ssl_thumb_print": "$",
			   "upload_method": "PUT", "size": 5, "bytes_transferred": 0, "sha256": "$"}],
			 "errors": [
			   {"category": "INPUT", "name": "$", "value": "$",
			    "message": {"id": "com.vmware.ovfs.$X9", "default_message": "Cannot log in to '$' as $9 with $-x.",
			      "args": ["$", "192.168.7.$"], "localized": "Kein Zugriff auf \\"$\\"",
			      "params": [{"key": "$", "value": {"s": "$", "l": {"id": "com.vmware.x", "params":
			        [{"key": "k", "value": {"s": "$"}}]}}}]}},
			   {"category": "VALIDATION", "issues": [{"category": "EXPORT_ERROR", "file": "$.ovf", "line_number": 3,
			      "column_number": 4, "message": {"id": "com.vmware.y", "default_message": "Found $9 of svcbackup", "args": ["vim.acmesecret"]}}]},
			   {"category": "SERVER", "error": {"@class": "com.vmware.vapi.std.errors.unauthenticated",
			      "messages": [{"id": "com.vmware.z", "default_message": "No '$' for you", "args": ["$"]}],
			      "challenge": "Basic realm=\\"$\\"", "data": {"@class": "my.$", "$": ["$", {"deep": "$"}]}}},
			   {"category": "SERVER", "error": {"@class": "my.own.$", "messages": [], "anything": "$"}}],
			 "warnings": [], "information": [{"messages": [{"id": "com.vmware.i", "default_message": "$", "args": ["$"]}]}],
			 "vm_id": "$", "customization_results": [{"key": "$", "value": true}]}""";

	private static final String CREATE = """
			{"create_spec": {"@class": "com.vmware.vcenter.ovf.import_session.create_spec", "import_flags": ["$9"],
			  "source_type": "PULL_SOURCE", "pull_source": "https://$:$@$.corp.test/$.ovf?token=$",
			  "ssl_certificate_thumbprint": "$", "locale": "en_US"}, "host_system": "$", "folder": "$"}""";

	private static final String PARAMETERS = """
			{"instantiation_parameters": [
			  {"@class": "com.vmware.vcenter.ovf.property_params", "type": "PropertyParams",
			   "properties": [{"class_id": "guestinfo", "instance_id": "$", "id": "$", "category": "$",
			     "ui_optional": false, "label": "$", "description": "$", "type": "password", "value": "$"}]},
			  {"@class": "com.vmware.vcenter.ovf.network_mapping_params", "type": "NetworkMappingParams",
			   "source_networks": [{"name": "$", "description": "$", "target": "$"}]}]}""";

	@Autowired
	private EmulatorClient client;

	@Autowired
	private RecordingService recordings;

	private final List<String> planted = new ArrayList<>();

	@AfterEach
	void forgetRecordings() {
		this.recordings.reset();
	}

	@Test
	void recordingWhenLoadedThenNoPlantedSecretIsInAnyAnswer() {
		String session = "/rest/com/vmware/vcenter/ovf/import-session/id:" + secret() + "0";
		String host = "https://" + secret() + ".corp.test";
		TestArchive archive = new TestArchive()
			.add("POST", host + "/rest/com/vmware/cis/session", "{\"user\": \"" + secret() + "\"}", 200,
					"{\"value\": \"" + secret() + "\"}")
			.add("POST", host + ImportClient.SERVICE + "/id:resgroup-8?~action=create-for-resource-pool",
					planted(CREATE), 200, "{\"value\": \"" + this.planted.get(0) + "0\"}")
			.add("GET", host + session, "", 200, "{\"value\": " + planted(INFO) + "}")
			.add("POST", host + session + "?~action=try-instantiate", planted(PARAMETERS), 400, planted("""
					{"type": "com.vmware.vapi.std.errors.invalid_argument", "value": {"messages": [
					  {"id": "com.vmware.a", "default_message": "The value $-y is wrong", "args": ["$"]}]}}"""))
			.add("POST", host + ImportClient.SERVICE + "?~action=preview", planted("{\"ovf_descriptor\": \"<$/>\"}"),
					400,
					planted("{\"type\": \"com.vmware.vapi.std.errors.error\", \"value\": {\"messages\": [], \"data\": {\"a\": \"$\"}}}"))
			.add("GET", host + session + "x?" + secret() + "=" + secret(), "", 200, planted("{\"value\": {\"$\": 1}}"))
			.add("GET", host + ImportClient.SERVICE + "/id:other" + secret(), "", 200,
					planted("{\"value\": {\"state\": \"$\"}}"));
		JsonNode report = this.client.call("POST", "/__admin/recordings", archive.json()).json();
		assertThat(this.planted).hasSizeGreaterThan(60);
		assertThat(report.path("sessions")).as(report.toString()).hasSize(1);
		String id = report.path("sessions").path(0).path("id").asString("");
		String state = this.client.get("/__admin/state").text();
		String info = this.client.get(ImportClient.SERVICE + "/id:" + id).text();
		assertThat(info).contains("IMPORT_ERROR", "Cannot log in to").contains("com.vmware.y");
		this.client.call("DELETE", ImportClient.SERVICE + "/id:" + id, null).assertVoid();
		String answers = Stream
			.of(report.toString(), state, info, this.client.get("/__admin/recordings").text(),
					this.client.post("/__admin/recordings/compare?format=markdown", archive.json()).text(),
					this.client.get("/__admin/recordings.har").text(), this.client.get("/__admin/sessions").text(),
					this.client.get("/__admin/requests").text())
			.reduce("", String::concat);
		this.planted.addAll(List.of("svcbackup", "acmesecret"));
		assertThat(this.planted).allSatisfy((secret) -> assertThat(answers).doesNotContain(secret));
	}

	private String secret() {
		String secret = "Zx" + Integer.toHexString(0x51ab3 + 7919 * this.planted.size()) + "q";
		this.planted.add(secret);
		return secret;
	}

	private String planted(String template) {
		String[] parts = template.split("\\$", -1);
		StringBuilder planted = new StringBuilder(parts[0]);
		IntStream.range(1, parts.length).forEach((i) -> planted.append(secret()).append(parts[i]));
		return planted.toString();
	}

}
