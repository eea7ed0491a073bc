package io.github.ovfemulator.web.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.ovfemulator.OvfEmulatorApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link PortFile}.
 */
class PortFileTests {

	@TempDir
	private Path directory;

	@Test
	void fileWhenServerRunsThenExists() {
		Path file = this.directory.resolve("ports.json");
		try (ConfigurableApplicationContext context = SpringApplication.run(OvfEmulatorApplication.class,
				"--emulator.port-file=" + file)) {
			JsonNode ports = JsonMapper.shared().readTree(file);
			assertThat(ports.path("http").asString())
				.isEqualTo(context.getEnvironment().getProperty("local.server.port"));
			assertThat(ports.path("https").intValue())
				.isEqualTo(context.getBean(HttpsConnector.class).port().orElseThrow());
			assertThat(this.directory).isDirectoryContaining("glob:**ports.json")
				.isDirectoryNotContaining("glob:**.tmp");
		}
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void fileWhenEndedProcessHasLeftOneThenIsDeletedFirst() throws IOException {
		Path file = Files.createFile(this.directory.resolve("ports.json"));
		PortFile created = new PortFile(new ServerProperties(null, file), mock(HttpsConnector.class));
		assertThat(file).doesNotExist();
		created.delete();
	}

	@Test
	void fileWhenHttpsIsOffThenHasOnePort() {
		Path file = this.directory.resolve("ports.json");
		try (ConfigurableApplicationContext context = SpringApplication.run(OvfEmulatorApplication.class,
				"--emulator.port-file=" + file, "--emulator.https.port=-1")) {
			assertThat(JsonMapper.shared().readTree(file).propertyNames()).containsExactly("http");
			assertThat(context.getBean(HttpsConnector.class).certificate()).isEmpty();
		}
	}

}
