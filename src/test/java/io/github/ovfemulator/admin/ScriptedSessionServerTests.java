package io.github.ovfemulator.admin;

import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for scripted sessions.
 */
@EmulatorTest
class ScriptedSessionServerTests {

	/**
	 * An info that only a scripted session can have: invalid unions, both ids, a map
	 * entry without a value.
	 */
	private static final String EVERYTHING = """
			{"state": "IMPORT_OVF_TRANSFER", "progress": 1, "file_transfer_mode": "SERVER_TRANSFER_MODE",
			 "files": [{"name": "a", "file_type": "NVRAM", "optional_upload": true, "file_url": "not quite a url",
			   "ssl_thumb_print": "t", "upload_method": "POST", "size": 9007199254740993, "bytes_transferred": 0,
			   "sha256": ""}],
			 "errors": [{"category": "VALIDATION", "name": "n", "value": "v",
			   "message": {"id": "i", "default_message": "d", "args": ["a"], "localized": "l",
			     "params": [{"key": "k", "value": {"s": "s", "dt": "2015-01-01T22:13:05.651Z", "i": 1, "d": 1.5,
			       "format": "MED_DATE", "precision": 2, "l": {"id": "n1",
			         "params": [{"key": "k", "value": {"l": {"id": "n2", "params": [{"key": "last"}]}}}]}}}]},
			   "issues": [{"category": "EXPORT_ERROR", "file": "f", "line_number": -1, "column_number": 2,
			     "message": {"id": "i", "default_message": "d", "args": []}}],
			   "error": {"@class": "com.vmware.vapi.std.errors.unauthenticated", "messages": [],
			     "challenge": "Basic", "data": {"@class": "my.data", "deep": [{"x": [1, 2.5, null, false]}]}}}],
			 "warnings": [{"category": "SERVER",
			   "error": {"@class": "my.own.error", "messages": [], "anything": {"goes": "here"}}}],
			 "information": [{"messages": []}],
			 "vm_id": "vm-1", "vapp_id": "resgroup-v1",
			 "customization_results": [{"key": "vm-1", "value": true}, {"key": "vm-2"}]}""";

	private static final String MINIMAL = """
			{"state": "%s", "progress": 0, "files": [], "errors": [], "warnings": [], "information": []}""";

	@Autowired
	private EmulatorClient client;

	@Test
	void getWhenScriptedThenExactlyTheGivenInfo() {
		assertThat(script("everything", EVERYTHING).status()).isEqualTo(201);
		assertThat(get("everything")).isEqualTo(JsonMapper.shared().readTree(EVERYTHING));
		assertThat(script("everything", minimal("IMPORT_ERROR")).status()).isEqualTo(200);
		assertThat(get("everything").path("state").stringValue()).isEqualTo("IMPORT_ERROR");
	}

	@Test
	void getWhenListIsScriptedThenInTurnAndLastRepeats() {
		script("in-turn", "[" + minimal("IMPORT_FILE_TRANSFER") + "," + minimal("IMPORT_INSTANTIATING") + ","
				+ minimal("IMPORT_COMPLETED") + "]");
		assertThat(get("in-turn").path("state").stringValue()).isEqualTo("IMPORT_FILE_TRANSFER");
		assertThat(get("in-turn").path("state").stringValue()).isEqualTo("IMPORT_INSTANTIATING");
		assertThat(get("in-turn").path("state").stringValue()).isEqualTo("IMPORT_COMPLETED");
		assertThat(get("in-turn").path("state").stringValue()).isEqualTo("IMPORT_COMPLETED");
	}

	@ParameterizedTest
	@CsvSource({ "IMPORT_SELECTING_OVF_PARAMS, unsupported, not_allowed_in_current_state",
			"IMPORT_FILE_TRANSFER, not_allowed_in_current_state, unsupported",
			"IMPORT_COMPLETED, not_allowed_in_current_state, not_allowed_in_current_state" })
	void callWhenSessionIsScriptedThenErrorAndNoChange(String state, String instantiate, String progress) {
		script("operations", minimal(state));
		this.client.post(path("operations") + "?~action=instantiate", "{\"instantiation_parameters\": []}")
			.assertError(400, instantiate);
		this.client.post(path("operations") + "?~action=progress", "{\"percent\": 5}").assertError(400, progress);
		assertThat(get("operations").path("state").stringValue()).isEqualTo(state);
		this.client.call("DELETE", path("operations"), null).assertVoid();
		this.client.get(path("operations")).assertError(404, "not_found");
	}

	@Test
	void scriptWhenSessionIsRealThen409() {
		String id = ImportClient.create(this.client, "NONE").id();
		assertThat(script(id, minimal("IMPORT_ERROR")).status()).isEqualTo(409);
		assertThat(get(id).path("state").stringValue()).isEqualTo("IMPORT_OVF_TRANSFER");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					"state": "IMPORT_ERROR"      | "state": "IMPORT_NOTHING"          | /state
					"progress": 0                | "progress": "0"                    | /progress
					"progress": 0                | "progress": 0, "colour": "red"     | /colour
					"progress": 0,               | ''                                 | /progress
					"files": []                  | "files": [{"name": 1}]             | /files/0/name
					"files": []                  | "files": {}                        | /files
					"errors": []                 | "errors": [{"category": "SERVER", "error": {"@class": "com.vmware.vapi.std.errors.error", "messages": [{"id": "x"}]}}] | /errors/0/error/messages/0/default_message
					"information": []            | "information": [], "customization_results": {"vm-1": true} | /customization_results
					"information": []            | "information": [], "customization_results": [{"key": "a", "value": "yes"}] | /customization_results/0/value
					""")
	void scriptWhenBodyIsNoInfoThen400WithPointer(String part, String replacement, String pointer) {
		String body = minimal("IMPORT_ERROR").replace(part, replacement);
		assertProblem(this.client.badCall("PUT", "/__admin/sessions/bad", body), pointer);
		assertProblem(this.client.badCall("PUT", "/__admin/sessions/bad",
				"[" + minimal("IMPORT_OVF_TRANSFER") + "," + body + "]"), "/1" + pointer);
		this.client.get(path("bad")).assertError(404, "not_found");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "nonsense", "[]", "3" })
	void scriptWhenBodyIsNoJsonOrEmptyThen400(String body) {
		assertProblem(this.client.badCall("PUT", "/__admin/sessions/bad", body), "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a%20b", "%C3%A9", "a!b" })
	void scriptWhenIdHasInvalidCharactersThen400(String id) {
		Answer answer = this.client.badCall("PUT", "/__admin/sessions/" + id, minimal("IMPORT_ERROR"));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("detail").stringValue()).contains("128");
	}

	private Answer script(String id, String body) {
		return this.client.call("PUT", "/__admin/sessions/" + id, body);
	}

	private JsonNode get(String id) {
		return this.client.get(path(id)).value();
	}

	private static String path(String id) {
		return ImportClient.SERVICE + "/id:" + id;
	}

	private static String minimal(String state) {
		return MINIMAL.formatted(state);
	}

	private static void assertProblem(Answer answer, String pointer) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
		assertThat(answer.contentType()).isEqualTo("application/problem+json");
		assertThat(answer.json().path("pointer").stringValue()).isEqualTo(pointer);
		assertThat(answer.json().path("detail").stringValue()).isNotBlank();
	}

}
