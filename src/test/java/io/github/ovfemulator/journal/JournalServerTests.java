package io.github.ovfemulator.journal;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.github.ovfemulator.simulation.faults.FaultyEmulatorTest;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.RawConnection;
import io.github.ovfemulator.support.TestEndpoint;
import io.github.ovfemulator.support.TestRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the journal of exchanges in all dialects, and its filters.
 */
@FaultyEmulatorTest
class JournalServerTests {

	private static final String MACHINES = "/rest/vcenter/vm";

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@BeforeEach
	void beginAnew() {
		this.client.control().reset();
	}

	@ParameterizedTest
	@EnumSource(TestEndpoint.class)
	void entryWhenReadThenDescribesTheExchange(TestEndpoint endpoint) throws Exception {
		ImportClient session = ImportClient.create(this.client.inScope("mine"), "NONE");
		TestRequest call = endpoint.call(session);
		this.client.control().clock().advance(Duration.ofMinutes(10));
		this.client.call("DELETE", "/__admin/requests", null);
		this.client.post("/__admin/faults", "{\"effect\": {\"delay\": {\"from\": \"PT0.01S\"}}}");
		Instant before = Instant.now();
		HttpResponse<String> answer = call.send(this.port, "X-Request-ID", "request-5", "X-Emulator-Scope", "mine");
		JsonNode entry = only("");
		assertThat(entry.path("number").longValue()).isPositive();
		Instant realTime = Instant.parse(entry.path("real_time").stringValue());
		assertThat(realTime).isBetween(before, Instant.now());
		assertThat(Duration.between(realTime, Instant.parse(entry.path("time").stringValue())))
			.isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
		assertThat(Duration.parse(entry.path("duration").stringValue())).isGreaterThanOrEqualTo(Duration.ofMillis(10));
		assertThat(entry.path("method").stringValue()).isEqualTo(call.method());
		assertThat(text(entry, "dialect")).isEqualTo((endpoint.dialect() != null) ? endpoint.dialect() : "");
		assertThat(text(entry, "service"))
			.isEqualTo((endpoint == TestEndpoint.UPLOAD) ? "" : "com.vmware.vcenter.ovf.import_session");
		assertThat(text(entry, "operation")).isEqualTo((endpoint == TestEndpoint.UPLOAD) ? "" : "get");
		assertThat(text(entry, "file")).isEqualTo((endpoint == TestEndpoint.UPLOAD) ? "descriptor.ovf" : "");
		assertThat(text(entry, "path")).isEqualTo((endpoint == TestEndpoint.UPLOAD) ? "/upload/***" : call.path());
		assertThat(text(entry, "session")).isEqualTo(session.id());
		assertThat(text(entry, "scope")).isEqualTo("mine");
		assertThat(text(entry, "operation_id")).isEqualTo((endpoint == TestEndpoint.JSON_RPC) ? "rpc-7" : "request-5");
		assertThat(text(entry, "fault")).isEqualTo("fault-1");
		assertThat(entry.path("status").intValue()).isEqualTo(200);
		assertThat(entry.has("error")).isFalse();
		assertThat(entry.path("request").path("size").longValue()).isEqualTo(call.body().length);
		assertThat(entry.path("request").path("text").stringValue().isEmpty())
			.isEqualTo(endpoint != TestEndpoint.JSON_RPC);
		assertThat(entry.path("answer").path("size").longValue()).isEqualTo(answer.body().length());
		assertThat(entry.path("answer").path("text").stringValue().isEmpty())
			.isEqualTo(endpoint == TestEndpoint.UPLOAD);
		assertThat(entry.path("answer").path("cut").booleanValue()).isFalse();
	}

	@Test
	void entryWhenUploadHasNoScopeThenHasTheSessions() throws Exception {
		ImportClient session = ImportClient.create(this.client.inScope("inherited"), "NONE");
		TestEndpoint.UPLOAD.call(session).send(this.port);
		assertThat(text(only("?path=/upload/"), "scope")).isEqualTo("inherited");
	}

	@ParameterizedTest
	@EnumSource(TestEndpoint.class)
	void entryWhenCallFailsThenNamesTheError(TestEndpoint endpoint) throws Exception {
		ImportClient session = ImportClient.create(this.client, "NONE");
		TestRequest call = endpoint.call(session);
		session.delete();
		this.client.call("DELETE", "/__admin/requests", null);
		HttpResponse<String> answer = call.send(this.port);
		JsonNode entry = only("?error=not_found");
		assertThat(entry.path("status").intValue()).isEqualTo(answer.statusCode());
		assertThat(entry.has("fault")).isFalse();
	}

	@Test
	void entryWhenPathIsUnknownThenIsRecorded() throws Exception {
		new TestRequest("PUT", "/rest/nothing?x=y", "[1]".getBytes(StandardCharsets.UTF_8)).send(this.port,
				"X-Request-ID", "lost", "X-Emulator-Scope", "s");
		JsonNode unknown = only("?status=404");
		assertThat(text(unknown, "path")).isEqualTo("/rest/nothing?***");
		assertThat(text(unknown, "operation_id")).isEqualTo("lost");
		assertThat(text(unknown, "scope")).isEqualTo("s");
		assertThat(unknown.has("operation")).isFalse();
		new TestRequest("POST", "/api", "{".getBytes(StandardCharsets.UTF_8)).send(this.port);
		assertThat(text(only("?path=/api"), "method")).isEqualTo("POST");
	}

