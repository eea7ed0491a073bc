package io.github.ovfemulator.importsession;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of whole push imports over HTTP with generated packages.
 */
@EmulatorTest
class PushImportServerTests {

	private static final String MAPPING = """
			{"@class": "com.vmware.vcenter.ovf.network_mapping_params", "type": "NetworkMappingParams",
			 "source_networks": [{"name": "VM Network", "target": "network-14"}]}""";

	@Autowired
	private EmulatorClient client;

	@Test
	void importWhenPackageHasManifestThenBuildsMachine() {
		TestPackage tiny = TestPackage.of(TestOvfDescriptors.virtualMachine("with-manifest").network("VM Network"))
			.disk("system.vmdk", 3_000_000)
			.disk("data.vmdk", 2_000_000)
			.file("tools.iso", 500_000);
		ImportClient session = ImportClient.create(this.client, "MANIFEST").assertState("IMPORT_OVF_TRANSFER");
		session.upload("descriptor.ovf", tiny.descriptor()).assertState("IMPORT_SELECTING_OVF_PARAMS");
		session.upload("system.vmdk", tiny.content("system.vmdk"));
		assertThat(session.info().path("progress").longValue()).isZero();
		session.tryInstantiate("").assertError(400, "invalid_argument");
		session.assertState("IMPORT_SELECTING_OVF_PARAMS").instantiate(MAPPING).assertState("IMPORT_FILE_TRANSFER");
		assertThat(session.info().path("progress").longValue()).isBetween(50L, 60L);
		assertThat(session.info().path("file_transfer_mode").stringValue()).isEqualTo("SERVER_TRANSFER_MODE");
		session.upload("descriptor.mf", tiny.manifest("my appliance.ovf", "SHA256"));
		session.upload("data.vmdk", tiny.content("data.vmdk")).assertState("IMPORT_FILE_TRANSFER");
		session.upload("tools.iso", tiny.content("tools.iso")).assertState("IMPORT_COMPLETED");

		JsonNode info = session.info();
		assertThat(info.path("progress").longValue()).isEqualTo(100);
		assertThat(info.path("errors")).isEmpty();
		assertThat(info.path("warnings")).isEmpty();
		assertThat(info.has("vapp_id")).isFalse();
		tiny.files().forEach((name, content) -> {
			assertThat(session.file(name).path("sha256").stringValue())
				.isEqualTo(TestPackage.digest("SHA256", content));
			assertThat(session.file(name).path("bytes_transferred").longValue()).isEqualTo(content.length);
		});
		assertThatMachineCanBeFoundAndDeleted(info.path("vm_id").stringValue(), "with-manifest");
	}

	private void assertThatMachineCanBeFoundAndDeleted(String id, String name) {
		JsonNode machines = this.client.get("/rest/vcenter/vm?filter.names=" + name + "&filter.names=nobody").value();
		assertThat(machines).singleElement()
			.satisfies((machine) -> assertThat(machine.path("vm").stringValue()).isEqualTo(id));
		assertThat(this.client.get("/rest/vcenter/vm?filter.vms=" + id).value()).hasSize(1);
		JsonNode info = this.client.get("/rest/vcenter/vm/" + id).value();
		assertThat(info.path("name").stringValue()).isEqualTo(name);
		assertThat(info.path("disks")).hasSize(2);
		assertThat(info.path("nics").get(0).path("value").path("backing").path("network").stringValue())
			.isEqualTo("network-14");
		this.client.call("DELETE", "/rest/vcenter/vm/" + id, null).assertVoid();
		assertThat(this.client.get("/rest/vcenter/vm?filter.names=" + name).value()).isEmpty();
	}

	@Test
	void importWhenBundlesAreExternalThenAwaitsThem() {
		ImportClient session = ImportClient.create(this.client, "NONE");
		session.upload("descriptor.ovf",
				TestOvfDescriptors.virtualMachine("with-bundles").messageBundle("b1", "de.msg").bytes());
		session.assertState("IMPORT_MSG_BUNDLES_TRANSFER");
		session.tryInstantiate("").assertError(400, "not_allowed_in_current_state");
		session.upload("de.msg", "<Strings xmlns=\"http://schemas.dmtf.org/ovf/envelope/1\" xml:lang=\"de\"/>"
			.getBytes(StandardCharsets.UTF_8));
		session.assertState("IMPORT_SELECTING_OVF_PARAMS").instantiate("").assertState("IMPORT_COMPLETED");
	}

