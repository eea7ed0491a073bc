package io.github.ovfemulator.contentlibrary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.OvfEmulatorApplication;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.FileServer;
import io.github.ovfemulator.support.TestHttpClient;
import io.github.ovfemulator.support.TestPackage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests that libraries, items, their bytes and their sessions are part of the state.
 */
@EmulatorTest
class LibraryStateServerTests {

	private static final String DOWNLOAD = LibraryClient.ITEM + "/download-session";

	private static final String DOWNLOAD_FILE = LibraryClient.ITEM + "/downloadsession/file";

	private static final TestPackage TINY = TestPackage.of(TestOvfDescriptors.virtualMachine("kept"))
		.disk("disk1.vmdk", 3000);

	/** Over {@code emulator.library.max-state-file}. */
	private static final byte[] LARGE = new byte[1_200_000];

	private final FileServer source = FileServer.http();

	private final List<String> paths = new ArrayList<>();

	private final Map<String, String> posts = new LinkedHashMap<>();

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	private LibraryClient library;

	@BeforeEach
	void createLibrary() {
		this.client.control().reset();
		this.library = new LibraryClient(this.client);
		this.paths.addAll(List.of(LibraryClient.CONTENT + "library", "/api/content/library",
				LibraryClient.CONTENT + "library/id:" + this.library.library(),
				"/api/content/library/" + this.library.library(),
				LibraryClient.ITEM + "?library_id=" + this.library.library(), "/__admin/sessions"));
	}

	@AfterEach
	void reset() {
		this.source.close();
		this.client.control().reset();
	}

	private String filled(String name) {
		String item = seenItem(this.library.item(name, "ovf"));
		String session = seenUpdate(this.library.update(item));
		this.library.add(session, "tiny.mf", "");
		this.library.push(session, "tiny.mf", TINY.manifest("tiny.ovf", "SHA512"))
			.push(session, "tiny.ovf", TINY.descriptor())
			.push(session, "disk1.vmdk", TINY.content("disk1.vmdk"))
			.push(session, "extra.nvram", new byte[1])
			.act(session, "complete")
			.assertVoid();
		return item;
	}

	private String seenItem(String item) {
		this.paths.addAll(List.of(LibraryClient.ITEM + "/id:" + item, "/api/content/library/item/" + item,
				LibraryClient.ITEM + "/file?library_item_id=" + item,
				"/api/content/library/item/" + item + "/storage"));
		this.posts.put("get item " + item, jsonRpc("com.vmware.content.library.item", "get", "library_item_id", item));
		return item;
	}

	private String seenUpdate(String session) {
		this.paths.addAll(
				List.of(LibraryClient.UPDATE + "/id:" + session, "/api/content/library/item/update-session/" + session,
						LibraryClient.UPDATE_FILE + "?update_session_id=" + session,
						"/api/content/library/item/update-session/" + session + "/file"));
		this.posts.put("list " + session,
				jsonRpc("com.vmware.content.library.item.updatesession.file", "list", "update_session_id", session));
		return session;
	}

	private String seenDownload(String session) {
		this.paths.addAll(List.of(DOWNLOAD + "/id:" + session, "/api/content/library/item/download-session/" + session,
				DOWNLOAD_FILE + "?download_session_id=" + session));
		this.posts.put("list " + session, jsonRpc("com.vmware.content.library.item.downloadsession.file", "list",
				"download_session_id", session));
		return session;
	}

	private static String jsonRpc(String service, String operation, String parameter, String id) {
		return """
				{"jsonrpc": "2.0", "id": "1", "method": "invoke", "params": {"serviceId": "%s", "operationId": "%s",
				 "ctx": {"appCtx": {}}, "input": {"STRUCTURE": {"operation-input": {"%s": "%s"}}}}}"""
			.formatted(service, operation, parameter, id);
	}

	private String download(String item) {
		return seenDownload(this.client.post(DOWNLOAD, "{\"create_spec\": {\"library_item_id\": \"" + item + "\"}}")
			.value()
			.stringValue());
	}

	private Answer prepare(String session, String file) {
		return this.client.post(DOWNLOAD_FILE + "/id:" + session + "?~action=prepare",
				"{\"file_name\": \"" + file + "\"}");
	}

