package io.github.ovfemulator.admin;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.OvfEmulatorApplication;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.EventStream;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.RawConnection;
import io.github.ovfemulator.support.TestHttpClient;
import io.github.ovfemulator.vapi.operation.ChangeFeed;
import io.github.ovfemulator.web.server.HttpsConnector;
import io.github.ovfemulator.web.server.TestHttps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The event stream over the wire.
 */
@EmulatorTest
class EventsServerTests {

	private static final String SCOPE = "events";

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@Autowired
	private ChangeFeed changes;

	@Autowired
	private HttpsConnector https;

	@BeforeEach
	void reset() {
		this.client.control().reset();
	}

	@Test
	void streamWhenAPackageIsImportedThenTellsEachStep() throws Exception {
		try (EventStream stream = open("?scope=" + SCOPE)) {
			assertThat(stream.next("connected").data().path("time").isString()).isTrue();
			ImportClient session = deploy("told");
			List<EventStream.Event> events = stream.until("session",
					(data) -> data.path("state").asString().equals("IMPORT_COMPLETED"));
			assertThat(events).filteredOn((event) -> event.kind().equals("session"))
				.allMatch((event) -> event.data().path("id").asString().equals(session.id()))
				.allMatch((event) -> event.data().path("scope").asString().equals(SCOPE))
				.last()
				.satisfies((event) -> assertThat(event.data().path("history")).hasSize(4));
			session.delete();
			assertThat(stream.until("session", (data) -> data.path("removed").asBoolean()))
				.anyMatch((event) -> event.data().path("id").asString().equals(session.id()));
		}
	}

	@Test
	void machinesWhenMadeAndRemovedThenAreTold() throws Exception {
		try (EventStream stream = open("?kinds=machine")) {
			stream.next("connected");
			deploy("made");
			EventStream.Event made = stream.next("machine");
			assertThat(made.data().path("name").asString()).isEqualTo("made");
			assertThat(made.data().path("power_state").asString()).isEqualTo("powered_off");
			this.client.call("DELETE", "/rest/vcenter/vm/" + made.data().path("id").asString(), null).assertVoid();
			assertThat(stream.next("machine").data().path("removed").asBoolean()).isTrue();
		}
	}

	@Test
	void requestsWhenServedThenEachIsToldInOrder() throws Exception {
		try (EventStream stream = open("?kinds=request")) {
			stream.next("connected");
			for (int i = 0; i < 20; i++) {
				this.client.get("/rest/vcenter/vm");
			}
			long first = stream.next("request").data().path("number").asLong();
			for (int i = 1; i < 20; i++) {
				EventStream.Event event = stream.next("request");
				assertThat(event.data().path("number").asLong()).isEqualTo(first + i);
				assertThat(event.data().path("violations").asInt()).isZero();
				assertThat(event.data().path("request").has("text")).isFalse();
			}
		}
	}

	@Test
	void callWhenItBreaksTheContractThenIsToldWithItsViolation() throws Exception {
		try (EventStream stream = open("?kinds=request,violation")) {
			stream.next("connected");
			this.client.badCall("GET", "/rest/vcenter/vm?nonsense=1", null);
			List<EventStream.Event> events = stream.until("violation", (data) -> true);
			if (events.size() < 2 || !events.get(events.size() - 2).kind().equals("request")) {
				events.addAll(stream.until("request", (data) -> true));
			}
			assertThat(events).anyMatch((event) -> event.data().path("violations").asInt() == 1)
				.anyMatch((event) -> event.data().path("rule").asString("").contains("not in the contract"));
		}
	}

