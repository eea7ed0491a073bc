package io.github.ovfemulator.web.server;

import java.time.Duration;

import io.github.ovfemulator.OvfEmulatorApplication;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.FileServer;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.RawConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests that a server that stops does not wait for work without a result.
 */
class StopServerTests {

	/** Less than the time for which the server waits for uploads. */
	private static final Duration SHORT = Duration.ofSeconds(20);

	private final ConfigurableApplicationContext server = new SpringApplication(OvfEmulatorApplication.class)
		.run("--server.port=0", "--emulator.https.port=-1");

	private final int port = this.server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);

	private final EmulatorClient client = new EmulatorClient(this.port);

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void stopWhenCallIsDelayedThenEndsTheDelay() throws Exception {
		this.client.post("/__admin/faults", "{\"effect\": {\"delay\": {\"from\": \"PT1M\"}}}");
		try (RawConnection call = new RawConnection("localhost", this.port)) {
			call.send(get("/rest/vcenter/host"));
			await().until(() -> this.client.get("/__admin/faults").json().findValue("struck").intValue() == 1);
			stop();
			assertThat(call.readStatus()).isEqualTo(200);
		}
	}

	@Test
	void stopWhenServerOfPullIsSilentThenEndsThePull() {
		try (FileServer files = FileServer.http()) {
			files.silent("/silent.ovf");
			ImportClient.createFrom(this.client,
					"\"source_type\": \"PULL_SOURCE\", \"pull_source\": \"" + files.url("/silent.ovf") + "\"");
			await().until(() -> !files.requests().isEmpty());
			stop();
		}
	}

	private void stop() {
		long begin = System.nanoTime();
		this.server.close();
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SHORT);
	}

	private static String get(String path) {
		return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
	}

}
