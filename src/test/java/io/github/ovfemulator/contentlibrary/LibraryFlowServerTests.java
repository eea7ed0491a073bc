package io.github.ovfemulator.contentlibrary;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import io.github.ovfemulator.contentlibrary.storage.ContentStore;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestCalls;
import io.github.ovfemulator.support.TestOva;
import io.github.ovfemulator.support.TestPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests libraries, items and update sessions with the requests of public clients.
 */
@EmulatorTest
class LibraryFlowServerTests {

	private static final TestPackage TINY = TestPackage.of(TestOvfDescriptors.virtualMachine("from-item"))
		.disk("disk1.vmdk", 1000);

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@Autowired
	private ContentStore contents;

	private LibraryClient library;

	@BeforeEach
	void createLibrary() {
		this.library = new LibraryClient(this.client);
	}

	@Test
	void importWhenGovcThenItemHasTheFiles() {
		String item = this.library.item("tiny", "ovf");
		String session = this.library.update(item);
		JsonNode descriptor = this.library.add(session, "tiny.ovf",
				", \"size\": " + TINY.descriptor().length
						+ ", \"checksum_info\": {\"algorithm\": \"SHA256\", \"checksum\": \""
						+ TestPackage.digest("SHA256", TINY.descriptor()) + "\"}");
		assertThat(descriptor.path("status").stringValue()).isEqualTo("WAITING_FOR_TRANSFER");
		assertThat(this.library.upload("PUT", descriptor, TINY.descriptor()).status()).isEqualTo(200);
		assertThat(this.library.file(session, "disk1.vmdk").path("status").stringValue())
			.isEqualTo("WAITING_FOR_TRANSFER");
		this.library.push(session, "disk1.vmdk", TINY.content("disk1.vmdk"));
		assertThat(this.library.files(item)).isEmpty();
		this.library.act(session, "complete").assertVoid();
		assertThat(this.library.session(session).path("state").stringValue()).isEqualTo("DONE");
		assertThat(this.library.files(item)).containsExactly("tiny.ovf", "disk1.vmdk");
		JsonNode model = this.library.item(item);
		assertThat(model.path("content_version").stringValue()).isEqualTo("2");
		assertThat(model.path("version").stringValue()).isEqualTo("1");
		assertThat(model.path("size").longValue()).isEqualTo(1000L + TINY.descriptor().length);
		assertThat(this.client.get(LibraryClient.ITEM + "/storage?library_item_id=" + item).text())
			.contains("ds:///vmfs/volumes/", "contentlib-" + this.library.library());
		this.client.call("DELETE", LibraryClient.ITEM + "/id:" + item, null).assertVoid();
		this.client.get(LibraryClient.ITEM + "/id:" + item).assertError(404, "not_found");
		this.client.call("DELETE", LibraryClient.CONTENT + "local-library/id:" + this.library.library(), null)
			.assertVoid();
		this.client.get(LibraryClient.CONTENT + "local-library/id:" + this.library.library())
			.assertError(404, "not_found");
	}

	@Test
	void importWhenItemWasUploadedThenBecomesAMachine() {
		String item = this.library.item("machine", "ovf");
		String session = this.library.update(item);
		this.library.push(session, "tiny.ova", TestOva.withManifest(TINY)).act(session, "complete").assertVoid();
		assertThat(this.library.files(item)).containsExactly("package.ovf", "disk1.vmdk");
		ImportClient imported = ImportClient.createFrom(this.client,
				"\"source_type\": \"CONTENT_LIBRARY_SOURCE\", \"content_library_item\": \"" + item + "\"");
		imported.awaitState("IMPORT_SELECTING_OVF_PARAMS");
		imported.instantiate("{\"@class\": \"com.vmware.vcenter.ovf.name_and_product_params\", \"name\": \""
				+ UUID.randomUUID() + "\"}");
		imported.awaitState("IMPORT_COMPLETED");
	}

	@Test
	void importWhenAnsibleThenDisksMayComeFirst() {
		TestCalls calls = TestCalls.to(this.port);
		String item = output(calls, "", "create", "\"client_token\":{\"OPTIONAL\":\"" + UUID.randomUUID()
				+ "\"},\"create_spec\":{\"STRUCTURE\":{\"com.vmware.content.library.item_model\":{\"name\":{\"OPTIONAL\":\"ansible\"},\"type\":{\"OPTIONAL\":\"ovf\"},\"library_id\":{\"OPTIONAL\":\""
				+ this.library.library() + "\"}}}}")
			.stringValue();
		String session = output(calls, ".update_session", "create", "\"client_token\":{\"OPTIONAL\":\""
				+ UUID.randomUUID()
				+ "\"},\"create_spec\":{\"STRUCTURE\":{\"com.vmware.content.library.item.update_session_model\":{\"library_item_id\":{\"OPTIONAL\":\""
				+ item + "\"}}}}")
			.stringValue();
		String id = "\"update_session_id\":\"" + session + "\"";
		assertThat(preview(calls, id)).isEqualTo("UNAVAILABLE");
		post(calls, id, "disk1.vmdk", TINY.content("disk1.vmdk"));
		post(calls, id, "tiny.ovf", TINY.descriptor());
		assertThat(preview(calls, id)).isEqualTo("AVAILABLE");
		assertThat(output(calls, ".update_session", "complete", id).isNull()).isTrue();
		assertThat(output(calls, ".update_session", "delete", id).isNull()).isTrue();
		assertThat(this.library.files(item)).containsExactly("disk1.vmdk", "tiny.ovf");
	}

