package io.github.ovfemulator.exportsession;

import java.util.UUID;

import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of export sessions whose target is a content library, over HTTP.
 */
@EmulatorTest
class LibraryTargetServerTests {

	private static final String ITEMS = "/rest/com/vmware/content/library/item";

	private final String name = "l-" + UUID.randomUUID();

	@Autowired
	private EmulatorClient client;

	private String library;

	private String source;

	@BeforeEach
	void createLibraryAndMachine() {
		this.library = createLibrary();
		this.source = ExportClient.machine(this.client, this.name);
	}

	private String createLibrary() {
		return this.client.post("/rest/com/vmware/content/local-library", """
				{"create_spec": {"name": "%s", "type": "LOCAL",
				  "storage_backings": [{"type": "DATASTORE", "datastore_id": "datastore-11"}]}}
				""".formatted(UUID.randomUUID())).value().stringValue();
	}

	@Test
	void createWhenItemIsNewThenItCanBeDeployed() {
		ExportClient session = export("\"description\": \"Exported\"").assertState("EXPORT_COMPLETED");
		JsonNode info = session.info();
		assertThat(info.path("progress").longValue()).isEqualTo(100);
		assertThat(info.path("files").findValuesAsString("name")).containsExactly(this.name + ".ovf", this.name + ".mf",
				this.name + "-disk1.vmdk");
		assertThat(info.path("files")).allSatisfy((file) -> {
			assertThat(file.has("file_url")).isFalse();
			assertThat(file.path("bytes_transferred")).isEqualTo(file.path("size"));
		});
		String item = info.path("library_item_id").stringValue();
		JsonNode model = this.client.get(ITEMS + "/id:" + item).value();
		assertThat(model.path("name").stringValue()).isEqualTo(this.name);
		assertThat(model.path("description").stringValue()).isEqualTo("Exported");
		assertThat(model.path("type").stringValue()).isEqualTo("ovf");
		JsonNode deployed = this.client
			.post("/rest/com/vmware/vcenter/ovf/library-item/id:" + item + "?~action=deploy", """
					{"target": {"resource_pool_id": "resgroup-8"},
					  "deployment_spec": {"name": "%s-again", "accept_all_EULA": true}}""".formatted(this.name))
			.value();
		assertThat(deployed.path("succeeded").booleanValue()).as(deployed.toString()).isTrue();
		session.progress(100).assertError(400, "invalid_argument");
	}

	@Test
	void createWhenItemExistsThenItsFilesAreReplaced() {
		String item = export("\"name\": \"first\"").info().path("library_item_id").stringValue();
		JsonNode before = this.client.get(ITEMS + "/id:" + item).value();
		assertThat(export("\"name\": \"second\", \"content_library_item\": \"" + item + "\"").info()
			.path("library_item_id")
			.stringValue()).isEqualTo(item);
		JsonNode after = this.client.get(ITEMS + "/id:" + item).value();
		assertThat(after.path("name")).isEqualTo(before.path("name"));
		assertThat(after.path("content_version")).isNotEqualTo(before.path("content_version"));
		assertThat(this.client.get(ITEMS + "/file?library_item_id=" + item).value().findValuesAsString("name"))
			.containsExactly("second.ovf", "second-disk1.vmdk");
	}

	@Test
	void createWhenNameIsTakenThenSessionFails() {
		export("\"name\": \"taken\"").assertState("EXPORT_COMPLETED");
		ExportClient session = export("\"name\": \"taken\"").assertState("EXPORT_ERROR");
		assertThat(session.info().at("/errors/0/error/@class").stringValue())
			.isEqualTo("com.vmware.vapi.std.errors.already_exists");
		assertThat(session.info().has("library_item_id")).isFalse();
		session.delete();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"content_library": "gone"                                     | 404 | not_found
			"content_library": "%s", "content_library_item": "gone"       | 404 | not_found
			"name": "x"                                                   | 400 | invalid_argument
			"content_library": "%s", "target_content_type": "OVF_TARGET"  | 400 | invalid_argument
			""")
	void createWhenPlaceIsInvalidThenThrows(String place, int status, String error) {
		ExportClient
			.attempt(this.client, this.source,
					"\"target_type\": \"CONTENT_LIBRARY_TARGET\", " + place.formatted(this.library))
			.assertError(status, error);
	}

	@Test
	void createWhenItemIsNoPackageThenInvalidArgument() {
		String iso = this.client
			.post(ITEMS,
					"{\"create_spec\": {\"name\": \"i\", \"library_id\": \"%s\", \"type\": \"iso\"}}"
						.formatted(this.library))
			.value()
			.stringValue();
		ExportClient.attempt(this.client, this.source, spec("\"content_library_item\": \"" + iso + "\""))
			.assertError(400, "invalid_argument");
		String item = export("\"name\": \"here\"").info().path("library_item_id").stringValue();
		ExportClient.attempt(this.client, this.source, """
				"target_type": "CONTENT_LIBRARY_TARGET", "content_library": "%s", "content_library_item": "%s"
				""".formatted(createLibrary(), item)).assertError(400, "invalid_argument");
	}

	private ExportClient export(String fields) {
		return ExportClient.create(this.client, this.source, spec(fields));
	}

	private String spec(String fields) {
		return "\"target_type\": \"CONTENT_LIBRARY_TARGET\", \"content_library\": \"" + this.library + "\", " + fields;
	}

}
