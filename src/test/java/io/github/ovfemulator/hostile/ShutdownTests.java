package io.github.ovfemulator.hostile;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.RawConnection;
import io.github.ovfemulator.support.TestPackage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the shutdown of a separate process.
 */
class ShutdownTests {

	@TempDir
	private Path folder;

	@Test
	void shutdownWhenUploadIsOpenThenItCompletes() throws IOException, InterruptedException {
		try (ServerProcess server = ServerProcess.start(this.folder, "256m");
				RawConnection upload = beginUpload(server.port())) {
			int port = server.port();
			server.stop();
			Awaitility.await().atMost(ServerProcess.PATIENCE).until(() -> isShut(port));
			assertThat(server.isAlive()).isTrue();
			assertThat(upload.send("def").readStatus()).isEqualTo(200);
			assertEnds(server);
		}
	}

	@Test
	void shutdownWhenUploadStallsThenTimeoutApplies() throws IOException, InterruptedException {
		try (ServerProcess server = ServerProcess.start(this.folder, "256m",
				"--spring.lifecycle.timeout-per-shutdown-phase=1s");
				RawConnection upload = beginUpload(server.port())) {
			server.stop();
			assertEnds(server);
			String answer = upload.readRemains().text();
			assertThat(answer.isEmpty() || answer.startsWith("HTTP/1.1 503 ")).as(answer).isTrue();
		}
	}

	private static void assertEnds(ServerProcess server) throws IOException, InterruptedException {
		// the exit code of a JVM after the signal
		assertThat(server.exitCode()).as(server.log()).isIn(0, 143);
		assertThat(server.log()).doesNotContain("ERROR", "Exception");
		assertThat(server.isReady()).isFalse();
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
			.atMost(ServerProcess.PATIENCE)
			.until(() -> session.file("a.vmdk").path("bytes_transferred").longValue() == 3);
		return upload;
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