	@Test
	void controlsWhenUsedThenAreTold() throws Exception {
		try (EventStream stream = open("?kinds=clock,settings,fault,task,library")) {
			stream.next("connected");
			this.client.post("/__admin/clock/advance", "{\"by\": \"PT5M\"}");
			assertThat(stream.next("clock").data().path("offset").asString()).isEqualTo("PT5M");
			this.client.call("PUT", "/__admin/settings", "{\"auth\": \"off\"}");
			assertThat(stream.next("settings").data().path("auth").asString()).isEqualTo("off");
			String rule = this.client
				.post("/__admin/faults", "{\"effect\": {\"error\": {\"type\": \"internal_server_error\"}}}")
				.json()
				.path("id")
				.stringValue();
			assertThat(stream.next("fault").data().path("struck").asInt()).isZero();
			this.client.get("/rest/vcenter/vm");
			assertThat(stream.next("fault").data().path("struck").asInt()).isEqualTo(1);
			this.client.call("PATCH", "/__admin/faults/" + rule, "{\"enabled\": false}");
			assertThat(stream.next("fault").data().path("enabled").asBoolean()).isFalse();
			this.client.call("PATCH", "/__admin/faults/" + rule, "{\"enabled\": true}");
			assertThat(stream.next("fault").data().path("enabled").asBoolean()).isTrue();
			this.client.call("DELETE", "/__admin/faults/" + rule, null);
			EventStream.Event removed = stream.next("fault");
			assertThat(removed.data().path("id").asString()).isEqualTo(rule);
			assertThat(removed.data().path("removed").asBoolean()).isTrue();
			this.client.control().reset();
			stream.until("reset", (data) -> data.isEmpty());
		}
	}

	@Test
	void faultWhenOfAnotherScopeThenIsNotTold() throws Exception {
		try (EventStream stream = open("?scope=" + SCOPE + "&kinds=fault")) {
			stream.next("connected");
			addFault("{\"scope\": \"other\"}");
			addFault("{\"scope\": \"" + SCOPE + "\"}");
			addFault("{}");
			assertThat(stream.next("fault").data().at("/rule/match/scope").asString()).isEqualTo(SCOPE);
			assertThat(stream.next("fault").data().at("/rule/match").has("scope")).isFalse();
		}
	}

	@Test
	void readerWhenItResumesThenMissesNothing() throws Exception {
		String last;
		try (EventStream stream = open("?kinds=clock")) {
			stream.next("connected");
			advance(1);
			last = stream.next("clock").id();
			advance(1);
			stream.next("clock");
		}
		advance(1);
		try (EventStream stream = open("?kinds=clock", "Last-Event-ID", last)) {
			assertThat(stream.next("clock").data().path("offset").asString()).isEqualTo("PT2S");
			assertThat(stream.next("clock").data().path("offset").asString()).isEqualTo("PT3S");
			advance(1);
			assertThat(stream.next("clock").data().path("offset").asString()).isEqualTo("PT4S");
		}
	}

	@Test
	void readerWhenItsLastEventIsUnknownThenItIsTold() throws Exception {
		for (String id : List.of("0-0", "other", "-", "4", "")) {
			try (EventStream stream = open("", "Last-Event-ID", id)) {
				stream.next("missed");
				advance(1);
				stream.next("clock");
			}
		}
	}

	@Test
	void readerWhenItMissedTooMuchThenItIsTold() throws Exception {
		try (EventStream stream = open("?kinds=clock,requests_cleared")) {
			String last = stream.next("connected").id();
			for (int i = 0; i < 5; i++) {
				flood(1000, "x");
				advance(1);
				stream.until("clock", (data) -> true);
			}
			try (EventStream late = open("", "Last-Event-ID", last)) {
				late.next("missed");
			}
		}
	}

	@Test
	void readerWhenItIsSlowThenItIsDroppedAndOthersAreNot() throws Exception {
		try (RawConnection slow = new RawConnection("localhost", this.port); EventStream other = open("?kinds=clock")) {
			slow.send("GET /__admin/events HTTP/1.1\r\nHost: localhost:" + this.port + "\r\n\r\n");
			assertThat(slow.readHead()).contains(" 200 ");
			other.next("connected");
			for (int i = 0; i < 12; i++) {
				flood(500, "x".repeat(10_000));
				advance(1);
				other.next("clock");
			}
			// ends although there are heartbeats
			assertThat(slow.readAll().length()).isLessThan(12 * 500 * 10_000);
		}
	}

	@Test
	void readersWhenThereAreManyThenTheirNumberIsLimited() throws Exception {
		List<EventStream> streams = new ArrayList<>();
		try {
			assertThat(refusal(streams)).contains("limit of " + EventStreams.MAX_READERS + " readers");
			assertThat(streams).hasSizeBetween(1, EventStreams.MAX_READERS);
			advance(1);
			for (EventStream stream : streams) {
				stream.next("connected");
				stream.next("clock");
			}
		}
		finally {
			for (EventStream stream : streams) {
				stream.close();
			}
			// the server sees that a stream is closed when it has something to write
			await().untilAsserted(() -> {
				advance(1);
				open("").close();
				open("").close();
			});
		}
	}

