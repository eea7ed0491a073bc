package io.github.ovfemulator.libraryitem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.FileServer;
import io.github.ovfemulator.support.TestCalls;
import io.github.ovfemulator.support.TestHttpClient;
import io.github.ovfemulator.support.TestPackage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Replays the REST requests of {@code govc library.create}, {@code import}, {@code ls},
 * {@code info}, {@code deploy}, {@code export} and {@code rm}, with the headers of
 * govmomi.
 */
@EmulatorTest
class GovcFlowServerTests {

	private static final String CONTENT = "/rest/com/vmware/content/";

	private static final String ITEM = CONTENT + "library/item";

	private static final String OVF = "/rest/com/vmware/vcenter/ovf/library-item";

	private static final TestPackage TINY = TestPackage
		.of(TestOvfDescriptors.virtualMachine("govc").network("VM Network").option("small").option("large"))
		.disk("disk1.vmdk", 100_000);

	@LocalServerPort
	private int port;

	private TestCalls calls;

	private String session = "";

	private String library = "";

	private String item = "";

	@BeforeEach
	void logInAndCreate() {
		this.calls = TestCalls.to(this.port);
		HttpResponse<String> login = this.calls.send("POST", "/rest/com/vmware/cis/session", chunked(new byte[0]),
				"Authorization", "Basic dXNlcjpwYXNz", "vmware-use-header-authn", "true", "Accept", "application/json",
				"Content-Type", "application/json");
		assertThat(login.headers().map()).doesNotContainKey("set-cookie");
		this.session = TestCalls.json(login).path("value").stringValue();
		assertThat(value("POST", "/rest/com/vmware/cis/session?~action=get", "").path("user").stringValue())
			.isEqualTo("user");
		this.library = value("POST", CONTENT + "local-library", """
				{"create_spec":{"name":"%s","type":"LOCAL","description":"",
				  "storage_backings":[{"datastore_id":"datastore-11","type":"DATASTORE"}]}}
				""".formatted(UUID.randomUUID())).stringValue();
		this.item = value("POST", ITEM, """
				{"create_spec":{"name":"tiny","description":"","library_id":"%s","type":"ovf"}}
				""".formatted(this.library)).stringValue();
	}

	@AfterEach
	void removeAndLogOut() {
		assertThat(send("DELETE", ITEM + "/id:" + this.item, "").statusCode()).isEqualTo(200);
		assertThat(send("DELETE", CONTENT + "local-library/id:" + this.library, "").statusCode()).isEqualTo(200);
		assertThat(send("GET", CONTENT + "library/id:" + this.library, "").statusCode()).isEqualTo(404);
		assertThat(send("DELETE", "/rest/com/vmware/cis/session", "").statusCode()).isEqualTo(200);
	}

