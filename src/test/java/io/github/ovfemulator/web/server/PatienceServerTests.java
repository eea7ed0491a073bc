package io.github.ovfemulator.web.server;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;

import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.RawConnection;
import io.github.ovfemulator.support.TestHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests timeouts for clients, and slow responses.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "server.jetty.connection-idle-timeout=2s", "server.shutdown=immediate" })
class PatienceServerTests {

	private static final String VMS = "/rest/vcenter/vm";

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@Autowired
	private HttpsConnector https;

	@BeforeEach
	void reset() {
		this.client.control().reset();
	}

	@ParameterizedTest
	@EnumSource(HttpClient.Version.class)
	void callWhenLongerThanIdleTimeoutThenIsAnswered(HttpClient.Version version) throws Exception {
		TestHttpClient http = TestHttpClient.to("https://localhost:" + this.https.port().orElseThrow(),
				TestHttps.trusting(this.client.get("/__admin/certificate.pem").text()), version);
		this.client.post("/__admin/faults", "{\"times\": 1, \"effect\": {\"delay\": {\"from\": \"PT2.5S\"}}}");
		HttpResponse<String> answer = http.get(VMS);
		assertThat(answer.version()).isEqualTo(version);
		assertThat(answer.statusCode()).isEqualTo(200);
	}

	@Test
	void connectionWhenIdleThenIsClosed() throws IOException {
		try (RawConnection connection = new RawConnection("127.0.0.1", this.port)) {
			assertThat(connection.send("GET " + VMS + " HTTP/1.1\r\nHost: localhost\r\n\r\n").readStatus())
				.isEqualTo(200);
			assertThat(connection.readAll()).isEmpty();
		}
	}

}
