package io.github.ovfemulator.hostile;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.ovfemulator.OvfEmulatorApplication;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.RawConnection;
import io.github.ovfemulator.support.TestPackage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the shutdown of a separate process.
 */
class ShutdownTests {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	@TempDir
	private Path folder;

	@Test
	void shutdownWhenUploadIsOpenThenItCompletes() throws IOException, InterruptedException {
		Process server = start();
		try (RawConnection upload = beginUpload(awaitPort())) {
			int port = awaitPort();
			server.destroy();
			Awaitility.await().atMost(PATIENCE).until(() -> isShut(port));
			assertThat(server.isAlive()).isTrue();
			assertThat(upload.send("def").readStatus()).isEqualTo(200);
			assertEnds(server);
		}
		finally {
			server.destroyForcibly();
		}
	}

	@Test
	void shutdownWhenUploadStallsThenTimeoutApplies() throws IOException, InterruptedException {
		Process server = start("--spring.lifecycle.timeout-per-shutdown-phase=1s");
		try (RawConnection upload = beginUpload(awaitPort())) {
			server.destroy();
			assertEnds(server);
			assertThat(upload.readRemains().text()).doesNotContain(" 200 ");
		}
		finally {
			server.destroyForcibly();
		}
	}

	private void assertEnds(Process server) throws IOException, InterruptedException {
		assertThat(server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		// the exit code of a JVM after the signal
		assertThat(server.exitValue()).as(Files.readString(log())).isIn(0, 143);
		assertThat(Files.readString(log())).doesNotContain("ERROR", "Exception");
		assertThat(ports()).doesNotExist();
	}

	/** Starts an upload and sends half of it. */
	private static RawConnection beginUpload(int port) throws IOException {
		ImportClient session = ImportClient.create(new EmulatorClient(port), "NONE")
			.upload("descriptor.ovf",
					TestPackage.of(TestOvfDescriptors.virtualMachine("vm")).disk("a.vmdk", 6).descriptor());
		String url = session.file("a.vmdk").path("file_url").stringValue();
		RawConnection upload = new RawConnection("127.0.0.1", port);
		upload.send("PUT " + url.substring(url.indexOf("/upload"))
				+ " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\n\r\nabc");
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> session.file("a.vmdk").path("bytes_transferred").longValue() == 3);
		return upload;
	}

	private Process start(String... properties) throws IOException {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp",
				System.getProperty("java.class.path"), OvfEmulatorApplication.class.getName(), "--server.port=0",
				"--emulator.https.port=-1", "--emulator.port-file=" + ports()));
		command.addAll(List.of(properties));
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(Redirect.to(log().toFile()))
			.start();
	}

	private Path log() {
		return this.folder.resolve("log");
	}

	private int awaitPort() {
		Awaitility.await().atMost(PATIENCE).until(() -> Files.exists(ports()));
		return JsonMapper.shared().readTree(ports()).path("http").intValue();
	}

	private Path ports() {
		return this.folder.resolve("ports.json");
	}

	private static boolean isShut(int port) throws IOException {
		try {
			new RawConnection("127.0.0.1", port).close();
			return false;
		}
		catch (ConnectException ex) {
			return true;
		}
	}

}
