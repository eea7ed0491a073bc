package io.github.ovfemulator.exportsession;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestHttpClient;
import io.github.ovfemulator.support.TestPackage;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of export sessions whose target is a download, over HTTP.
 */
@EmulatorTest
class ExportSessionServerTests {

	private static final String IMPORT_INSTANTIATE = "?~action=instantiate";

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@Test
	void createWhenTargetIsOvfThenFilesCanBeDownloaded() {
		ExportClient session = ExportClient.create(this.client, ExportClient.machine(this.client, "e-ovf"),
				ExportClient.OVF);
		JsonNode fresh = session.assertState("EXPORT_READY").info();
		assertThat(fresh.path("files").findValuesAsString("name")).containsExactly("e-ovf.ovf", "e-ovf.mf",
				"e-ovf-disk1.vmdk");
		assertThat(fresh.path("files").findValuesAsString("file_type")).containsExactly("OVF", "MANIFEST", "DISK");
		assertThat(fresh.path("progress").longValue()).isZero();
		Map<String, byte[]> files = session.files();
		JsonNode info = session.info();
		assertThat(info.path("progress").longValue()).isEqualTo(100);
		assertThat(info.path("files")).allSatisfy((file) -> {
			byte[] content = Objects.requireNonNull(files.get(file.path("name").stringValue()));
			assertThat(file.path("size").longValue()).isEqualTo(content.length)
				.isEqualTo(file.path("bytes_transferred").longValue());
			assertThat(file.path("sha256").stringValue()).isEqualTo(TestPackage.digest("SHA256", content));
			assertThat(file.path("optional_upload").booleanValue()).isFalse();
		});
		assertThat(text(files, "e-ovf.mf")).isEqualTo("SHA256(e-ovf.ovf)= %s\nSHA256(e-ovf-disk1.vmdk)= %s\n".formatted(
				TestPackage.digest("SHA256", Objects.requireNonNull(files.get("e-ovf.ovf"))),
				TestPackage.digest("SHA256", Objects.requireNonNull(files.get("e-ovf-disk1.vmdk")))));
	}