	private void post(TestCalls calls, String session, String name, byte[] content) {
		JsonNode file = output(calls, ".updatesession.file", "add", session
				+ ",\"file_spec\":{\"STRUCTURE\":{\"com.vmware.content.library.item.updatesession.file.add_spec\":{\"name\":\""
				+ name + "\",\"source_type\":\"PUSH\"}}}");
		assertThat(this.client.upload("POST", file.findValue("uri").stringValue(), content).status()).isEqualTo(200);
	}

	private static String preview(TestCalls calls, String session) {
		return output(calls, ".update_session", "get", session).findValue("preview_info")
			.findValue("state")
			.stringValue();
	}

	private static JsonNode output(TestCalls calls, String service, String operation, String input) {
		JsonNode result = calls.jsonRpc("com.vmware.content.library.item" + service, operation, input, "null")
			.path("result");
		assertThat(result.has("error")).as(result.toString()).isFalse();
		return result.path("output");
	}

	@Test
	void createWhenInApiThenBodyIsTheStructure() {
		TestCalls calls = TestCalls.to(this.port);
		String token = UUID.randomUUID().toString();
		String spec = "{\"name\": \"api\", \"type\": \"iso\", \"library_id\": \"" + this.library.library() + "\"}";
		HttpResponse<String> created = calls.send("POST", "/api/content/library/item", spec, "Client-Token", token);
		assertThat(created.statusCode()).isEqualTo(201);
		assertThat(calls.send("POST", "/api/content/library/item?client_token=" + token, spec).body())
			.isEqualTo(created.body());
		String item = "/api/content/library/item/" + created.body().replace("\"", "");
		assertThat(calls.send("PATCH", item, "{\"description\": \"new\"}").statusCode()).isEqualTo(204);
		assertThat(calls.send("GET", item, "").body()).contains("\"description\":\"new\"", "\"version\":\"2\"");
		HttpResponse<String> session = calls.send("POST", "/api/content/library/item/update-session",
				"{\"library_item_id\": \"" + created.body().replace("\"", "") + "\"}");
		String files = "/api/content/library/item/update-session/" + session.body().replace("\"", "") + "/file";
		HttpResponse<String> file = calls.send("POST", files, "{\"name\": \"a b.iso\", \"source_type\": \"PUSH\"}");
		assertThat(file.statusCode()).isEqualTo(201);
		this.client.upload(new Answer(200, null, file.body().getBytes(StandardCharsets.UTF_8)).json()
			.findValue("uri")
			.stringValue(), new byte[] { 1, 2, 3 });
		assertThat(calls.send("GET", files + "/a%20b.iso", "").body()).contains("\"status\":\"READY\"");
		assertThat(calls.send("POST", files.replace("/file", "?action=complete"), "").statusCode()).isEqualTo(204);
		assertThat(calls.send("GET", item + "/file?name=a%20b.iso", "").body()).contains("\"size\":3");
		assertThat(calls.send("GET", item + "/file", "").body()).startsWith("[");
		assertThat(calls.send("GET", item + "/storage?file_name=a%20b.iso", "").body()).contains("a%20b_");
		assertThat(calls.send("DELETE", item, "").statusCode()).isEqualTo(204);
	}

	@Test
	void getWhenNameHasASlashThenItIsOneSegment() {
		TestCalls calls = TestCalls.to(this.port);
		String item = this.library.item("slash", "iso");
		String session = this.library.update(item);
		this.library.push(session, "a/b\\\\c.iso", new byte[] { 1 });
		String file = "/api/content/library/item/update-session/" + session + "/file/a%2Fb%5Cc.iso";
		assertThat(calls.send("GET", file, "").body()).contains("\"name\":\"a/b\\\\c.iso\"");
		assertThat(calls.send("DELETE", file, "").statusCode()).isEqualTo(204);
		assertThat(calls.send("GET", file, "").body()).contains("INVALID_ARGUMENT");
		assertThat(calls.send("GET", file.replace(":", "%3A").replace("%2F", "/"), "").statusCode()).isEqualTo(404);
	}