	private byte[] fetch(String url) {
		try {
			return TestHttpClient.to(this.port)
				.send("GET", URI.create(url).getRawPath(), BodyPublishers.noBody(), BodyHandlers.ofByteArray())
				.body();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Map<String, JsonNode> answers(EmulatorClient server) {
		Map<String, JsonNode> answers = new LinkedHashMap<>();
		this.paths.forEach((path) -> answers.put(path, server.get(path).json()));
		this.posts.forEach((name, body) -> answers.put(name, server.post("/api", body).json()));
		return answers;
	}

	private String state() {
		return this.client.control().state();
	}

	private static JsonNode withoutTime(JsonNode state) {
		return ((ObjectNode) state.deepCopy()).without("time");
	}

	private JsonNode putBackAndCompare() {
		Map<String, JsonNode> before = answers(this.client);
		JsonNode state = this.client.get("/__admin/state").json();
		this.client.control().reset();
		assertThat(this.client.get(LibraryClient.CONTENT + "library").value()).hasSize(1);
		this.client.control().restoreState(state.toString());
		assertThat(withoutTime(this.client.get("/__admin/state").json())).isEqualTo(withoutTime(state));
		assertThat(answers(this.client)).isEqualTo(before);
		return state;
	}

	@Test
	void restoreWhenSessionsInEveryStateThenContinue() {
		String item = filled("whole");
		String waiting = seenItem(this.library.item("waiting", "ovf"));
		String update = seenUpdate(this.library.update(waiting));
		this.library.push(update, "tiny.ovf", TINY.descriptor());
		String canceled = seenUpdate(this.library.update(item));
		this.library.push(canceled, "other.nvram", new byte[10]).act(canceled, "cancel").assertVoid();
		String removing = seenUpdate(this.library.update(item));
		this.client
			.post(LibraryClient.UPDATE_FILE + "/id:" + removing + "?~action=remove", "{\"file_name\": \"extra.nvram\"}")
			.assertVoid();
		String download = download(item);
		String url = prepare(download, "disk1.vmdk").value().findValue("uri").stringValue();
		String failed = download(item);
		this.client.call("POST", DOWNLOAD + "/id:" + failed + "?~action=fail", null).assertVoid();

		JsonNode state = putBackAndCompare();

		assertThat(state.has("left_out")).isFalse();
		assertThat(fetch(url)).isEqualTo(TINY.content("disk1.vmdk"));
		this.library.push(update, "disk1.vmdk", TINY.content("disk1.vmdk")).act(update, "complete").assertVoid();
		assertThat(this.library.files(waiting)).containsExactly("tiny.ovf", "disk1.vmdk");
		this.library.act(removing, "complete").assertVoid();
		assertThat(this.library.files(item)).containsExactly("tiny.ovf", "disk1.vmdk");
		this.library.act(canceled, "complete").assertError(400, "not_allowed_in_current_state");
		this.library.tryUpdate(waiting).value();
	}

	@Test
	void restoreWhenPullIsOpenThenFetchedAgain() {
		this.source.file("/tiny.ovf", TINY.descriptor()).silent("/disk1.vmdk");
		String item = seenItem(this.library.item("pulled", "ovf"));
		String session = seenUpdate(this.library.update(item));
		this.library.tryAdd(session, pull(this.source.url("/tiny.ovf"))).value();
		await().until(() -> this.library.file(session, "tiny.ovf").path("status").stringValue(), "READY"::equals);
		this.library.act(session, "complete").assertVoid();
		String state = state();
		this.source.file("/disk1.vmdk", TINY.content("disk1.vmdk"));
		this.client.control().restoreState(state);
		await().until(() -> this.library.session(session).path("state").stringValue(), "DONE"::equals);
		assertThat(this.library.files(item)).containsExactlyInAnyOrder("tiny.ovf", "disk1.vmdk");
	}

	@Test
	void restoreWhenPullNeedsCredentialsThenRefused() {
		this.source.silent("/tiny.ovf");
		String session = this.library.update(this.library.item("secret", "ovf"));
		this.library.tryAdd(session, pull(this.source.url("/tiny.ovf?sig=hunter2"))).value();
		String state = state();
		assertThat(state).doesNotContain("hunter2");
		assertRefused(state, "/sessions/0/session/files/0/spec/source_endpoint/uri");
		assertThat(this.library.session(session).path("state").stringValue()).isEqualTo("ACTIVE");
	}

	private static String pull(String url) {
		return "\"name\": \"tiny.ovf\", \"source_type\": \"PULL\", \"source_endpoint\": {\"uri\": \"%s\"}"
			.formatted(url);
	}

	@Test
	void restoreWhenFileIsLargeThenBytesOfTheServerAreUsed() {
		String item = this.library.item("large", "iso");
		String session = this.library.update(item);
		this.library.push(session, "large.iso", LARGE).push(session, "small.iso", new byte[1]);
		this.library.act(session, "complete").assertVoid();
		String state = state();
		assertThat(state).contains("\"left_out\":[\"The 1200000 bytes of the file 'large.iso'")
			.hasSizeLessThan(100_000);
		this.client.control().restoreState(state);
		assertThat(this.library.item(item).path("cached").booleanValue()).isTrue();
		String download = download(item);
		String url = prepare(download, "large.iso").value().findValue("uri").stringValue();
		assertThat(fetch(url)).isEqualTo(LARGE);
		this.client.control().reset();
		this.client.control().restoreState(state);
		assertThat(withoutTime(this.client.get("/__admin/state").json()).path("left_out")).hasSize(1);
		assertThat(this.library.item(item).path("cached").booleanValue()).isFalse();
		assertThat(this.library.item(item).path("size").longValue()).isEqualTo(LARGE.length + 1);
		JsonNode unreadable = prepare(download(item), "large.iso").value();
		assertThat(unreadable.path("status").stringValue()).isEqualTo("ERROR");
		assertThat(unreadable.at("/error_message/default_message").stringValue())
			.contains("The file 'large.iso' cannot be read: its bytes were left out of the state");
		assertThat(unreadable.has("download_endpoint")).isFalse();
		assertThat(this.client.get(LibraryClient.ITEM + "/file?library_item_id=" + item).value().toString())
			.contains("\"name\":\"large.iso\",\"size\":1200000,\"cached\":false", "\"size\":1,\"cached\":true");
	}

	@Test
	void restoreWhenDescriptorHasPasswordThenLeftOut() {
		TestOvfDescriptors machine = TestOvfDescriptors.virtualMachine("held")
			.content(section("ProductSection")
				.add(property("p", "string").with("ovf:password", true).with("ovf:value", "hunter2")));
		String item = this.library.item("held", "ovf");
		String session = this.library.update(item);
		this.library.push(session, "held.ovf", machine.bytes()).act(session, "complete").assertVoid();
		JsonNode state = this.client.get("/__admin/state").json();
		assertThat(state.path("left_out").toString()).contains("'held.ovf'", "may hold secrets");
		assertThat(state.at("/libraries/contents")).singleElement()
			.satisfies((content) -> assertThat(content.has("bytes")).isFalse());
	}

	@Test
	void restoreWhenImportComesFromAnItemThenContinues() {
		String item = filled("imported");
		String session = this.client
			.post("/rest/com/vmware/vcenter/ovf/import-session/id:resgroup-8?~action=create-for-resource-pool", """
					{"create_spec": {"import_flags": [], "source_type": "CONTENT_LIBRARY_SOURCE",
					 "content_library_item": "%s"}}""".formatted(item))
			.value()
			.stringValue();
		String path = "/rest/com/vmware/vcenter/ovf/import-session/id:" + session;
		await().until(() -> this.client.get(path).value().path("state").stringValue(),
				"IMPORT_SELECTING_OVF_PARAMS"::equals);
		this.paths.add(path);
		putBackAndCompare();
		this.client.post(path + "?~action=instantiate", "{\"instantiation_parameters\": []}");
		await().until(() -> this.client.get(path).value().path("state").stringValue(), "IMPORT_COMPLETED"::equals);
	}

	@Test
	void restoreWhenOtherServerThenSameAnswers() {
		String item = filled("moved");
		String waiting = seenItem(this.library.item("waiting", "iso"));
		String update = seenUpdate(this.library.update(waiting));
		this.library.push(update, "a.iso", new byte[10]);
		prepare(download(item), "tiny.ovf");
		this.client.control().settings().change("{\"pace\": {\"mode\": \"manual\"}}");
		prepare(download(item), "tiny.ovf");
		String state = state();
		Map<String, JsonNode> before = answers(this.client);
		try (ConfigurableApplicationContext second = new SpringApplication(OvfEmulatorApplication.class)
			.run("--server.port=0", "--emulator.https.port=-1", "--spring.main.register-shutdown-hook=false")) {
			int port = Integer.parseInt(second.getEnvironment().getRequiredProperty("local.server.port"));
			EmulatorClient other = new EmulatorClient(port);
			other.control().restoreState(state);
			assertThat(text(answers(other))).isEqualTo(text(before));
			new LibraryClient(other, this.library.library()).push(update, "b.iso", new byte[3])
				.act(update, "complete")
				.assertVoid();
			assertThat(new LibraryClient(other, this.library.library()).files(waiting)).containsExactly("a.iso",
					"b.iso");
		}
	}

	/** The answers without what depends on the server itself. */
	private static String text(Map<String, JsonNode> answers) {
		return answers.toString()
			.replaceAll("https?://localhost:\\d+", "http://localhost")
			.replaceAll("[Ss]erver(_g|G|I)uid=?[^,}]*|serverId=[0-9a-f-]+", "")
			.replaceAll("\"ssl_certificate_thumbprint\":(\\{[^}]*}|\"[^\"]*\"),?", "");
	}

	@Test
	void restoreWhenLibrariesAreMissingThenTheyStay() {
		String item = filled("staying");
		ObjectNode state = (ObjectNode) this.client.get("/__admin/state").json();
		state.remove("libraries");
		state.put("version", 2).putArray("sessions");
		((ObjectNode) state.path("tasks")).remove("tasks");
		((ObjectNode) state.path("tasks")).putArray("finished");
		this.client.control().restoreState(state.toString());
		assertThat(this.library.files(item)).hasSize(3);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"type":"DATASTORE","datastore_id":"datastore-11" | "type":"DATASTORE","datastore_id":"none" | /libraries/libraries/1/backing/datastore_id
					"name":"invalid"          | "nam":"invalid"          | /libraries/items/0/name
					"type":"ovf","created":"2 | "type":"ovf","created":"x | /libraries/items/0/created
					"name":"tiny.ovf","version":1,"listed":true,"content":" | "name":"tiny.ovf","version":1,"listed":true,"content":"0 | /libraries/items/0/files/1/content
					"content_version":2,"origin" | "content_version":0,"origin" | /libraries/items/0/content_version
					"name":"tiny.ovf","version":1 | "name":"tiny.ovf","version":0 | /libraries/items/0/files/1/version
					"content_version":1,"phases" | "content_version":-1,"phases" | /sessions/0/session/general/content_version
					"size":3000,"digests"     | "size":3001,"digests"    | /libraries/contents/2/size
					"SHA-256":"               | "SHA-256":"0             | /libraries/contents/0/digests/SHA-256
					"kind":"update"           | "kind":"download"        | /sessions/0/session/files/0/name
					"kind":"update"           | "kind":"other"           | /sessions/0/session
					"state":"ACTIVE","history" | "state":"DONE","history" | /sessions/1/session/files/0/content
					"status":"waiting_for_transfer" | "status":"ready"   | /sessions/1/session/files/1/content
					""")
	void putStateWhenInvalidThen400AndNothingChanges(String from, String to, String pointer) {
		filled("invalid");
		String update = seenUpdate(this.library.update(seenItem(this.library.item("other", "iso"))));
		this.library.push(update, "a.iso", new byte[10]).add(update, "b.iso", "");
		Map<String, JsonNode> before = answers(this.client);
		String state = state();
		assertThat(state).contains(from);
		assertRefused(state.replaceFirst("\\Q" + from + "\\E", to), pointer);
		assertThat(answers(this.client)).isEqualTo(before);
	}

	private void assertRefused(String state, String pointer) {
		Answer answer = this.client.attempt("PUT", "/__admin/state", state);
		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
		assertThat(answer.json().path("pointer").stringValue()).as(answer.text()).isEqualTo(pointer);
	}

}
