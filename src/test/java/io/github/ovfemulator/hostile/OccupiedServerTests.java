package io.github.ovfemulator.hostile;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.RawConnection;
import io.github.ovfemulator.support.TestHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that calls that wait, slow bodies and slow uploads, more than there are threads,
 * keep out neither health nor control plane nor other calls.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = { "server.jetty.threads.max=8",
		"emulator.https.port=-1", "server.jetty.connection-idle-timeout=2m", "server.shutdown=immediate" })
class OccupiedServerTests {

	private static final int MANY = 40;

	private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";

	private static final String VMS = "/rest/vcenter/vm";

	private static final String DELAY = "{\"match\": {\"service\": \"com.vmware.vcenter.VM\"}, "
			+ "\"effect\": {\"delay\": {\"from\": \"%s\"}}}";

	/** Far more than a second on a busy machine, far less than what the others wait. */
	private static final Duration PROMPT = Duration.ofSeconds(10);

	private final List<RawConnection> connections = new ArrayList<>();

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@BeforeEach
	void reset() {
		this.client.control().reset();
	}

	@AfterEach
	void disconnect() throws IOException {
		for (RawConnection connection : this.connections) {
			connection.close();
		}
	}

	@Test
	void callsWhenDelayedThenHoldNoThreads() throws IOException {
		this.client.post("/__admin/faults", DELAY.formatted("PT2M"));
		sendMany("GET " + VMS + HOST + "\r\n");
		assertResponsive();
		assertThat(http().send("DELETE", "/__admin/faults", "").statusCode()).isEqualTo(204);
		assertPrompt(VMS);
	}

	@Test
	void callsWhenJournalIsAwaitedThenHoldNoThreads() throws IOException {
		sendMany("GET /__admin/requests?at_least=1000&within=PT1M" + HOST + "\r\n");
		assertResponsive();
		assertPrompt(VMS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api", VMS, "/__admin/faults", "/upload/unknown", "/sdk" })
	void bodiesWhenSlowThenKeepThreadsFree(String path) throws IOException {
		sendMany("POST " + path + HOST + "Content-Length: 100\r\n\r\n{");
		assertResponsive();
		assertPrompt("/rest/vcenter/host");
	}

	@Test
	void bodiesWhenChunkedAndSlowThenKeepThreadsFree() throws IOException {
		sendMany("POST /api" + HOST + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n");
		assertResponsive();
		assertPrompt("/rest/vcenter/host");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 50 })
	void bodiesWhenSlowThenAreServedInTheEnd(int sentFirst) throws IOException {
		String call = """
				{"jsonrpc":"2.0","id":"1","method":"invoke","params":{"serviceId":"com.vmware.vcenter.host",\
				"operationId":"list","ctx":{},"input":{"STRUCTURE":{"operation-input":{}}}}}""";
		sendMany("POST /api" + HOST + "Content-Length: " + call.length() + "\r\n\r\n" + call.substring(0, sentFirst));
		assertResponsive();
		for (RawConnection abandoned : this.connections.subList(MANY / 2, MANY)) {
			abandoned.reset();
		}
		for (RawConnection connection : this.connections.subList(0, MANY / 2)) {
			connection.send(call.substring(sentFirst));
		}
		for (RawConnection connection : this.connections.subList(0, MANY / 2)) {
			assertThat(connection.readStatus()).isEqualTo(200);
		}
	}

	@Test
	void uploadsWhenSlowThenKeepThreadsFree() throws IOException {
		for (int i = 0; i < MANY; i++) {
			ImportClient session = ImportClient.create(this.client, "NONE");
			String path = URI.create(session.info().path("files").get(0).path("file_url").stringValue()).getPath();
			connect().send("PUT " + path + HOST + "Content-Length: 100\r\n\r\n<");
		}
		assertResponsive();
		assertPrompt("/rest/vcenter/host");
	}

	@Test
	void callWhenDelayedThenIsJournaledOnce() throws IOException {
		this.client.post("/__admin/faults", DELAY.formatted("PT0.2S"));
		assertThat(http().get(VMS, "X-Emulator-Scope", "once").statusCode()).isEqualTo(200);
		JsonNode found = this.client.get("/__admin/requests?scope=once&at_least=1&within=PT10S")
			.json()
			.path("requests");
		assertThat(found).hasSize(1);
		assertThat(Duration.parse(found.get(0).path("duration").stringValue()))
			.isGreaterThanOrEqualTo(Duration.ofMillis(200));
	}

	private void assertResponsive() throws IOException {
		assertPrompt("/actuator/health");
		assertPrompt("/actuator/health/readiness");
		assertPrompt("/__admin/faults");
	}

	private void assertPrompt(String path) throws IOException {
		long start = System.nanoTime();
		assertThat(http().get(path).statusCode()).isEqualTo(200);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMPT);
	}

	private void sendMany(String request) throws IOException {
		for (int i = 0; i < MANY; i++) {
			connect().send(request);
		}
	}

	private RawConnection connect() throws IOException {
		RawConnection connection = new RawConnection("127.0.0.1", this.port);
		this.connections.add(connection);
		return connection;
	}

	private TestHttpClient http() {
		return TestHttpClient.to(this.port);
	}

}
