package io.github.ovfemulator.web.server;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.OptionalInt;

import io.github.ovfemulator.OvfEmulatorApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ReadyMessage}.
 */
@ExtendWith(OutputCaptureExtension.class)
class ReadyMessageTests {

	@Test
	void startWhenReadyThenTheLogSaysWhereToSendCalls(CapturedOutput output) {
		try (ConfigurableApplicationContext context = SpringApplication.run(OvfEmulatorApplication.class)) {
			String port = context.getEnvironment().getRequiredProperty("local.server.port");
			HttpsConnector https = context.getBean(HttpsConnector.class);
			assertThat(output.getOut())
				.contains("Emulating the OVF services at http://localhost:" + port + " and https://localhost:"
						+ https.port().orElseThrow() + "; the control plane is at /__admin" + System.lineSeparator())
				.contains("For a browser: the dashboard at http://localhost:" + port
						+ "/, the manual at http://localhost:" + port + "/docs" + System.lineSeparator());
			assertThat(output.getOut()).doesNotContain("The thumbprint of the HTTPS certificate");
			assertThat(https.certificate()).isPresent();
			assertThat(output.getOut()).contains(https.certificate().orElseThrow().sha1Thumbprint(),
					https.certificate().orElseThrow().sha256Thumbprint());
		}
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.1, localhost", "0.0.0.0, localhost", "::1, localhost", "192.0.2.7, 192.0.2.7",
			"2001:db8::7, [2001:db8::7]" })
	void urlsWhenBoundToAnAddressThenThatIsWhereTheyLead(String address, String host) throws UnknownHostException {
		assertThat(message(null).urls(InetAddress.getByName(address), 8080, OptionalInt.of(8443)))
			.isEqualTo("http://" + host + ":8080 and https://" + host + ":8443");
	}

	@Test
	void urlsWhenThereIsNoHttpsThenThereIsOne() {
		assertThat(message(null).urls(null, 8080, OptionalInt.empty())).isEqualTo("http://localhost:8080");
	}

	@Test
	void urlsWhenExternalUrlIsSetThenItIsThat() {
		assertThat(message(URI.create("https://vcenter.example.test")).urls(null, 8080, OptionalInt.of(8443)))
			.isEqualTo("https://vcenter.example.test");
	}

	private static ReadyMessage message(@Nullable URI externalUrl) {
		return new ReadyMessage(new ServerProperties(externalUrl, null), TestHttps.shut());
	}

}
