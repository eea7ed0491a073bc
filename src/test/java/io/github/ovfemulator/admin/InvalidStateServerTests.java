package io.github.ovfemulator.admin;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for invalid state documents, on the server of the settings tests.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "emulator.seed=7")
class InvalidStateServerTests {

	@Autowired
	private EmulatorClient client;

	@AfterEach
	void reset() {
		assertThat(control("POST", "/reset", null).status()).isEqualTo(204);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"version":3                     | "version":1                     | /version
					"version":3                     | "version":"3"                   | /version
					"version":3,                    | ``                              | /version
					"version":3                     | "version":3,"extra":1           | /extra
					"version":3,"time"              | "version":1,"clock"             | /version
					"time":"2                       | "time":"a2                      | /time
					"time":"2                       | "time":"-2                      | /time
					"auth":"lenient",               | ``                              | /settings/auth
					"auth":"lenient"                | "auth":"loose"                  | /settings/auth
					"polls":2                       | "polls":-2                      | /settings/pace/polls
					"drawn":                        | "drawn":-                       | /session_ids
					"probability":0.5               | "probability":5                 | /faults/rules/0/rule/probability
					"id":"fault-1"                  | "id":"fault-9"                  | /faults/rules/0/id
					"matched":0                     | "matched":-1                    | /faults/rules/0
					"name":"bad-done"               | "nam":"bad-done"                | /inventory/virtual_machines/0/name
					"host":"host-9"                 | "host":"host-99"                | /inventory/virtual_machines/0/host
					"kind":"import"                 | "kind":"other"                  | /sessions/0/session
					"resource_pool":"resgroup-8","folder":"group-v3"} | "resource_pool":"resgroup-0","folder":"group-v3"} | /sessions/0/session/target
					"state":"IMPORT_COMPLETED","history" | "state":"DONE","history"   | /sessions/0/session/transfer/phases/state
					"state":"IMPORT_COMPLETED","history" | "state":"IMPORT_FILE_TRANSFER","history" | /sessions/0/session/choices
					"state":"IMPORT_COMPLETED","history" | "state":"IMPORT_ERROR","history" | /sessions/0/session/transfer/errors
					"source_type":"PUSH_SOURCE"     | "source_type":"PULL_SOURCE"     | /sessions/0/session/transfer/content/source/push_source_content_type
					"content":"PD94                 | "content":"PD95                 | /sessions/0/session/transfer/content/files/0/received/digests/SHA-256
					"type":"ovf"                    | "type":"disk"                   | /sessions/0/session/transfer/content/files/0
					"id":"s-bad"                    | "id":"s/bad"                    | /sessions/2/session/id
					"answered":0                    | "answered":1                    | /sessions/2/session/answered
					"state":"IMPORT_OVF_TRANSFER","progress":10 | "state":"ODD","progress":10 | /sessions/2/session/infos/0/state
					""")
	void putStateWhenInvalidThen400AndNothingChanges(String from, String to, String pointer) {
		ImportClient completed = ImportClient.create(this.client, "NONE")
			.upload("descriptor.ovf", TestOvfDescriptors.virtualMachine("bad-done").bytes())
			.instantiate("")
			.assertState("IMPORT_COMPLETED");
		ImportClient fresh = ImportClient.create(this.client, "NONE");
		control("PUT", "/sessions/s-bad", """
				{"state": "IMPORT_OVF_TRANSFER", "progress": 10, "files": [], "errors": [], "warnings": [],
				 "information": []}""");
		control("POST", "/faults", """
				{"match": {"scope": "nobody"}, "probability": 0.5, "effect": {"session": "vanish"}}""");
		String state = control("GET", "/state", null).text();
		assertThat(state).contains(from);
		List<JsonNode> before = answers(completed, fresh);
		Answer answer = this.client.attempt("PUT", "/__admin/state", state.replaceFirst("\\Q" + from + "\\E", to));
		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
		assertThat(answer.json().path("pointer").stringValue()).as(answer.text()).isEqualTo(pointer);
		assertThat(answer.json().path("detail").stringValue()).doesNotContain("io.github", "java.");
		assertThat(answers(completed, fresh)).isEqualTo(before);
	}

	@Test
	void putStateWhenNoDocumentThen400() {
		for (String body : List.of("", "{", "[]", "{}", "null")) {
			assertThat(this.client.attempt("PUT", "/__admin/state", body).status()).as(body).isEqualTo(400);
		}
	}

	@Test
	void putStateWhenIdOrTokenIsDuplicateThen400() {
		ImportClient.create(this.client, "NONE");
		ImportClient.create(this.client, "NONE");
		ObjectNode state = (ObjectNode) control("GET", "/state", null).json();
		ObjectNode second = (ObjectNode) state.path("sessions").get(1);
		for (String member : List.of("/session/id", "/client_token", "/session/transfer/content/files/0/token")) {
			ObjectNode changed = state.deepCopy();
			int last = member.lastIndexOf('/');
			((ObjectNode) changed.at("/sessions/1" + member.substring(0, last))).set(member.substring(last + 1),
					state.at("/sessions/0" + member));
			Answer answer = this.client.attempt("PUT", "/__admin/state", changed.toString());
			assertThat(answer.status()).as(member).isEqualTo(400);
			assertThat(member).startsWith(answer.json().path("pointer").stringValue().replace("/sessions/1", ""));
		}
		assertThat(second.path("session").path("id").stringValue()).isNotEmpty();
	}

	private List<JsonNode> answers(ImportClient... sessions) {
		return Stream
			.concat(Arrays.stream(sessions).map(ImportClient::path),
					Stream.of("/rest/vcenter/vm", "/__admin/settings", "/__admin/faults", "/__admin/sessions"))
			.map((path) -> this.client.get(path).json())
			.toList();
	}

	private Answer control(String method, String path, @Nullable String body) {
		return this.client.call(method, "/__admin" + path, body);
	}

}
