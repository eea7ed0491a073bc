package io.github.ovfemulator.simulation.faults;

import java.net.http.HttpClient;

import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.TestHttpClient;
import io.github.ovfemulator.web.server.HttpsConnector;
import io.github.ovfemulator.web.server.TestHttps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Server tests of lost responses over TLS, with HTTP/1.1 and HTTP/2.
 */
@FaultyEmulatorTest
class LostResponsesOverHttpsServerTests {

	private static final String MACHINES = "/rest/vcenter/vm";

	@Autowired
	private EmulatorClient client;

	@Autowired
	private HttpsConnector https;

	@BeforeEach
	void reset() {
		this.client.control().reset();
	}

	@ParameterizedTest
	@CsvSource({ "HTTP_1_1, reset", "HTTP_1_1, reset_within", "HTTP_1_1, empty", "HTTP_2, reset",
			"HTTP_2, reset_within", "HTTP_2, empty" })
	void connectionWhenResponseIsLostThenNextCallIsServed(HttpClient.Version version, String ending) throws Exception {
		TestHttpClient http = TestHttpClient.to("https://localhost:" + this.https.port().orElseThrow(),
				TestHttps.trusting(this.client.get("/__admin/certificate.pem").text()), version);
		assertThat(http.get(MACHINES).version()).isEqualTo(version);
		this.client.post("/__admin/faults", "{\"effect\": {\"connection\": \"" + ending + "\"}}");
		assertThatIOException().isThrownBy(() -> http.get(MACHINES));
		this.client.control().faults().clear();
		assertThat(http.get(MACHINES).body()).isEqualTo("{\"value\":[]}");
		assertThat(this.client.get("/__admin/requests?operation=list").json().path("requests"))
			.hasSizeGreaterThanOrEqualTo(3)
			.allSatisfy((entry) -> assertThat(entry.path("status").intValue()).isEqualTo(200));
	}

}