	@Test
	void createWhenNameIsTakenThenAlreadyExists() {
		this.library.item("same", "ovf");
		Answer answer = this.client
			.post(LibraryClient.ITEM,
					"{\"create_spec\": {\"name\": \"SAME\", \"library_id\": \"" + this.library.library() + "\"}}")
			.assertError(400, "already_exists");
		assertThat(this.library.error(answer))
			.isEqualTo("com.vmware.vdcs.cls-main.duplicate_item_name_unsupported_in_library");
	}

	@Test
	void createWhenNameHasAstralCharactersThenTheyCountOnce() {
		String name = "\uD83D\uDE00".repeat(80);
		assertThat(this.library.item(this.library.item(name, "iso")).path("name").stringValue()).isEqualTo(name);
		this.client
			.post(LibraryClient.ITEM,
					"{\"create_spec\": {\"name\": \"%s!\", \"library_id\": \"%s\"}}".formatted(name,
							this.library.library()))
			.assertError(400, "invalid_argument");
	}

	@Test
	void createWhenLibraryHasNoBackingThenInvalidArgument() {
		this.client.post(LibraryClient.CONTENT + "local-library", "{\"create_spec\": {\"name\": \"none\"}}")
			.assertError(400, "invalid_argument");
	}

	@Test
	void updateWhenConfigurationIsGivenThenIsKept() {
		String path = LibraryClient.CONTENT + "local-library/id:" + this.library.library();
		assertThat(this.client.get(path).value().at("/state_info/state").stringValue()).isEqualTo("ACTIVE");
		this.client
			.call("PATCH", path,
					"{\"update_spec\": {\"configuration_info\": {\"apply_library_usage_to_items\": true}, "
							+ "\"optimization_info\": {\"optimize_remote_publishing\": true}}}")
			.assertVoid();
		this.client.call("PATCH", path, "{\"update_spec\": {\"description\": \"a\"}}").assertVoid();
		assertThat(this.client.get(path).value().path("configuration_info"))
			.hasToString("{\"apply_library_usage_to_items\":true}");
		assertThat(this.client.get(path).value().path("optimization_info"))
			.hasToString("{\"optimize_remote_publishing\":true}");
		for (String spec : List.of("{\"subscription_info\": {}}", "{\"security_policy_id\": \"a\"}")) {
			this.client.attempt("PATCH", path, "{\"update_spec\": " + spec + "}").assertError(400, "invalid_argument");
		}
	}

	@Test
	void updateWhenVersionIsOldThenConcurrentChange() {
		String path = LibraryClient.CONTENT + "local-library/id:" + this.library.library();
		this.client.call("PATCH", path, "{\"update_spec\": {\"description\": \"a\", \"version\": \"1\"}}").assertVoid();
		this.client.call("PATCH", path, "{\"update_spec\": {\"description\": \"b\", \"version\": \"1\"}}")
			.assertError(400, "concurrent_change");
		assertThat(this.client.get(path).value().path("description").stringValue()).isEqualTo("a");
	}

	@Test
	void copyWhenItemHasFilesThenCopyOutlivesIt() {
		String item = this.library.item("source", "iso");
		String session = this.library.update(item);
		this.library.push(session, "a.iso", new byte[10]).act(session, "complete").assertVoid();
		String copy = this.client
			.post(LibraryClient.ITEM + "/id:" + item + "?~action=copy",
					"{\"destination_create_spec\": {\"name\": \"copy\", \"library_id\": \"" + this.library.library()
							+ "\"}}")
			.value()
			.stringValue();
		this.client.call("DELETE", LibraryClient.ITEM + "/id:" + item, null).assertVoid();
		assertThat(this.library.files(copy)).isEqualTo(List.of("a.iso"));
	}

	@Test
	void copyWhenTokenIsRepeatedThenKeepsNoBytes() {
		long before = this.contents.used();
		String item = this.library.item("source", "iso");
		String session = this.library.update(item);
		this.library.push(session, "a.iso", new byte[10]).act(session, "complete").assertVoid();
		String body = "{\"client_token\": \"" + UUID.randomUUID()
				+ "\", \"destination_create_spec\": {\"name\": \"copy\", \"library_id\": \"" + this.library.library()
				+ "\"}}";
		String copy = this.client.post(LibraryClient.ITEM + "/id:" + item + "?~action=copy", body)
			.value()
			.stringValue();
		assertThat(this.client.post(LibraryClient.ITEM + "/id:" + item + "?~action=copy", body).value().stringValue())
			.isEqualTo(copy);
		assertThat(this.contents.used()).isEqualTo(before + 10);
		this.client.call("DELETE", LibraryClient.ITEM + "/id:" + item, null).assertVoid();
		this.client.call("DELETE", LibraryClient.ITEM + "/id:" + copy, null).assertVoid();
		assertThat(this.contents.used()).isEqualTo(before);
	}

	@Test
	void listWhenTypesAreAskedThenOvfIsOne() {
		assertThat(this.client.get(LibraryClient.CONTENT + "type").value().findValuesAsString("type")).contains("ovf",
				"iso");
	}

}
