package io.github.ovfemulator.simulation.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestPackage;
import io.github.ovfemulator.vapi.std.ErrorType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Faults and the journal over real connections, on a server that no other test uses.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "emulator.journal.max-body-size=2KB")
class FaultsServerTests {

	private static final String MACHINES = "/rest/vcenter/vm";

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@BeforeEach
	void forget() {
		this.client.call("DELETE", "/__admin/faults", null);
		this.client.call("DELETE", "/__admin/requests", null);
	}

	@ParameterizedTest
	@EnumSource(ErrorType.class)
	void everyErrorCanBeInjected(ErrorType type) throws Exception {
		String name = type.name().toLowerCase(Locale.ROOT);
		add("{\"effect\": {\"error\": {\"type\": \"" + name + "\", \"message\": \"On purpose.\"}}}");
		HttpResponse<String> answer = get(MACHINES, null);
		assertThat(answer.statusCode()).isEqualTo(type.restStatus());
		assertThat(answer.body()).contains("com.vmware.vapi.std.errors." + name, "On purpose.");
		assertThat(get("/api/vcenter/vm", null).statusCode()).isEqualTo(type.apiStatus());
	}

	@Test
	void anErrorHoldsForJsonRpcAndMayHaveAnyStatus() throws Exception {
		add("{\"match\": {\"dialect\": \"json_rpc\"}, \"effect\": {\"error\": {\"type\": \"not_found\", \"status\": 418}}}");
		HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/api")).POST(BodyPublishers.ofString("""
				{"jsonrpc": "2.0", "id": "1", "method": "invoke", "params": {"serviceId": "com.vmware.vcenter.VM",
				"operationId": "list", "ctx": {}, "input": {"STRUCTURE": {"operation-input": {}}}}}""")));
		assertThat(answer.statusCode()).isEqualTo(418);
		assertThat(answer.body()).contains("com.vmware.vapi.std.errors.not_found");
		assertThat(get(MACHINES, null).statusCode()).isEqualTo(200);
	}

	@Test
	void plainHttpIsAnsweredAsItIs() throws Exception {
		add("{\"effect\": {\"http\": {\"status\": 502, \"body\": \"Bad gateway\"}}}");
		HttpResponse<String> answer = get(MACHINES, null);
		assertThat(answer.statusCode()).isEqualTo(502);
		assertThat(answer.body()).isEqualTo("Bad gateway");
	}

	@ParameterizedTest
	@ValueSource(strings = { "reset", "reset_within", "empty" })
	void aLostAnswerIsAnErrorOfTheConnection(String ending) throws Exception {
		add("{\"times\": 2, \"effect\": {\"connection\": \"" + ending + "\"}}");
		assertThatIOException().isThrownBy(this::list);
		// what was asked was done all the same
		assertThat(journal("").path("requests").get(0).path("status").intValue()).isEqualTo(200);
	}

	@Test
	void aDelayIsSeenInTheJournal() throws Exception {
		add("{\"effect\": {\"delay\": {\"from\": \"PT0.2S\"}}}");
		get(MACHINES, null);
		String duration = journal("").path("requests").get(0).path("duration").stringValue();
		assertThat(Duration.parse(duration)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
	}

	@Test
	void aRuleStrikesAsOftenAsItSays() throws Exception {
		String id = add("{\"skip\": 1, \"times\": 1, \"effect\": {\"http\": {\"status\": 500}}}");
		assertThat(get(MACHINES, null).statusCode()).isEqualTo(200);
		assertThat(get(MACHINES, null).statusCode()).isEqualTo(500);
		assertThat(get(MACHINES, null).statusCode()).isEqualTo(200);
		JsonNode fault = this.client.get("/__admin/faults/" + id).json();
		assertThat(fault.path("matched").intValue()).isEqualTo(3);
		assertThat(fault.path("struck").intValue()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"service": "com.vmware.vcenter.VM"}         | {"service": "com.vmware.vcenter.host"}
			{"operation": "list"}                        | {"operation": "get"}
			{"dialect": "rest"}                          | {"dialect": "api"}
			{"path": "/rest/**"}                         | {"path": "/api/**"}
			{"scope": "one"}                             | {"scope": "two"}
			""")
	void aRuleStrikesWhatItMatches(String matching, String other) throws Exception {
		add("{\"match\": " + other + ", \"effect\": {\"http\": {\"status\": 500}}}");
		assertThat(get(MACHINES, "one").statusCode()).isEqualTo(200);
		add("{\"match\": " + matching + ", \"effect\": {\"http\": {\"status\": 500}}}");
		assertThat(get(MACHINES, "one").statusCode()).isEqualTo(500);
	}

	@Test
	void aSessionVanishes() {
		ImportClient session = ImportClient.create(this.client, "NONE");
		add("{\"match\": {\"session\": \"" + session.id() + "\"}, \"effect\": {\"session\": \"vanish\"}}");
		this.client.get(session.path()).assertError(404, "not_found");
	}

	@Test
	void anUploadIsRefusedOnceAndThenTaken() {
		ImportClient session = ImportClient.create(this.client, "NONE");
		add("{\"match\": {\"file\": \"descriptor.ovf\"}, \"times\": 1, \"effect\": {\"transfer\": {\"refuse\": true}}}");
		byte[] descriptor = TestOvfDescriptors.virtualMachine("refused-once").bytes();
		session.tryUpload("descriptor.ovf", descriptor).assertError(503, "service_unavailable");
		session.upload("descriptor.ovf", descriptor).assertState("IMPORT_SELECTING_OVF_PARAMS");
	}