	@Test
	void serverWhenItStopsThenOpenStreamsDoNotDelayIt() throws Exception {
		ConfigurableApplicationContext server = new SpringApplication(OvfEmulatorApplication.class)
			.run("--server.port=0", "--emulator.https.port=-1");
		int serverPort = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
		try (EventStream stream = EventStream.open(TestHttpClient.to(serverPort), "?kinds=clock");
				RawConnection stalled = new RawConnection("localhost", serverPort)) {
			stream.next("connected");
			stalled.send("GET /__admin/events HTTP/1.1\r\nHost: localhost:" + serverPort + "\r\n\r\n");
			assertThat(stalled.readHead()).contains(" 200 ");
			ChangeFeed feed = server.getBean(ChangeFeed.class);
			for (int i = 0; i < 1000; i++) {
				feed.happened("requests_cleared", "x".repeat(10_000));
			}
			feed.changed("clock", "");
			stream.next("clock");
			long begin = System.nanoTime();
			server.close();
			stream.awaitEnd();
			assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
		}
	}

	@Test
	void streamWhenHttp2ThenSharesItsConnection() throws Exception {
		TestHttpClient http = TestHttpClient.to("https://localhost:" + this.https.port().orElseThrow(),
				TestHttps.trusting(this.client.get("/__admin/certificate.pem").text()));
		try (EventStream first = EventStream.open(http, ""); EventStream second = EventStream.open(http, "")) {
			assertThat(first.response().version()).isEqualTo(HttpClient.Version.HTTP_2);
			first.next("connected");
			second.next("connected");
			assertThat(http.get("/rest/vcenter/vm").statusCode()).isEqualTo(200);
			first.next("request");
			second.next("request");
		}
	}

	@Test
	void watchingWhenASessionIsPolledThenCountsNothing() throws Exception {
		this.client.call("PUT", "/__admin/settings", "{\"pace\": {\"mode\": \"polls\", \"polls\": 1}}");
		try (EventStream stream = open("?scope=" + SCOPE)) {
			stream.next("connected");
			ImportClient session = deploy("counted");
			stream.until("session", (data) -> data.path("state").asString().equals("IMPORT_INSTANTIATING"));
			assertThat(this.client.get("/__admin/sessions/" + session.id()).json().path("state").asString())
				.isEqualTo("IMPORT_INSTANTIATING");
			assertThat(this.client.get("/__admin/requests").text()).doesNotContain("/__admin");
		}
	}

	@Test
	void kindWhenUnknownThenBadRequest() {
		assertThat(this.client.get("/__admin/events?kinds=clock,nothing").status()).isEqualTo(400);
	}

	@Test
	void streamWhenOnlyTheHeadIsAskedForThenEnds() throws Exception {
		HttpResponse<String> head = TestHttpClient.to(this.port).send("HEAD", "/__admin/events", "");
		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
	}

	private EventStream open(String query, String... headers) throws Exception {
		return EventStream.open(TestHttpClient.to(this.port), query, headers);
	}

	/** Opens streams until one is refused, and returns the refusal. */
	private String refusal(List<EventStream> streams) throws Exception {
		while (streams.size() <= EventStreams.MAX_READERS) {
			HttpResponse<InputStream> response = TestHttpClient.to(this.port)
				.send("GET", "/__admin/events?kinds=clock", BodyPublishers.noBody(), BodyHandlers.ofInputStream());
			if (response.statusCode() != 200) {
				assertThat(response.statusCode()).isEqualTo(503);
				return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
			}
			streams.add(EventStream.of(response));
		}
		return "";
	}

	private void addFault(String match) {
		this.client.post("/__admin/faults",
				"{\"match\": " + match + ", \"effect\": {\"error\": {\"type\": \"internal_server_error\"}}}");
	}

	private void advance(int seconds) {
		this.client.post("/__admin/clock/advance", "{\"by\": \"PT" + seconds + "S\"}");
	}

	private void flood(int count, String text) {
		for (int i = 0; i < count; i++) {
			this.changes.happened("requests_cleared", text);
		}
	}

	private ImportClient deploy(String name) {
		EmulatorClient scoped = this.client.inScope(SCOPE);
		ImportClient session = ImportClient.createLax(scoped);
		session.upload("descriptor.ovf", TestOvfDescriptors.virtualMachine(name).bytes());
		return session.instantiate("");
	}

}
