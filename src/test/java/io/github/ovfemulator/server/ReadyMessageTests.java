package io.github.ovfemulator.server;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

import io.github.ovfemulator.OvfEmulatorApplication;
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
	void startWhenReadyThenTheLastLineSaysWhereToSendCalls(CapturedOutput output) {
		try (ConfigurableApplicationContext context = SpringApplication.run(OvfEmulatorApplication.class,
				"--server.port=0")) {
			String port = context.getEnvironment().getRequiredProperty("local.server.port");
			assertThat(output.getOut()).endsWith("Emulating the OVF import service at http://localhost:" + port
					+ "; the control plane is at /__admin" + System.lineSeparator());
		}
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.1, http://localhost:8080", "0.0.0.0, http://localhost:8080", "::1, http://localhost:8080",
			"192.0.2.7, http://192.0.2.7:8080", "2001:db8::7, http://[2001:db8:0:0:0:0:0:7]:8080" })
	void urlWhenBoundToAnAddressThenThatIsWhereItIs(String address, String url) throws UnknownHostException {
		assertThat(new ReadyMessage(new ServerProperties(null)).url(InetAddress.getByName(address), 8080))
			.isEqualTo(url);
	}

	@Test
	void urlWhenNoAddressIsSetThenItIsThisMachine() {
		assertThat(new ReadyMessage(new ServerProperties(null)).url(null, 8080)).isEqualTo("http://localhost:8080");
	}

	@Test
	void urlWhenExternalUrlIsSetThenItIsThat() {
		ServerProperties properties = new ServerProperties(URI.create("https://vcenter.example.test"));
		assertThat(new ReadyMessage(properties).url(null, 8080)).isEqualTo("https://vcenter.example.test");
	}

}