	@Test
	void importWhenContentIsCollectionThenBuildsVApp() {
		ImportClient session = ImportClient.create(this.client, "NONE");
		session.upload("descriptor.ovf", TestOvfDescriptors.vApp("an-app", "app-web", "app-db").bytes());
		JsonNode info = session.instantiate("").assertState("IMPORT_COMPLETED").info();
		assertThat(info.path("vapp_id").stringValue()).startsWith("resgroup-v");
		assertThat(info.has("vm_id")).isFalse();
		assertThat(this.client.get("/rest/vcenter/vm?filter.names=app-web&filter.names=app-db").value()).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "SHA1", "SHA256", "SHA512" })
	void importWhenDigestDiffersThenFailsWithLine(String algorithm) {
		TestPackage tiny = TestPackage.of(TestOvfDescriptors.virtualMachine("mismatch")).disk("system.vmdk", 1000);
		ImportClient session = ImportClient.create(this.client, "MANIFEST");
		session.upload("descriptor.ovf", tiny.descriptor());
		session.upload("descriptor.mf", tiny.manifest("x.ovf", algorithm)).instantiate("");
		session.upload("system.vmdk", new byte[1000]).assertState("IMPORT_ERROR");
		JsonNode issue = session.info().path("errors").get(0).path("issues").get(0);
		assertThat(issue.path("line_number").longValue()).isEqualTo(2);
		assertThat(issue.path("message").path("default_message").stringValue()).contains("system.vmdk",
				TestPackage.digest(algorithm, new byte[1000]),
				TestPackage.digest(algorithm, tiny.content("system.vmdk")));
		assertThat(this.client.get("/rest/vcenter/vm?filter.names=mismatch").value()).isEmpty();
	}

	@Test
	void importWhenDescriptorIsInvalidThenFailsWithLine() {
		ImportClient session = ImportClient.create(this.client, "NONE");
		session.upload("descriptor.ovf", "<a>\n\n  <b></c></a>".getBytes(StandardCharsets.UTF_8));
		JsonNode error = session.assertState("IMPORT_ERROR").info().path("errors").get(0);
		assertThat(error.path("category").stringValue()).isEqualTo("VALIDATION");
		assertThat(error.path("issues").get(0).path("file").stringValue()).isEqualTo("descriptor.ovf");
		assertThat(error.path("issues").get(0).path("line_number").longValue()).isPositive();
		session.tryInstantiate("").assertError(400, "not_allowed_in_current_state");
		session.progress(1).assertError(400, "not_allowed_in_current_state");
	}

	@Test
	void instantiateWhenNameIsInUseThenRefuses() {
		byte[] descriptor = TestOvfDescriptors.virtualMachine("twice").bytes();
		ImportClient.create(this.client, "NONE").upload("descriptor.ovf", descriptor).instantiate("");
		ImportClient second = ImportClient.create(this.client, "NONE").upload("descriptor.ovf", descriptor);
		assertThat(second.tryInstantiate("").assertError(400, "invalid_argument").messages()).contains("twice");
		second.instantiate("{\"type\": \"NameAndProductParams\", \"name\": \"twice-again\"}")
			.assertState("IMPORT_COMPLETED");
	}

	@Test
	void progressWhenReportedThenFollowsItsRules() {
		TestPackage tiny = TestPackage.of(TestOvfDescriptors.virtualMachine("progress")).disk("system.vmdk", 1_000_000);
		ImportClient session = ImportClient.create(this.client, "NONE");
		session.progress(1).assertError(400, "not_allowed_in_current_state");
		session.upload("descriptor.ovf", tiny.descriptor()).instantiate("");
		session.progress(40).assertVoid();
		assertThat(session.info().path("progress").longValue()).isEqualTo(40);
		session.progress(39).assertError(400, "invalid_argument");
		this.client.badCall("POST", session.path() + "?~action=progress", "{\"percent\": 101}")
			.assertError(400, "invalid_argument");
		this.client.badCall("POST", session.path() + "?~action=progress", "{\"percent\": -1}")
			.assertError(400, "invalid_argument");
		session.upload("system.vmdk", tiny.content("system.vmdk"));
		session.progress(100).assertError(400, "not_allowed_in_current_state");
	}

	@Test
	void deleteWhenRepeatedThenSucceeds() {
		ImportClient session = ImportClient.create(this.client, "NONE");
		String url = session.file("descriptor.ovf").path("file_url").stringValue();
		this.client.call("DELETE", session.path(), null).assertVoid();
		this.client.call("DELETE", session.path(), null).assertVoid();
		assertThat(this.client.get(session.path()).assertError(404, "not_found").messages()).contains(session.id());
		session.tryInstantiate("").assertError(404, "not_found");
		session.progress(1).assertError(404, "not_found");
		this.client.upload(url, new byte[10]).assertError(404, "not_found");
	}

	@Test
	void getWhenColonIsPercentEncodedThenAnswers() {
		ImportClient session = ImportClient.create(this.client, "NONE");
		assertThat(this.client.get(session.path().replace("id:", "id%3A")).value()).isEqualTo(session.info());
		assertThat(this.client.get(session.path().replace("id:", "id%3a")).value()).isEqualTo(session.info());
	}

	@Test
	void previewWhenDescriptorIsValidThenListsFiles() {
		Map<String, Object> request = Map.of("ovf_descriptor",
				new String(TestPackage.of(TestOvfDescriptors.virtualMachine("preview"))
					.disk("system.vmdk", 10)
					.file("notes.txt", 1)
					.descriptor(), StandardCharsets.UTF_8));
		String body = JsonMapper.shared().writeValueAsString(request);
		JsonNode preview = this.client.post(ImportClient.SERVICE + "?~action=preview", body).value();
		assertThat(preview.path("files").findValuesAsString("name")).containsExactly("system.vmdk", "notes.txt");
		assertThat(preview.path("errors")).isEmpty();
	}

	@Test
	void previewWhenDescriptorIsInvalidThenNamesLine() {
		Answer answer = this.client
			.post(ImportClient.SERVICE + "?~action=preview", "{\"ovf_descriptor\": \"<a>\\n<b></a>\"}")
			.assertError(400, "invalid_argument");
		JsonNode issue = answer.json().path("value").path("data");
		assertThat(issue.path("@class").stringValue()).isEqualTo("com.vmware.vcenter.ovf.parse_issue");
		assertThat(issue.path("line_number").longValue()).isPositive();
	}

}