	@Test
	void createWhenTargetIsOvaThenArchiveHasTheFiles() throws IOException {
		String source = ExportClient.machine(this.client, "e-ova");
		Map<String, byte[]> files = ExportClient.create(this.client, source, ExportClient.OVF).files();
		Map<String, byte[]> archive = ExportClient.create(this.client, source, ExportClient.OVA).files();
		assertThat(archive).containsOnlyKeys("e-ova.ova");
		List<String> members = new ArrayList<>();
		try (TarArchiveInputStream tar = new TarArchiveInputStream(
				new ByteArrayInputStream(archive.values().iterator().next()))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				members.add(entry.getName());
				assertThat(tar.readAllBytes()).isEqualTo(files.get(entry.getName()));
			}
		}
		assertThat(members).containsExactlyElementsOf(files.keySet());
	}

	@Test
	void createWhenNameAndDescriptionAreSetThenPackageHasThem() {
		ExportClient session = ExportClient.create(this.client, ExportClient.machine(this.client, "e-named"),
				ExportClient.OVF + ", \"name\": \"Mail & Börse\", \"description\": \"The <new> one\"");
		String descriptor = text(session.files(), "Mail___B_rse.ovf");
		assertThat(descriptor).contains("<Name>Mail &amp; Börse</Name>")
			.contains("<Annotation>The &lt;new> one</Annotation>");
	}

	@Test
	void createWhenDescriptionIsUnsetThenAnnotationIsKept() {
		String source = ExportClient.machine(this.client, TestOvfDescriptors.virtualMachine("e-noted")
			.content(section("AnnotationSection").add(element("Annotation").text("As it was"))));
		assertThat(text(ExportClient.create(this.client, source, ExportClient.OVF).files(), "e-noted.ovf"))
			.contains("<Annotation>As it was</Annotation>");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                                              | false | false
			, "export_flags": []                            | false | false
			, "export_flags": ["PRESERVE_MAC"]              | true  | false
			, "export_flags": ["EXTRA_CONFIG"]              | false | true
			, "export_flags": ["EXTRA_CONFIG", "PRESERVE_MAC"] | true | true
			""")
	void createWhenFlagsAreSetThenTheyAct(String flags, boolean address, boolean extra) {
		String source = ExportClient.machine(this.client, TestOvfDescriptors.virtualMachine("e-" + UUID.randomUUID())
			.network("VM Network")
			.hardware(TestOvfDescriptors.item(31, 10)
				.add(element("rasd:Address").text("00:50:56:aa:bb:cc"), element("rasd:Connection").text("VM Network")),
					element("vmw:ExtraConfig").with("vmw:key", "guest.colour").with("vmw:value", "red")));
		String descriptor = text(
				ExportClient.create(this.client, source, ExportClient.OVF + ", \"name\": \"f\"" + flags).files(),
				"f.ovf");
		assertThat(descriptor.contains("<rasd:Address>00:50:56:aa:bb:cc</rasd:Address>")).isEqualTo(address);
		assertThat(descriptor.contains("guest.colour")).isEqualTo(extra);
	}

	@Test
	void createWhenTokenIsRepeatedThenSameSession() {
		String body = "{\"client_token\": \"%s\", \"source\": {%s}, \"create_spec\": {%s}}".formatted(UUID.randomUUID(),
				ExportClient.machine(this.client, "e-token"), ExportClient.OVF);
		assertThat(this.client.post(ExportClient.SERVICE, body).value())
			.isEqualTo(this.client.post(ExportClient.SERVICE, body).value());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"vm_id": "vm-0"                          | %s                              | 404 | not_found
			"vapp_id": "resgroup-v0"                 | %s                              | 404 | not_found
			``                                       | %s                              | 400 | invalid_argument
			"vm_id": "vm-0", "vapp_id": "resgroup-v0" | %s                             | 400 | invalid_argument
			"vm_id": "vm-0"                          | %s, "export_flags": ["LAX"]     | 400 | invalid_argument
			"vm_id": "vm-0"                          | %s, "name": " "                 | 400 | invalid_argument
			"vm_id": "vm-0"                          | %s, "content_library": "a"      | 400 | invalid_argument
			"vm_id": "vm-0"                          | %s, "content_library_item": "a" | 400 | invalid_argument
			"vm_id": "vm-0"                          | "target_type": "DOWNLOAD_TARGET" | 400 | invalid_argument
			"vm_id": "vm-0"                          | "target_type": "CLOUD"          | 400 | invalid_argument
			"vm_id": "vm-0"                          | "name": "x"                     | 400 | invalid_argument
			""")
	void createWhenRequestIsInvalidThenThrows(String source, String spec, int status, String error) {
		ExportClient.attempt(this.client, source, spec.formatted(ExportClient.OVF)).assertError(status, error);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					``                                        | The source has neither vm_id nor vapp_id; set exactly one of them.
					"vm_id": "vm-0", "vapp_id": "resgroup-v0" | The source has both vm_id and vapp_id; set exactly one of them.
					""")
	void createWhenSourceIsNotOneThenMessageSaysSo(String source, String message) {
		assertThat(ExportClient.attempt(this.client, source, ExportClient.OVF)
			.json()
			.at("/value/messages/0/default_message")
			.stringValue()).isEqualTo(message);
	}

	@Test
	void createWhenVirtualAppRunsThenNotAllowed() {
		String source = ExportClient.machine(this.client, TestOvfDescriptors.vApp("e-running", "e-web", "e-db"));
		ExportClient session = ExportClient.create(this.client, source, ExportClient.OVF).assertState("EXPORT_READY");
		String vm = this.client.get("/rest/vcenter/vm?filter.names=e-web").value().get(0).path("vm").stringValue();
		this.client.call("POST", "/rest/vcenter/vm/" + vm + "/power/start", null).assertVoid();
		ExportClient.attempt(this.client, source, ExportClient.OVF).assertError(400, "not_allowed_in_current_state");
		this.client
			.post(ExportClient.SERVICE + "?~action=preview", "{\"source\": {" + source + "}, \"preview_spec\": {}}")
			.assertError(400, "not_allowed_in_current_state");
		session.assertState("EXPORT_READY");
	}

	@Test
	void previewWhenCalledThenListsTheFilesOfAnExport() {
		String source = ExportClient.machine(this.client, "e-preview");
		JsonNode preview = this.client.post(ExportClient.SERVICE + "?~action=preview", """
				{"source": {%s}, "preview_spec": {"@class": "com.vmware.vcenter.ovf.export_session.preview_spec",
				  "target_type": "CONTENT_LIBRARY_TARGET", "export_flags": ["PRESERVE_MAC"]}}""".formatted(source))
			.value();
		assertThat(preview.path("files").findValuesAsString("name"))
			.containsExactlyElementsOf(ExportClient.create(this.client, source, ExportClient.OVF).files().keySet());
		this.client
			.attempt("POST", ExportClient.SERVICE + "?~action=preview",
					"{\"source\": {" + source + "}, \"preview_spec\": {\"export_flags\": [\"OTHER\"]}}")
			.assertError(400, "invalid_argument");
		this.client
			.post(ExportClient.SERVICE + "?~action=preview",
					"{\"source\": {\"vm_id\": \"vm-0\"}, \"preview_spec\": {}}")
			.assertError(404, "not_found");
	}

	@Test
	void progressWhenReportedThenNeverFalls() {
		ExportClient session = ExportClient.create(this.client, ExportClient.machine(this.client, "e-progress"),
				ExportClient.OVF);
		session.progress(30).assertVoid();
		session.progress(30).assertVoid();
		assertThat(session.info().path("progress").longValue()).isEqualTo(30);
		session.progress(29).assertError(400, "invalid_argument");
		session.progress(101).assertError(400, "invalid_argument");
		session.progress(100).assertVoid();
		session.assertState("EXPORT_READY");
		assertThat(session.info().path("progress").longValue()).isEqualTo(100);
		session.delete();
		session.progress(100).assertError(404, "not_found");
	}

	@Test
	void deleteWhenRepeatedThenSucceedsAndUrlsAreGone() {
		ExportClient session = ExportClient.create(this.client, ExportClient.machine(this.client, "e-deleted"),
				ExportClient.OVF);
		String url = session.download("e-deleted.ovf");
		session.delete();
		session.delete();
		assertThat(this.client.get(url).status()).isEqualTo(404);
		assertThat(this.client.get(session.path()).assertError(404, "not_found").messages()).contains(session.id());
	}

	@Test
	void createWhenMachineIsDeletedThenFilesStay() {
		String source = ExportClient.machine(this.client, "e-short");
		ExportClient session = ExportClient.create(this.client, source, ExportClient.OVF);
		this.client.call("DELETE", "/rest/vcenter/vm/" + source.replaceAll(".*\"(vm-[0-9]+)\"", "$1"), null)
			.assertVoid();
		assertThat(session.files()).hasSize(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "e-part.ovf", "e-part-disk1.vmdk" })
	void downloadWhenRangeThenSendsThePart(String file) throws IOException {
		ExportClient session = ExportClient.create(this.client,
				ExportClient.machine(this.client,
						TestOvfDescriptors.virtualMachine("part-" + UUID.randomUUID()).disk("vmdisk1", "", 1L << 40)),
				ExportClient.OVF + ", \"name\": \"e-part\"");
		byte[] whole = Objects.requireNonNull(session.files().get(file));
		HttpResponse<byte[]> part = TestHttpClient.to(this.port)
			.send("GET", session.download(file), BodyPublishers.noBody(), BodyHandlers.ofByteArray(), "Range",
					"bytes=100-" + (whole.length - 2));
		assertThat(part.statusCode()).isEqualTo(206);
		assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 100, whole.length - 1));
		assertThat(session.info().path("progress").longValue()).isEqualTo(100);
	}

	@Test
	void sessionWhenOfAnotherKindThenIsNotFound() {
		ExportClient session = ExportClient.create(this.client, ExportClient.machine(this.client, "e-kinds"),
				ExportClient.OVF);
		String asImport = ImportClient.SERVICE + "/id:" + session.id();
		this.client.get(asImport).assertError(404, "not_found");
		this.client.post(asImport + IMPORT_INSTANTIATE, "{\"instantiation_parameters\": []}")
			.assertError(404, "not_found");
		this.client.call("DELETE", asImport, null).assertVoid();
		session.assertState("EXPORT_READY");
		ImportClient imported = ImportClient.create(this.client, "NONE");
		this.client.get(ExportClient.SERVICE + "/id:" + imported.id()).assertError(404, "not_found");
	}

	@Test
	void sessionWhenOverApiThenBehavesTheSame() {
		String api = "/api/vcenter/ovf/export-session";
		String source = ExportClient.machine(this.client, "e-api");
		Answer created = this.client.post(api,
				"{\"source\": {%s}, \"create_spec\": {%s}}".formatted(source, ExportClient.OVA));
		assertThat(created.status()).as(created.text()).isEqualTo(201);
		String path = api + "/" + created.json().stringValue();
		assertThat(this.client.get(path).json().path("state").stringValue()).isEqualTo("EXPORT_READY");
		assertThat(this.client.post(path + "?action=progress", "{\"percent\": 7}").status()).isEqualTo(204);
		assertThat(this.client.get(path).json().path("progress").longValue()).isEqualTo(7);
		assertThat(this.client.post(api + "?action=preview", "{\"source\": {" + source + "}, \"preview_spec\": {}}")
			.json()
			.path("files")).hasSize(3);
		assertThat(this.client.call("DELETE", path, null).status()).isEqualTo(204);
		assertThat(this.client.get(path).status()).isEqualTo(404);
	}

	private static String text(Map<String, byte[]> files, String name) {
		assertThat(files).containsKey(name);
		return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
	}

}