	private static BodyPublisher chunked(byte[] content) {
		return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content));
	}

	private HttpResponse<String> send(String method, String path, String body) {
		BodyPublisher publisher = (body.isEmpty() && method.equals("POST")) ? chunked(new byte[0])
				: BodyPublishers.ofString(body);
		return this.calls.send(method, path, publisher, "vmware-api-session-id", this.session, "Accept",
				"application/json", "Content-Type", "application/json", "User-Agent", "govmomi");
	}

	private JsonNode value(String method, String path, String body) {
		HttpResponse<String> response = send(method, path, body);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return TestCalls.json(response).path("value");
	}

	private String update() {
		return value("POST", ITEM + "/update-session", "{\"create_spec\":{\"library_item_id\":\"" + this.item + "\"}}")
			.stringValue();
	}

	private JsonNode add(String update, String spec) {
		return value("POST", ITEM + "/updatesession/file/id:" + update + "?~action=add",
				"{\"file_spec\":{" + spec + "}}");
	}

	private void push(String update, String name, byte[] content) throws IOException {
		JsonNode file = add(update, """
				"checksum_info":{"algorithm":"SHA256","checksum":"%s"},"name":"%s","size":%s,"source_type":"PUSH"
				""".formatted(TestPackage.digest("SHA256", content), name, content.length));
		HttpResponse<String> sent = TestHttpClient.to(this.port)
			.send("PUT", URI.create(file.at("/upload_endpoint/uri").stringValue()).getRawPath(),
					BodyPublishers.ofByteArray(content), BodyHandlers.ofString(), "Content-Type",
					"application/octet-stream", "vmware-api-session-id", this.session);
		assertThat(sent.statusCode()).isEqualTo(200);
	}

	private void importPackage() throws IOException {
		String update = update();
		push(update, "tiny.ovf", TINY.descriptor());
		push(update, "disk1.vmdk", TINY.content("disk1.vmdk"));
		assertThat(send("POST", ITEM + "/update-session/id:" + update + "?~action=complete", "").body()).isEmpty();
		assertThat(
				value("GET", ITEM + "/update-session/id:" + update.replace(":", "%3A"), "").path("state").stringValue())
			.isEqualTo("DONE");
	}

	@Test
	void infoWhenImportedThenShowsTheFiles() throws IOException {
		importPackage();
		assertThat(value("GET", CONTENT + "library", "").toString()).contains(this.library);
		JsonNode listed = value("GET", CONTENT + "library/id:" + this.library, "");
		assertThat(value("POST", CONTENT + "library?~action=find",
				"{\"spec\":{\"name\":\"" + listed.path("name").stringValue() + "\"}}"))
			.hasToString("[\"" + this.library + "\"]");
		assertThat(value("GET", ITEM + "?library_id=" + this.library, "")).hasToString("[\"" + this.item + "\"]");
		assertThat(value("POST", ITEM + "?~action=find",
				"{\"spec\":{\"library_id\":\"" + this.library + "\",\"name\":\"tiny\"}}"))
			.hasToString("[\"" + this.item + "\"]");
		JsonNode files = value("GET", ITEM + "/file?library_item_id=" + this.item, "");
		assertThat(files.findValuesAsString("name")).containsExactly("tiny.ovf", "disk1.vmdk");
		assertThat(files.at("/1/checksum_info/checksum").stringValue())
			.isEqualTo(TestPackage.digest("SHA256", TINY.content("disk1.vmdk")));
		assertThat(value("POST", ITEM + "/storage/id:" + this.item + "?~action=get", "{\"file_name\":\"disk1.vmdk\"}")
			.at("/0/storage_uris/0")
			.stringValue()).startsWith("ds:///vmfs/volumes/");
	}

	@Test
	void exportWhenImportedThenBytesAreEqual() throws IOException {
		importPackage();
		String download = value("POST", ITEM + "/download-session",
				"{\"create_spec\":{\"library_item_id\":\"" + this.item + "\"}}")
			.stringValue();
		String files = ITEM + "/downloadsession/file";
		for (String name : value("GET", files + "?download_session_id=" + download, "").findValuesAsString("name")) {
			String body = "{\"file_name\":\"" + name + "\"}";
			value("POST", files + "/id:" + download + "?~action=prepare", body);
			JsonNode info = value("POST", files + "/id:" + download + "?~action=get", body);
			assertThat(info.path("status").stringValue()).isEqualTo("PREPARED");
			byte[] content = TestHttpClient.to(this.port)
				.send("GET", URI.create(info.at("/download_endpoint/uri").stringValue()).getRawPath(),
						BodyPublishers.noBody(), BodyHandlers.ofByteArray(), "vmware-api-session-id", this.session)
				.body();
			assertThat(content).isEqualTo(name.endsWith(".ovf") ? TINY.descriptor() : TINY.content(name));
		}
		assertThat(send("DELETE", ITEM + "/download-session/id:" + download, "").statusCode()).isEqualTo(200);
	}

	@Test
	void deployWhenImportedThenMachineHasTheHardware() throws IOException {
		importPackage();
		String target = "\"target\":{\"resource_pool_id\":\"resgroup-8\",\"host_id\":\"host-9\",\"folder_id\":\"group-v3\"}";
		JsonNode summary = value("POST", OVF + "/id:" + this.item + "?~action=filter", "{" + target + "}");
		assertThat(summary.path("networks")).hasToString("[\"VM Network\"]");
		String name = "govc-" + UUID.randomUUID();
		JsonNode result = value("POST", OVF + "/id:" + this.item + "?~action=deploy", """
				{"deployment_spec":{"name":"%s","accept_all_EULA":true,"default_datastore_id":"datastore-11",
				  "network_mappings":[{"key":"VM Network","value":"network-14"}],"storage_provisioning":"thin",
				  "additional_parameters":[
				   {"@class":"com.vmware.vcenter.ovf.deployment_option_params","type":"DeploymentOptionParams",
				    "selected_key":"large"},
				   {"@class":"com.vmware.vcenter.ovf.property_params","type":"PropertyParams","selected_key":"large"}]},
				 %s}""".formatted(name, target));
		assertThat(result.path("succeeded").booleanValue()).as(result.toString()).isTrue();
		String vm = "/rest/vcenter/vm/" + result.at("/resource_id/id").stringValue();
		JsonNode machine = value("GET", vm, "");
		assertThat(machine.path("name").stringValue()).isEqualTo(name);
		assertThat(machine.at("/disks")).hasSize(1);
		assertThat(machine.findValue("vmdk_file").stringValue()).contains(name);
		assertThat(machine.at("/nics/0/value/backing/network").stringValue()).isEqualTo("network-14");
		assertThat(send("DELETE", vm, "").statusCode()).isEqualTo(200);
	}

	@Test
	void importWhenPulledThenSessionEnds() {
		try (FileServer source = FileServer.http()
			.file("/tiny.ovf", TINY.descriptor())
			.file("/disk1.vmdk", TINY.content("disk1.vmdk"))) {
			String update = update();
			String endpoint = "\"source_endpoint\":{\"uri\":\"" + source.url("/tiny.ovf") + "\"}";
			assertThat(value("POST", ITEM + "/updatesession/file?~action=probe", "{" + endpoint + "}").path("status")
				.stringValue()).isEqualTo("SUCCESS");
			add(update, "\"name\":\"tiny.ovf\",\"source_type\":\"PULL\"," + endpoint + ",\"size\":"
					+ TINY.descriptor().length);
			send("POST", ITEM + "/update-session/id:" + update + "?~action=complete", "");
			await().atMost(Duration.ofSeconds(30))
				.until(() -> value("GET", ITEM + "/update-session/id:" + update, "").path("state").stringValue(),
						(state) -> !state.equals("ACTIVE"));
			assertThat(value("GET", ITEM + "/file?library_item_id=" + this.item, "").findValuesAsString("name"))
				.containsExactlyInAnyOrder("tiny.ovf", "disk1.vmdk");
		}
	}

	@Test
	void updateWhenSentByPackerThenItemIsCaptured() throws IOException {
		importPackage();
		assertThat(send("PATCH", ITEM + "/id:" + this.item,
				"{\"update_spec\":{\"name\":\"tiny\",\"description\":\"Packer imported\"}}")
			.statusCode()).isEqualTo(200);
		JsonNode deployed = value("POST", OVF + "/id:" + this.item + "?~action=deploy",
				"{\"deployment_spec\":{\"name\":\"" + UUID.randomUUID()
						+ "\",\"accept_all_EULA\":true},\"target\":{\"resource_pool_id\":\"resgroup-8\"}}");
		String vm = deployed.at("/resource_id/id").stringValue();
		JsonNode created = value("POST", OVF, """
				{"create_spec":{"name":"tiny","description":"Packer imported","flags":["EXTRA_CONFIG"]},
				 "source":{"type":"VirtualMachine","id":"%s"},
				 "target":{"library_id":"%s","library_item_id":"%s"}}""".formatted(vm, this.library, this.item));
		assertThat(created.path("ovf_library_item_id").stringValue()).isEqualTo(this.item);
		JsonNode model = value("GET", ITEM + "/id:" + this.item, "");
		assertThat(model.path("content_version").stringValue()).isEqualTo("3");
		assertThat(model.path("description").stringValue()).isEqualTo("Packer imported");
		assertThat(send("DELETE", "/rest/vcenter/vm/" + vm, "").statusCode()).isEqualTo(200);
	}

	@Test
	void importWhenTerraformPushesDisksOfUnknownSizeThenIsReceived() throws IOException {
		String update = update();
		push(update, "tiny.ovf", TINY.descriptor());
		JsonNode disk = add(update, "\"name\":\"disk1.vmdk\",\"source_type\":\"PUSH\"");
		assertThat(this.calls
			.send("PUT", URI.create(disk.at("/upload_endpoint/uri").stringValue()).getRawPath(),
					chunked(TINY.content("disk1.vmdk")), "Content-Type", "application/octet-stream")
			.statusCode()).isEqualTo(200);
		assertThat(send("POST", ITEM + "/update-session/id:" + update + "?~action=complete", "").statusCode())
			.isEqualTo(200);
		assertThat(value("GET", ITEM + "/id:" + this.item, "").path("size").longValue())
			.isEqualTo(TINY.descriptor().length + 100_000L);
	}

}
