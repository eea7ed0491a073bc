package io.github.ovfemulator.simulation.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.TestHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Server tests of adding and removing rules, and of a client that retries.
 */
@FaultyEmulatorTest
class FaultRegistryServerTests {

	private static final String RULE = "{\"match\": {\"scope\": \"%s\"}, \"effect\": {\"http\": {\"status\": 418}}}";

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@BeforeEach
	void reset() {
		this.client.control().reset();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			{                                                                   | ''
			[]                                                                  | ''
			null                                                                | ''
			{}                                                                  | /effect
			{"effect": null}                                                    | /effect
			{"effect": []}                                                      | /effect
			{"effect": {}}                                                      | /effect
			{"effect": {"connection": "reset", "session": "vanish"}}            | /effect
			{"effect": {"colour": "red"}}                                       | /effect/colour
			{"effect": {"error": {}}}                                           | /effect/error/type
			{"effect": {"error": {"type": "oops"}}}                             | /effect/error/type
			{"effect": {"error": {"type": 3}}}                                  | /effect/error/type
			{"effect": {"error": {"type": "not_found", "status": 199}}}         | /effect/error/status
			{"effect": {"error": {"type": "not_found", "status": 600}}}         | /effect/error/status
			{"effect": {"error": {"type": "not_found", "status": "many"}}}      | /effect/error/status
			{"effect": {"error": {"type": "not_found", "message": []}}}         | /effect/error/message
			{"effect": {"error": {"type": "not_found", "colour": 1}}}           | /effect/error/colour
			{"effect": {"http": {}}}                                            | /effect/http/status
			{"effect": {"http": {"status": 99}}}                                | /effect/http/status
			{"effect": {"http": {"status": 600}}}                               | /effect/http/status
			{"effect": {"http": {"status": 500.5}}}                             | /effect/http/status
			{"effect": {"http": {"status": 500, "body": {}}}}                   | /effect/http/body
			{"effect": {"delay": {}}}                                           | /effect/delay/from
			{"effect": {"delay": {"from": 5}}}                                  | /effect/delay/from
			{"effect": {"delay": {"from": "soon"}}}                             | /effect/delay/from
			{"effect": {"delay": {"from": "-PT1S"}}}                            | /effect/delay/from
			{"effect": {"delay": {"from": "PT2M"}}}                             | /effect/delay/from
			{"effect": {"delay": {"from": "PT2S", "to": "PT1S"}}}               | /effect/delay/to
			{"effect": {"delay": {"from": "PT2S", "to": "PT2M"}}}               | /effect/delay/to
			{"effect": {"connection": "lost"}}                                  | /effect/connection
			{"effect": {"connection": "answer"}}                                | /effect/connection
			{"effect": {"transfer": {}}}                                        | /effect/transfer
			{"effect": {"transfer": {"refuse": false}}}                         | /effect/transfer
			{"effect": {"transfer": {"refuse": true, "corrupt": true}}}         | /effect/transfer
			{"effect": {"transfer": {"cut_after": 5, "corrupt": true}}}         | /effect/transfer
			{"effect": {"transfer": {"cut_after": -1}}}                         | /effect/transfer/cut_after
			{"effect": {"transfer": {"cut_after": "x"}}}                        | /effect/transfer/cut_after
			{"effect": {"session": "dies"}}                                     | /effect/session
			{"probability": -0.1, "effect": {"connection": "reset"}}            | /probability
			{"probability": 1.1, "effect": {"connection": "reset"}}             | /probability
			{"probability": "often", "effect": {"connection": "reset"}}         | /probability
			{"seed": "x", "effect": {"connection": "reset"}}                    | /seed
			{"skip": -1, "effect": {"connection": "reset"}}                     | /skip
			{"skip": "x", "effect": {"connection": "reset"}}                    | /skip
			{"times": 0, "effect": {"connection": "reset"}}                     | /times
			{"times": 1.5, "effect": {"connection": "reset"}}                   | /times
			{"colour": "red", "effect": {"connection": "reset"}}                | /colour
			{"match": [], "effect": {"connection": "reset"}}                    | /match
			{"match": {"colour": "red"}, "effect": {"connection": "reset"}}     | /match/colour
			{"match": {"service": []}, "effect": {"connection": "reset"}}       | /match/service
			{"match": {"operation": {}}, "effect": {"connection": "reset"}}     | /match/operation
			{"match": {"dialect": "soap"}, "effect": {"connection": "reset"}}   | /match/dialect
			{"match": {"session": []}, "effect": {"connection": "reset"}}       | /match/session
			{"match": {"file": []}, "effect": {"connection": "reset"}}          | /match/file
			{"match": {"path": []}, "effect": {"connection": "reset"}}          | /match/path
			{"match": {"path": "rest/**"}, "effect": {"connection": "reset"}}   | /match/path
			{"match": {"path": "/rest/{a:[}"}, "effect": {"connection": "reset"}} | /match/path
			{"match": {"scope": []}, "effect": {"connection": "reset"}}         | /match/scope
			""")
	void addWhenRuleIsInvalidThenRespondsWithPointer(String rule, String pointer) {
		Answer response = this.client.attempt("POST", "/__admin/faults", rule);
		assertThat(response.status()).as(response.text()).isEqualTo(400);
		assertThat(response.contentType()).isEqualTo("application/problem+json");
		assertThat(response.json().path("pointer").stringValue()).isEqualTo(pointer);
		assertThat(response.json().path("detail").stringValue()).isNotBlank().doesNotContain("io.github", "java.");
		assertThat(this.client.get("/__admin/faults").json()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"match": {"service": "import_session"}, "effect": {"connection": "reset"}} | /match/service | Unknown service 'import_session'; the most similar one is com.vmware.vcenter.ovf.import_session. (at
					{"match": {"service": "com.vmware.vcenter.vm"}, "effect": {"connection": "reset"}} | /match/service | ; the most similar one is com.vmware.vcenter.VM. (at
					{"match": {"service": "vm"}, "effect": {"connection": "reset"}} | /match/service | ; the most similar one is com.vmware.vcenter.VM. (at
					{"match": {"service": ""}, "effect": {"connection": "reset"}} | /match/service | Unknown service ''; GET /__admin/operations lists
					{"match": {"kind": "upload", "service": "com.vmware.vcenter.VM"}, "effect": {"connection": "reset"}} | /match | Nothing can match this rule. Only the kind 'call' has a service
					{"match": {"kind": "fetch", "dialect": "rest"}, "effect": {"connection": "reset"}} | /match | Only the kind 'call' has
					{"match": {"kind": "call", "file": "a.vmdk"}, "effect": {"connection": "reset"}} | /match | A call has no file
					{"match": {"file": "a.vmdk", "operation": "get"}, "effect": {"connection": "reset"}} | /match | A call has no file
					{"match": {"dialect": "rest", "path": "/api/**"}, "effect": {"connection": "reset"}} | /match | The paths of this dialect begin with /rest.
					{"match": {"dialect": "json_rpc", "path": "/re*/x"}, "effect": {"connection": "reset"}} | /match | The paths of this dialect begin with /api.
					'' | '' | The request body is not JSON: it is empty.
					{"match": {"service": "mail"}, "effect": {"connection": "reset"}} | /match/service | Unknown service 'mail'; GET /__admin/operations lists
					{"match": {"operation": "gett"}, "effect": {"connection": "reset"}} | /match/operation | Unknown operation 'gett'; the most similar one is get. (at
					{"match": {"service": "com.vmware.vcenter.VM", "operation": "lists"}, "effect": {"connection": "reset"}} | /match/operation | Unknown operation 'lists' of com.vmware.vcenter.VM; the most similar one is list. (at
					{"match": {"service": "com.vmware.vcenter.VM", "operation": "preview"}, "effect": {"connection": "reset"}} | /match/operation | Unknown operation 'preview' of
					{"effect": {"connection": "drop"}} | /effect/connection | connection must be one of empty, reset, reset_within, not 'drop'
					{"effect": {"connection": "answer"}} | /effect/connection | connection must be one of empty, reset, reset_within, not 'answer'
					{"effect": } | '' | The request body is not JSON: Unexpected character
					{"effect": } | '' | (line 1, column 12).
					""")
	void addWhenRuleIsMistypedThenRespondsWithCorrection(String rule, String pointer, String detail) {
		Answer response = this.client.attempt("POST", "/__admin/faults", rule);
		assertThat(response.status()).as(response.text()).isEqualTo(400);
		assertThat(response.json().path("pointer").stringValue()).isEqualTo(pointer);
		assertThat(response.json().path("detail").stringValue()).contains(detail);
	}

	@Test
	void addWhenOperationIsKnownButNotEmulatedThenIsAccepted() {
		assertThat(this.client.post("/__admin/faults", """
				{"match": {"service": "com.vmware.content.subscribed_library"}, "effect": {"connection": "reset"}}""")
			.status()).isEqualTo(201);
	}

	@Test
	void restoreWhenServiceOfRuleIsUnknownThenKeepsRule() {
		this.client.post("/__admin/faults", """
				{"match": {"service": "com.vmware.vcenter.VM"}, "effect": {"connection": "reset"}}""");
		String state = this.client.get("/__admin/state").text().replace("com.vmware.vcenter.VM\"", "com.old\"");
		assertThat(this.client.call("PUT", "/__admin/state", state).status()).isEqualTo(204);
		assertThat(this.client.get("/__admin/faults/fault-1").text()).contains("com.old");
	}

	@Test
	void addWhenPathIsTooLongThenRespondsWithLimit() {
		Answer response = this.client.attempt("POST", "/__admin/faults", """
				{"match": {"path": "/%s"}, "effect": {"connection": "reset"}}""".formatted("*a".repeat(256)));
		assertThat(response.status()).isEqualTo(400);
		assertThat(response.json().path("pointer").stringValue()).isEqualTo("/match/path");
		assertThat(response.json().path("detail").stringValue()).contains("512 characters");
	}

	@Test
	void addWhenLimitIsReachedThenRespondsWithConflict() {
		for (int i = 0; i < FaultyEmulatorTest.MAX_RULES; i++) {
			add("nobody");
		}
		Answer response = this.client.post("/__admin/faults", RULE.formatted("one-more"));
		assertThat(response.status()).isEqualTo(409);
		assertThat(response.json().path("detail").stringValue()).contains("emulator.faults.max-rules",
				String.valueOf(FaultyEmulatorTest.MAX_RULES));
		assertThat(this.client.get("/__admin/faults").json()).hasSize(FaultyEmulatorTest.MAX_RULES);
	}

	@Test
	void enableWhenRuleIsOffThenItNeitherCountsNorStrikes() {
		String id = this.client
			.call("POST", "/__admin/faults", "{\"effect\": {\"error\": {\"type\": \"service_unavailable\"}}}")
			.json()
			.path("id")
			.stringValue();
		String path = "/__admin/faults/" + id;
		assertThat(this.client.call("PATCH", path, "{\"enabled\": false}").json().path("enabled").booleanValue())
			.isFalse();
		assertThat(this.client.get("/rest/vcenter/vm").status()).isEqualTo(200);
		String state = this.client.get("/__admin/state").text();
		assertThat(this.client.call("PUT", "/__admin/state", state).status()).isEqualTo(204);
		assertThat(this.client.get("/rest/vcenter/vm").status()).isEqualTo(200);
		assertThat(this.client.get(path).json().path("matched").intValue()).isZero();
		assertThat(this.client.call("PATCH", path, "{\"enabled\": true}").json().path("enabled").booleanValue())
			.isTrue();
		assertThat(this.client.call("GET", "/rest/vcenter/vm", null).status()).isEqualTo(503);
		assertThat(this.client.badCall("PATCH", path, "{}").json().path("pointer").stringValue()).isEqualTo("/enabled");
		assertThat(this.client.call("PATCH", "/__admin/faults/fault-99", "{\"enabled\": true}").status())
			.isEqualTo(404);
	}

	@Test
	void deleteWhenRuleExistsThenRemovesIt() {
		String rule = add("mine");
		add("theirs");
		JsonNode shown = this.client.get("/__admin/faults/" + rule).json();
		assertThat(shown.path("rule").toString().replace(" ", "")).isEqualTo(RULE.formatted("mine").replace(" ", ""));
		assertThat(this.client.get("/__admin/faults?scope=mine").json()).hasSize(1);
		this.client.call("DELETE", "/__admin/faults?scope=theirs", null);
		assertThat(this.client.get("/__admin/faults").json()).hasSize(1);
		assertThat(this.client.call("DELETE", "/__admin/faults/" + rule, null).status()).isEqualTo(204);
		assertThat(this.client.get("/__admin/faults/" + rule).status()).isEqualTo(404);
		assertThat(this.client.call("DELETE", "/__admin/faults/" + rule, null).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			{"error": {"type": "service_unavailable"}} | 503
			{"connection": "reset"}                    | 200
			""")
	void retryWhenRuleStrikesTwiceThenJournalHasThreeCalls(String effect, int status) throws Exception {
		this.client.post("/__admin/faults",
				"{\"match\": {\"operation\": \"list\", \"scope\": \"retry\"}, \"times\": 2, \"effect\": " + effect
						+ "}");
		TestHttpClient http = TestHttpClient.to(this.port);
		AtomicInteger tries = new AtomicInteger();
		RetryTemplate retry = new RetryTemplate(
				RetryPolicy.builder().includes(IOException.class).maxRetries(5).delay(Duration.ZERO).build());
		String machines = retry.execute(() -> {
			tries.incrementAndGet();
			HttpResponse<String> response = http.get("/rest/vcenter/vm", "X-Emulator-Scope", "retry");
			if (response.statusCode() != 200) {
				throw new IOException("Status " + response.statusCode());
			}
			return response.body();
		});
		assertThat(machines).isEqualTo("{\"value\":[]}");
		JsonNode entries = this.client.get("/__admin/requests?scope=retry&operation=list&at_least=3&within=PT5S")
			.json()
			.path("requests");
		assertThat(entries).extracting((entry) -> entry.path("status").intValue()).containsExactly(status, status, 200);
		assertThat(entries).extracting((entry) -> entry.path("fault").asString(""))
			.containsExactly("fault-1", "fault-1", "");
		assertThat(tries.get()).isBetween(2, 3);
	}

	private String add(String scope) {
		return this.client.post("/__admin/faults", RULE.formatted(scope)).json().path("id").stringValue();
	}

}