	@Test
	void anUploadThatIsCutCountsForNothing() {
		ImportClient session = ImportClient.create(this.client, "NONE");
		add("{\"times\": 1, \"effect\": {\"transfer\": {\"cut_after\": 10}}}");
		byte[] descriptor = TestOvfDescriptors.virtualMachine("cut").bytes();
		assertThat(catchThrowable(() -> session.tryUpload("descriptor.ovf", descriptor)))
			.hasCauseInstanceOf(IOException.class);
		assertThat(session.file("descriptor.ovf").path("bytes_transferred").longValue()).isZero();
		session.upload("descriptor.ovf", descriptor);
	}

	@Test
	void aCorruptedUploadHasAnotherDigest() {
		TestPackage small = TestPackage.of(TestOvfDescriptors.virtualMachine("corrupt")).disk("system.vmdk", 1000);
		ImportClient session = ImportClient.create(this.client, "NONE");
		session.upload("descriptor.ovf", small.descriptor());
		add("{\"match\": {\"file\": \"system.vmdk\"}, \"effect\": {\"transfer\": {\"corrupt\": true}}}");
		byte[] disk = Objects.requireNonNull(small.files().get("system.vmdk"));
		session.upload("system.vmdk", disk);
		assertThat(session.file("system.vmdk").path("sha256").stringValue())
			.isNotEqualTo(TestPackage.digest("SHA256", disk));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{}                                                                  | /effect
			{"effect": {}}                                                      | /effect
			{"effect": {"error": {"type": "oops"}}}                             | /effect/error/type
			{"effect": {"http": {"status": 99}}}                                | /effect/http/status
			{"effect": {"delay": {"from": "PT2M"}}}                             | /effect/delay/from
			{"probability": 2, "effect": {"connection": "reset"}}               | /probability
			{"match": {"colour": "red"}, "effect": {"connection": "reset"}}     | /match/colour
			""")
	void aBadRuleIsRefusedWithTheSpot(String rule, String pointer) {
		Answer answer = this.client.attempt("POST", "/__admin/faults", rule);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("pointer").stringValue()).isEqualTo(pointer);
		assertThat(this.client.get("/__admin/faults").json()).isEmpty();
	}

	@Test
	void aRetryIsSeenInTheJournalOfItsScope() throws Exception {
		add("{\"match\": {\"scope\": \"mine\"}, \"times\": 1, \"effect\": {\"error\": {\"type\": \"service_unavailable\"}}}");
		assertThat(get(MACHINES, "theirs").statusCode()).isEqualTo(200);
		while (get(MACHINES, "mine").statusCode() == 503) {
			// a client that tries again
		}
		JsonNode found = journal("?scope=mine&operation=list&at_least=2&within=PT5S").path("requests");
		assertThat(found).extracting((entry) -> entry.path("status").intValue()).containsExactly(503, 200);
		assertThat(found.get(0).path("fault").stringValue()).startsWith("fault-");
		assertThat(journal("?scope=theirs").path("count").intValue()).isEqualTo(1);
	}

	@Test
	void waitingInVainShowsWhatCameInstead() throws Exception {
		get(MACHINES, null);
		Answer answer = this.client.get("/__admin/requests?operation=get&at_least=1");
		assertThat(answer.status()).isEqualTo(408);
		assertThat(answer.json().path("count").intValue()).isEqualTo(1);
	}

	@Test
	void theJournalMasksSecretsAndCutsBodies() throws Exception {
		send(HttpRequest.newBuilder(uri("/rest/com/vmware/cis/session"))
			.header("Authorization", "Basic dXNlcjpwYXNzd29yZA==")
			.POST(BodyPublishers.noBody()));
		ImportClient session = ImportClient.create(this.client, "NONE");
		String url = session.file("descriptor.ovf").path("file_url").stringValue();
		session.upload("descriptor.ovf", TestOvfDescriptors.virtualMachine("secret").bytes());
		send(HttpRequest.newBuilder(uri(session.path() + "?~action=instantiate"))
			.POST(BodyPublishers.ofString("{\"@class\": \"x\", \"value\": \"hidden-1\", \"id\": \"p\", \"padding\": \""
					+ "x".repeat(4000) + "\"}")));
		JsonNode requests = journal("").path("requests");
		String text = requests.toString() + this.client.get("/__admin/requests.har").text();
		assertThat(text).doesNotContain(url.substring(url.lastIndexOf('/') + 1), "hidden-1", "dXNlcjpwYXNz");
		assertThat(requests.get(0).path("answer").path("text").stringValue()).isEqualTo("***");
		assertThat(requests.get(requests.size() - 1).path("request").path("cut").booleanValue()).isTrue();
	}

	private String add(String rule) {
		return this.client.post("/__admin/faults", rule).json().path("id").stringValue();
	}

	private JsonNode journal(String query) {
		return this.client.get("/__admin/requests" + query).json();
	}

	private void list() throws IOException, InterruptedException {
		send(HttpRequest.newBuilder(uri(MACHINES)).GET());
	}

	private HttpResponse<String> get(String path, @Nullable String scope) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
		return send((scope != null) ? request.header("X-Emulator-Scope", scope) : request);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.http.send(request.build(), BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

}