	@Test
	void entryWhenUploadBreaksOffThenIsRecorded() throws Exception {
		ImportClient session = ImportClient.create(this.client.inScope("broken"), "NONE");
		String path = TestRequest.upload(session, "descriptor.ovf", new byte[0]).path();
		try (RawConnection upload = new RawConnection("localhost", this.port)) {
			upload.send("PUT " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50\r\n\r\nonly this").end();
			assertThat(upload.readStatus()).isEqualTo(400);
		}
		JsonNode entry = only("?path=/upload/");
		assertThat(text(entry, "error")).isEqualTo("invalid_request");
		assertThat(text(entry, "file")).isEqualTo("descriptor.ovf");
		assertThat(text(entry, "session")).isEqualTo(session.id());
		assertThat(text(entry, "scope")).isEqualTo("broken");
		assertThat(text(entry, "path")).isEqualTo("/upload/***");
		assertThat(entry.path("request").path("size").intValue()).isEqualTo("only this".length());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                                             | 6
			?service=com.vmware.vcenter.VM                 | 5
			?operation=list                                | 5
			?operation=get                                 | 1
			?dialect=api                                   | 2
			?dialect=rest&operation=list                   | 3
			?dialect=json_rpc                              | 0
			?scope=one                                     | 2
			?scope=one&dialect=rest                        | 1
			?status=404                                    | 1
			?error=not_found                               | 1
			?error=timed_out                               | 0
			?path=/rest/vcenter/vm                         | 3
			?path=/rest/vcenter/host                       | 1
			?session=nobody                                | 0
			?service=com.vmware.vcenter.VM&status=200&path=/api | 2
			""")
	void listWhenFilteredThenHasTheMatchingEntries(String query, int expected) throws Exception {
		TestRequest.get(MACHINES).send(this.port);
		TestRequest.get(MACHINES).send(this.port, "X-Emulator-Scope", "one");
		TestRequest.get("/api/vcenter/vm").send(this.port, "X-Emulator-Scope", "one");
		TestRequest.get("/api/vcenter/vm").send(this.port);
		TestRequest.get("/rest/vcenter/host").send(this.port);
		TestRequest.get(MACHINES + "/vm-0").send(this.port);
		JsonNode found = this.client.get("/__admin/requests" + query).json();
		assertThat(found.path("count").intValue()).isEqualTo(expected);
		assertThat(found.path("requests")).hasSize(expected);
		assertThat(this.client.get("/__admin/requests.har" + query).json().path("log").path("entries"))
			.hasSize(expected);
	}

	@Test
	void listWhenSessionOrSinceIsGivenThenFilters() throws Exception {
		ImportClient session = ImportClient.create(this.client, "NONE");
		for (TestEndpoint endpoint : List.of(TestEndpoint.REST, TestEndpoint.API, TestEndpoint.JSON_RPC,
				TestEndpoint.UPLOAD)) {
			endpoint.call(session).send(this.port);
		}
		JsonNode found = journal("?session=" + session.id());
		assertThat(found).hasSizeGreaterThanOrEqualTo(4);
		long last = found.get(found.size() - 2).path("number").longValue();
		assertThat(text(only("?session=" + session.id() + "&since=" + last), "file")).isEqualTo("descriptor.ovf");
	}

	@ParameterizedTest
	@CsvSource({ "colour=red, /colour", "status=good, /status", "since=-1, /since", "at_least=some, /at_least",
			"within=soon, /within", "within=PT2M, /within", "within=-PT1S, /within", "dialect=soap, /dialect" })
	void listWhenFilterIsInvalidThenNamesParameter(String query, String pointer) {
		for (String path : List.of("/__admin/requests?", "/__admin/requests.har?")) {
			Answer answer = this.client.attempt("GET", path + query, "");
			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.json().path("pointer").stringValue()).isEqualTo(pointer);
		}
	}

	/** The response arrives long before the timeout. */
	@Test
	void waitWhenEntryArrivesThenAnswersAtOnce() throws Exception {
		TestRequest.get(MACHINES).send(this.port);
		ExecutorService other = Executors.newSingleThreadExecutor();
		try {
			Future<Answer> waiting = other
				.submit(() -> this.client.get("/__admin/requests?operation=list&at_least=3&within=PT1M"));
			TestRequest.get(MACHINES + "/vm-0").send(this.port);
			TestRequest.get(MACHINES).send(this.port);
			TestRequest.get(MACHINES).send(this.port);
			Answer answer = waiting.get(50, TimeUnit.SECONDS);
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.json().path("count").intValue()).isEqualTo(3);
		}
		finally {
			other.shutdownNow();
		}
	}

	@Test
	void waitWhenTimedOutThenListsOtherEntriesOfScope() throws Exception {
		TestRequest.get(MACHINES).send(this.port, "X-Emulator-Scope", "one");
		TestRequest.get(MACHINES).send(this.port, "X-Emulator-Scope", "two");
		Answer answer = this.client.get("/__admin/requests?scope=one&operation=get&at_least=1&within=PT0.05S");
		assertThat(answer.status()).isEqualTo(408);
		assertThat(answer.json().path("requests")).singleElement()
			.satisfies((entry) -> assertThat(text(entry, "operation")).isEqualTo("list"));
		long number = answer.json().path("requests").get(0).path("number").longValue();
		Answer later = this.client.get("/__admin/requests?operation=get&at_least=1&since=" + number);
		assertThat(later.status()).isEqualTo(408);
		assertThat(later.json().path("requests")).singleElement()
			.satisfies((entry) -> assertThat(text(entry, "scope")).isEqualTo("two"));
	}

	@Test
	void journalWhenFullThenKeepsTheLatest() throws Exception {
		int more = 7;
		for (int i = 0; i < FaultyEmulatorTest.CAPACITY + more; i++) {
			TestRequest.get(MACHINES).send(this.port, "X-Request-ID", "call-" + i);
		}
		JsonNode entries = journal("");
		assertThat(entries).hasSize(FaultyEmulatorTest.CAPACITY);
		assertThat(text(entries.get(0), "operation_id")).isEqualTo("call-" + more);
		assertThat(entries.get(FaultyEmulatorTest.CAPACITY - 1).path("number").longValue())
			.isEqualTo(entries.get(0).path("number").longValue() + FaultyEmulatorTest.CAPACITY - 1);
	}

	@Test
	void listWhenCallsWereAnsweredThenHasThemAll() throws Exception {
		int clients = 4;
		int calls = 40;
		ExecutorService threads = Executors.newFixedThreadPool(clients);
		try {
			List<Future<List<Integer>>> counted = new ArrayList<>();
			for (int i = 0; i < clients; i++) {
				String scope = "client-" + i;
				counted.add(threads.submit(() -> callAndCount(scope, calls)));
			}
			for (Future<List<Integer>> counts : counted) {
				assertThat(counts.get(60, TimeUnit.SECONDS)).hasSize(calls).isSorted().startsWith(1).endsWith(calls);
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	private List<Integer> callAndCount(String scope, int calls) throws Exception {
		List<Integer> counts = new ArrayList<>();
		for (int i = 0; i < calls; i++) {
			TestRequest.get(MACHINES).send(this.port, "X-Emulator-Scope", scope);
			counts.add(this.client.get("/__admin/requests?scope=" + scope).json().path("count").intValue());
		}
		return counts.stream().distinct().toList();
	}

	@Test
	void harWhenReadThenHasTheSameExchanges() throws Exception {
		String path = ImportClient.SERVICE + "/id:nobody?~action=progress";
		new TestRequest("POST", path, "{\"percent\":5}".getBytes(StandardCharsets.UTF_8)).send(this.port);
		JsonNode archive = this.client.get("/__admin/requests.har").json().path("log");
		assertThat(archive.path("version").stringValue()).isEqualTo("1.2");
		JsonNode entry = archive.path("entries").get(0);
		JsonNode journaled = only("");
		assertThat(Instant.parse(entry.path("startedDateTime").stringValue()))
			.isBefore(Instant.parse(journaled.path("real_time").stringValue()));
		assertThat(entry.path("time").doubleValue()).isPositive();
		JsonNode request = entry.path("request");
		assertThat(request.path("method").stringValue()).isEqualTo("POST");
		assertThat(request.path("url").stringValue()).isEqualTo("http://localhost" + path);
		assertThat(request.path("queryString").toString()).isEqualTo("[{\"name\":\"~action\",\"value\":\"progress\"}]");
		assertThat(request.path("postData").path("text").stringValue()).isEqualTo("{\"percent\":5}");
		assertThat(request.path("bodySize").intValue()).isEqualTo(13);
		assertThat(entry.path("response").path("status").intValue()).isEqualTo(404);
		assertThat(entry.path("response").path("content").path("text"))
			.isEqualTo(journaled.path("answer").path("text"));
	}

	@Test
	void deleteWhenFilteredThenKeepsTheOthers() throws Exception {
		TestRequest.get(MACHINES).send(this.port, "X-Emulator-Scope", "one");
		TestRequest.get(MACHINES).send(this.port, "X-Emulator-Scope", "two");
		this.client.call("DELETE", "/__admin/requests?scope=one", null);
		assertThat(text(only(""), "scope")).isEqualTo("two");
		this.client.call("DELETE", "/__admin/requests", null);
		assertThat(journal("")).isEmpty();
	}

	private JsonNode journal(String query) {
		return this.client.get("/__admin/requests" + query).json().path("requests");
	}

	private JsonNode only(String query) {
		JsonNode entries = journal(query);
		assertThat(entries).hasSize(1);
		return entries.get(0);
	}

	private static String text(JsonNode entry, String member) {
		return entry.path(member).asString("");
	}

}
