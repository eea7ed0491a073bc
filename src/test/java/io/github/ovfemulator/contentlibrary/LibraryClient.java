package io.github.ovfemulator.contentlibrary;

import java.util.List;
import java.util.UUID;

import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A client of the content library services in {@code /rest}, with a library of its own.
 */
final class LibraryClient {

	static final String CONTENT = "/rest/com/vmware/content/";

	static final String ITEM = CONTENT + "library/item";

	static final String UPDATE = ITEM + "/update-session";

	static final String UPDATE_FILE = ITEM + "/updatesession/file";

	private final EmulatorClient client;

	private final String library;

	/** Creates a library. */
	LibraryClient(EmulatorClient client) {
		this(client, create(client));
	}

	LibraryClient(EmulatorClient client, String library) {
		this.client = client;
		this.library = library;
	}

	private static String create(EmulatorClient client) {
		return client.post(CONTENT + "local-library", """
				{"create_spec": {"name": "%s", "type": "LOCAL",
				  "storage_backings": [{"type": "DATASTORE", "datastore_id": "datastore-11"}]}}
				""".formatted(UUID.randomUUID())).value().stringValue();
	}

	String library() {
		return this.library;
	}

	/** Creates an item of a type. */
	String item(String name, String type) {
		return this.client
			.post(ITEM,
					"{\"create_spec\": {\"name\": \"%s\", \"library_id\": \"%s\", \"type\": \"%s\"}}".formatted(name,
							this.library, type))
			.value()
			.stringValue();
	}

	JsonNode item(String id) {
		return this.client.get(ITEM + "/id:" + id).value();
	}

	/** Creates an update session. */
	String update(String item) {
		return tryUpdate(item).value().stringValue();
	}

	Answer tryUpdate(String item) {
		return this.client.post(UPDATE, "{\"create_spec\": {\"library_item_id\": \"" + item + "\"}}");
	}

	JsonNode session(String id) {
		return this.client.get(UPDATE + "/id:" + id).value();
	}

	Answer act(String session, String action) {
		return this.client.call("POST", UPDATE + "/id:" + session + "?~action=" + action, null);
	}

	/** Adds a file to push. */
	JsonNode add(String session, String name, String more) {
		return tryAdd(session, "\"name\": \"" + name + "\", \"source_type\": \"PUSH\"" + more).value();
	}

	Answer tryAdd(String session, String spec) {
		return this.client.post(UPDATE_FILE + "/id:" + session + "?~action=add", "{\"file_spec\": {" + spec + "}}");
	}

	/** Adds a file and uploads it. */
	LibraryClient push(String session, String name, byte[] content) {
		Answer answer = upload("PUT", add(session, name, ""), content);
		if (answer.status() != 200) {
			throw new AssertionError(answer.text());
		}
		return this;
	}

	Answer upload(String method, JsonNode file, byte[] content) {
		return this.client.upload(method, file.path("upload_endpoint").path("uri").stringValue(), content);
	}

	JsonNode file(String session, String name) {
		return this.client.post(UPDATE_FILE + "/id:" + session + "?~action=get", "{\"file_name\": \"" + name + "\"}")
			.value();
	}

	/** The names of the files of an item. */
	List<String> files(String item) {
		return this.client.get(ITEM + "/file?library_item_id=" + item).value().findValuesAsString("name");
	}

	@Nullable String error(Answer answer) {
		return answer.json().path("value").path("messages").path(0).path("id").stringValue(null);
	}

}
