package io.github.ovfemulator.journal;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.simulation.faults.FaultyEmulatorTest;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the redaction of bodies in the journal.
 */
@FaultyEmulatorTest
class JournalSecretsServerTests {

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@BeforeEach
	void beginAnew() {
		this.client.control().reset();
	}

	@Test
	void entryWhenExchangeHasSecretsThenMasksThem() throws Exception {
		new TestRequest("POST", "/rest/com/vmware/cis/session", new byte[0]).send(this.port, "Authorization",
				"Basic dXNlcjpwYXNzd29yZA==");
		ImportClient session = ImportClient.create(this.client, "NONE");
		String url = session.file("descriptor.ovf").path("file_url").stringValue();
		session.upload("descriptor.ovf", TestOvfDescriptors.virtualMachine("secret").bytes());
		instantiate(session, "hidden-1", 10);
		JsonNode requests = this.client.get("/__admin/requests").json().path("requests");
		String text = requests.toString() + this.client.get("/__admin/requests.har").text();
		assertThat(text).contains("***")
			.doesNotContain(url.substring(url.lastIndexOf('/') + 1), "hidden-1", "dXNlcjpwYXNz");
		assertThat(requests.get(0).path("answer").path("text").stringValue()).isEqualTo("{\"value\":\"***\"}");
	}

	@ParameterizedTest
	@ValueSource(ints = { 100, 4000, 100_000 })
	void entryWhenBodyExceedsLimitThenCutsItAndHasSize(int padding) throws Exception {
		TestRequest call = instantiate(ImportClient.create(this.client, "NONE"), "hidden-2", padding);
		JsonNode body = this.client.get("/__admin/requests?operation=instantiate")
			.json()
			.path("requests")
			.get(0)
			.path("request");
		assertThat(body.path("size").intValue()).isEqualTo(call.body().length);
		boolean cut = call.body().length > FaultyEmulatorTest.MAX_BODY_SIZE;
		assertThat(body.path("cut").booleanValue()).isEqualTo(cut);
		assertThat(body.path("text").stringValue()).startsWith("{\"id\":\"p\",\"value\":\"***\"")
			.doesNotContain("hidden-2");
		if (cut) {
			assertThat(body.path("text").stringValue()).hasSize(FaultyEmulatorTest.MAX_BODY_SIZE);
		}
	}

	@Test
	void entryWhenExchangeIsUploadThenOnlyCountsBytes() throws Exception {
		ImportClient session = ImportClient.create(this.client, "NONE");
		byte[] descriptor = TestOvfDescriptors.virtualMachine("counted").bytes();
		TestRequest.upload(session, "descriptor.ovf", descriptor).send(this.port);
		JsonNode request = this.client.get("/__admin/requests?path=/upload/")
			.json()
			.path("requests")
			.get(0)
			.path("request");
		assertThat(request.path("size").intValue()).isEqualTo(descriptor.length);
		assertThat(List.of(request.path("text").stringValue(), request.path("cut").booleanValue())).containsExactly("",
				false);
	}

	private TestRequest instantiate(ImportClient session, String secret, int padding) throws Exception {
		TestRequest call = new TestRequest("POST", session.path() + "?~action=instantiate",
				("{\"id\": \"p\", \"value\": \"" + secret + "\", \"name\": \"" + "x".repeat(padding) + "\"}")
					.getBytes(StandardCharsets.UTF_8));
		call.send(this.port);
		return call;
	}

}
