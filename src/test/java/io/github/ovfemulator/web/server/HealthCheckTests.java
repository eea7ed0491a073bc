package io.github.ovfemulator.web.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.ovfemulator.support.EmulatorTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Tests for {@link HealthCheck} with a running server.
 */
@EmulatorTest
class HealthCheckTests {

	@TempDir
	private Path directory;

	@LocalServerPort
	private int port;

	@Test
	void checkWhenEmulatorIsReadyThenSucceeds() throws IOException {
		assertThat(HealthCheck.readiness(portFile("{\"http\":" + this.port + ",\"https\":1}"))).isEqualTo(200);
	}

	@Test
	void checkWhenPortFileIsMissingThenFails() {
		assertThatIOException().isThrownBy(() -> HealthCheck.readiness(this.directory.resolve("none.json")));
	}

	@Test
	void checkWhenPortIsMissingThenFails() throws IOException {
		Path file = portFile("{}");
		assertThatIOException().isThrownBy(() -> HealthCheck.readiness(file)).withMessageContaining("no port");
	}

	@Test
	void checkWhenPortIsClosedThenFails() throws IOException {
		Path file;
		try (ServerSocket free = new ServerSocket(0)) {
			file = portFile("{\"http\":" + free.getLocalPort() + "}");
		}
		assertThatIOException().isThrownBy(() -> HealthCheck.readiness(file));
	}

	private Path portFile(String content) throws IOException {
		return Files.writeString(this.directory.resolve("ports.json"), content);
	}

}
