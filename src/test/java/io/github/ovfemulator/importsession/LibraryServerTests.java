package io.github.ovfemulator.importsession;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestCalls;
import io.github.ovfemulator.support.TestOva;
import io.github.ovfemulator.support.TestPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests of the content library: its operations and imports of its items.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LibraryServerTests {

	private static final String LIBRARY = "/rest/com/vmware/content/library";

	private static final TestPackage TINY = TestPackage.of(TestOvfDescriptors.virtualMachine("from-library"))
		.disk("disk 1.vmdk", 1000);

	@TempDir
	private static Path fixtures;

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@DynamicPropertySource
	static void writeFixtures(DynamicPropertyRegistry properties) throws IOException {
		write("tiny/tiny.ovf", TINY.descriptor());
		write("tiny/tiny.mf", TINY.manifest("tiny.ovf", "SHA512"));
		write("tiny/disk 1.vmdk", TINY.content("disk 1.vmdk"));
		write("packed/packed.ova", TestOva.withManifest(TINY));
		write("upper/UPPER.OVF", TINY.descriptor());
		write("upper/UPPER.MF", TINY.manifest("UPPER.OVF", "SHA256"));
		write("upper/disk 1.vmdk", TINY.content("disk 1.vmdk"));
		write("mixed/mixed.ovf", TINY.descriptor());
		write("mixed/mixed.Mf", TINY.manifest("mixed.ovf", "SHA256"));
		write("mixed/disk 1.vmdk", TINY.content("disk 1.vmdk"));
		write("broken/broken.ovf", "<html/>".getBytes(StandardCharsets.UTF_8));
		write("lacking/lacking.ovf", TINY.descriptor());
		write("lying/lying.ovf", TINY.descriptor());
		write("lying/disk 1.vmdk", new byte[999]);
		write("spoiled/spoiled.ovf", TINY.descriptor());
		write("spoiled/spoiled.mf", TINY.manifest("spoiled.ovf", "SHA256"));
		write("spoiled/disk 1.vmdk", new byte[1000]);
		write("prying/prying.ovf", reaching("../tiny/tiny.mf"));
		write("calling/calling.ovf", reaching("http://localhost/disk.vmdk"));
		properties.add("emulator.fixtures", fixtures::toString);
		properties.add("server.port", () -> "0");
	}

	private static byte[] reaching(String reference) {
		return TestOvfDescriptors.virtualMachine("never").file("f1", reference, 10).disk("d1", "f1", 1024).bytes();
	}

	private static void write(String name, byte[] content) throws IOException {
		Path file = fixtures.resolve("library").resolve(name);
		Files.createDirectories(file.getParent());
		Files.write(file, content);
	}

	@ParameterizedTest
	@ValueSource(strings = { "tiny", "packed", "broken" })
	void restoreWhenItemExistsThenSessionContinues(String item) {
		ImportClient session = of(item)
			.awaitState(item.equals("broken") ? "IMPORT_ERROR" : "IMPORT_SELECTING_OVF_PARAMS");
		JsonNode info = session.info();
		String state = this.client.get("/__admin/state").text();
		session.delete();
		assertThat(this.client.call("PUT", "/__admin/state", state).status()).isEqualTo(204);
		assertThat(session.info()).isEqualTo(info);
		Answer refused = this.client.call("PUT", "/__admin/state",
				state.replace("\"content_library_item\":\"" + item + "\"", "\"content_library_item\":\"gone\""));
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.json().path("pointer").stringValue()).endsWith("/session/transfer/content/source");
		assertThat(session.info()).isEqualTo(info);
		session.delete();
	}

	@ParameterizedTest
	@CsvSource({ "upper,UPPER.MF", "mixed,mixed.mf" })
	void createWhenExtensionsAreUpperCaseThenFindsFiles(String item, String manifest) {
		ImportClient session = of(item).awaitState("IMPORT_SELECTING_OVF_PARAMS");
		assertThat(session.file(manifest).path("file_type").stringValue()).isEqualTo("MANIFEST");
		session
			.instantiate("{\"@class\": \"com.vmware.vcenter.ovf.name_and_product_params\", \"name\": \"" + item + "\"}")
			.awaitState("IMPORT_COMPLETED");
	}

	@Test
	void libraryWhenFromFixturesThenIsListedAndShown() {
		assertThat(this.client.get(LIBRARY).value()).hasToString("[\"library-1\"]");
		JsonNode library = this.client.get(LIBRARY + "/id:library-1").value();
		assertThat(library.path("name").stringValue()).isEqualTo("Library");
		assertThat(library.path("type").stringValue()).isEqualTo("LOCAL");
		assertThat(library.path("storage_backings"))
			.hasToString("[{\"type\":\"DATASTORE\",\"datastore_id\":\"datastore-11\"}]");
		assertThat(library.path("publish_info"))
			.hasToString("{\"authentication_method\":\"NONE\",\"published\":false,\"persist_json_enabled\":false}");
		assertThat(library.path("last_modified_time")).isEqualTo(library.path("creation_time"));
		this.client.get(LIBRARY + "/id:library-2").assertError(404, "not_found");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"name": "library"}                     | ["library-1"]
			{"name": "Library", "type": "LOCAL"}    | ["library-1"]
			{"type": "SUBSCRIBED"}                  | []
			{"name": "other"}                       | []
			""")
	void findWhenNameAndTypeMatchThenFindsLibrary(String spec, String found) {
		assertThat(this.client.post(LIBRARY + "?~action=find", "{\"spec\": " + spec + "}").value()).hasToString(found);
	}

	@Test
	void itemWhenFromFixturesThenIsListedAndShown() {
		assertThat(this.client.get(LIBRARY + "/item?library_id=library-1").value()).hasToString(
				"[\"broken\",\"calling\",\"lacking\",\"lying\",\"mixed\",\"packed\",\"prying\",\"spoiled\",\"tiny\",\"upper\"]");
		this.client.get(LIBRARY + "/item?library_id=other").assertError(404, "not_found");
		JsonNode item = this.client.get(LIBRARY + "/item/id:tiny").value();
		assertThat(item.path("name").stringValue()).isEqualTo("tiny");
		assertThat(item.path("library_id").stringValue()).isEqualTo("library-1");
		assertThat(item.path("type").stringValue()).isEqualTo("ovf");
		assertThat(item.path("cached").booleanValue()).isTrue();
		assertThat(item.path("size").longValue())
			.isEqualTo(1000L + TINY.descriptor().length + TINY.manifest("tiny.ovf", "SHA512").length);
		this.client.get(LIBRARY + "/item/id:nothing").assertError(404, "not_found");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"name": "TINY"}                              | ["tiny"]
			{"name": "tiny", "library_id": "library-1", "type": "OVF", "cached": true} | ["tiny"]
			{"name": "tiny", "cached": false}             | []
			{"name": "tiny", "library_id": "other"}       | []
			{"name": "tiny", "type": "iso"}               | []
			{"source_id": "tiny"}                         | []
			{"name": "tin"}                               | []
			""")
	void findWhenFieldsAreSetThenAllMustMatch(String spec, String found) {
		assertThat(this.client.post(LIBRARY + "/item?~action=find", "{\"spec\": " + spec + "}").value())
			.hasToString(found);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/item?~action=find", "?~action=find" })
	void findWhenSpecIsEmptyThenInvalidArgument(String path) {
		this.client.badCall("POST", LIBRARY + path, "{\"spec\": {}}").assertError(400, "invalid_argument");
	}

	@Test
	void libraryWhenCalledByJsonRpcThenAnswersTheSame() {
		TestCalls calls = TestCalls.to(this.port);
		assertThat(calls.jsonRpc("com.vmware.content.library", "list", "", "null").toString()).contains("library-1");
		JsonNode item = calls.jsonRpc("com.vmware.content.library.item", "get", "\"library_item_id\":\"tiny\"", "null")
			.path("result")
			.path("output")
			.path("STRUCTURE")
			.path("com.vmware.content.library.item_model");
		assertThat(item.path("name").path("OPTIONAL").stringValue()).isEqualTo("tiny");
	}

	@Test
	void instantiateWhenSourceIsItemThenBuildsMachine() {
		ImportClient session = of("tiny").awaitState("IMPORT_SELECTING_OVF_PARAMS");
		assertThat(session.info().path("files").findValuesAsString("name")).containsExactlyInAnyOrder("tiny.ovf",
				"disk 1.vmdk", "tiny.mf");
		assertThat(session.info().path("files").findValues("file_url")).isEmpty();
		JsonNode info = session.instantiate("").awaitState("IMPORT_COMPLETED").info();
		assertThat(info.path("vm_id").stringValue()).startsWith("vm-");
		assertThat(session.file("disk 1.vmdk").path("sha256").stringValue())
			.isEqualTo(TestPackage.digest("SHA256", TINY.content("disk 1.vmdk")));
	}

	@Test
	void instantiateWhenItemIsArchiveThenBuildsMachine() {
		ImportClient session = of("packed").awaitState("IMPORT_SELECTING_OVF_PARAMS");
		instantiate(session, "packed");
		session.awaitState("IMPORT_COMPLETED");
		assertThat(session.file("disk 1.vmdk").path("sha256").stringValue())
			.isEqualTo(TestPackage.digest("SHA256", TINY.content("disk 1.vmdk")));
	}

	@Test
	void createWhenItemIsUnknownThenNotFound() {
		assertThat(this.client
			.post(ImportClient.SERVICE + "/id:resgroup-8?~action=create-for-resource-pool",
					"{\"create_spec\": {\"import_flags\": [], " + source("nothing") + "}}")
			.assertError(404, "not_found")
			.messages()).contains("nothing");
	}

	@Test
	void createWhenItemIsNoPackageThenFails() {
		JsonNode error = of("broken").awaitState("IMPORT_ERROR").info().path("errors").path(0);
		assertThat(error.path("category").stringValue()).isEqualTo("VALIDATION");
		assertThat(error.path("issues").path(0).path("file").stringValue()).isEqualTo("broken.ovf");
	}

	@Test
	void readWhenFileSizeDiffersThenFails() {
		JsonNode error = failureOf("lying");
		assertThat(error.path("category").stringValue()).isEqualTo("VALIDATION");
		assertThat(error.toString()).contains("999 bytes");
	}

	@Test
	void readWhenDigestDiffersThenFails() {
		JsonNode error = failureOf("spoiled");
		assertThat(error.path("category").stringValue()).isEqualTo("VALIDATION");
		assertThat(error.path("issues").path(0).path("file").stringValue()).isEqualTo("spoiled.mf");
		assertThat(error.toString()).contains(TestPackage.digest("SHA256", new byte[1000]));
	}

	@ParameterizedTest
	@CsvSource({ "lacking, disk 1.vmdk: there is no such file", "prying, outside the folder",
			"calling, there is no such file" })
	void readWhenFileIsMissingThenNamesIt(String item, String reason) {
		JsonNode error = failureOf(item);
		assertThat(error.path("category").stringValue()).isEqualTo("SERVER");
		assertThat(error.path("error").path("messages").toString()).contains(item, reason);
	}

	private JsonNode failureOf(String item) {
		ImportClient session = of(item).awaitState("IMPORT_SELECTING_OVF_PARAMS");
		instantiate(session, item);
		return session.awaitState("IMPORT_ERROR").info().path("errors").path(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "IMPORT_OVF_TRANSFER", "IMPORT_FILE_TRANSFER", "IMPORT_INSTANTIATING" })
	void phaseWhenFaultRuleMatchesThenFails(String state) {
		String error = "{\"category\":\"SERVER\",\"error\":{\"@class\":\"com.vmware.vapi.std.errors.timed_out\",\"messages\":[]}}";
		disturb("{\"phase\": {\"state\": \"" + state + "\", \"errors\": [" + error + "]}}",
				"\"scope\": \"" + state + "\"");
		ImportClient session = ImportClient.createFrom(this.client.inScope(state), source("tiny"));
		if (!state.equals("IMPORT_OVF_TRANSFER")) {
			instantiate(session.awaitState("IMPORT_SELECTING_OVF_PARAMS"), state);
		}
		assertThat(session.awaitState("IMPORT_ERROR").info().path("errors")).hasToString("[" + error + "]");
		assertThat(this.client.get("/__admin/sessions/" + session.id()).json().path("history").toString())
			.contains(state);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"refuse": true}    | tiny   | refused it
			{"cut_after": 10}   | tiny   | cut it
			{"corrupt": true}   | tiny   | SHA512 digest of 'disk 1.vmdk'
			{"cut_after": 10}   | packed | cut it
			{"corrupt": true}   | packed | SHA256 digest of 'disk 1.vmdk'
			""")
	void readWhenFaultRuleMatchesThenIsDisturbed(String effect, String item, String reason) {
		String fault = disturb("{\"transfer\": " + effect + "}", "\"file\": \"disk 1.vmdk\", \"scope\": \"disturbed\"");
		ImportClient session = ImportClient.createFrom(this.client.inScope("disturbed"), source(item));
		instantiate(session.awaitState("IMPORT_SELECTING_OVF_PARAMS"), "disturbed");
		assertThat(session.awaitState("IMPORT_ERROR").info().path("errors").toString()).contains(reason);
		JsonNode rule = this.client.get("/__admin/faults/" + fault).json();
		assertThat(rule.path("struck").intValue()).isOne();
		assertThat(this.client.get("/__admin/requests?kind=fetch").json().path("count").intValue()).isZero();
	}

	private String disturb(String effect, String match) {
		return this.client
			.post("/__admin/faults", "{\"match\": {" + match + "}, \"times\": 1, \"effect\": " + effect + "}")
			.json()
			.path("id")
			.stringValue();
	}

	private static void instantiate(ImportClient session, String name) {
		session.instantiate(
				"{\"@class\": \"com.vmware.vcenter.ovf.name_and_product_params\", \"name\": \"" + name + "\"}");
	}

	@Test
	void probeWhenSourceIsItemThenReadsIt() {
		String probes = ImportClient.SERVICE.replace("import-session", "probe-import-session");
		String id = this.client
			.post(probes + "?~action=create-probe-import-session",
					"{\"create_spec\": {\"import_flags\": [], " + source("lacking") + "}}")
			.value()
			.stringValue();
		await().atMost(Duration.ofSeconds(60))
			.until(() -> this.client.get(probes + "/id:" + id).value().path("state").stringValue(),
					"PROBE_IMPORT_SELECTING_OVF_PARAMS"::equals);
	}

	private ImportClient of(String item) {
		return ImportClient.createFrom(this.client, source(item));
	}

	private static String source(String item) {
		return "\"source_type\": \"CONTENT_LIBRARY_SOURCE\", \"content_library_item\": \"" + item + "\"";
	}

}
