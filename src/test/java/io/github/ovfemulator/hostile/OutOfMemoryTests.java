package io.github.ovfemulator.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.support.RawConnection;
import io.github.ovfemulator.support.ServerProcess;
import io.github.ovfemulator.support.TestHttpClient;
import io.github.ovfemulator.web.OutOfMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for a separate process with little memory.
 */
class OutOfMemoryTests {

	private static final int ATTACKERS = 4;

	@TempDir
	private Path folder;

	@Test
	void memoryWhenItRunsOutThenProcessEnds() throws IOException, InterruptedException {
		try (ServerProcess server = ServerProcess.start(this.folder, "64m", "--emulator.request.max-total-size=60MB",
				"--emulator.request.max-total-values=2000000000")) {
			sendObjects(server.port(), "/rest/com/vmware/vcenter/ovf/import-session?~action=preview");
			assertThat(server.exitCode()).as(server.log()).isEqualTo(OutOfMemory.EXIT_CODE);
			assertThat(server.log()).containsOnlyOnce("The emulator has run out of memory, and ends.");
		}
	}

	@Test
	void memoryWhenBoundedThenServerLives() throws IOException {
		try (ServerProcess server = ServerProcess.start(this.folder, "64m", "--emulator.auth=strict")) {
			sendObjects(server.port(), "/api");
			sendObjects(server.port(), "/api/session");
			assertThat(TestHttpClient.to(server.port()).get("/actuator/health").statusCode()).isEqualTo(200);
			assertThat(server.log()).doesNotContain("OutOfMemoryError", "out of memory");
		}
	}

	/** Sends bodies of 16 MB of small objects at once, and waits for the responses. */
	private static void sendObjects(int port, String path) throws IOException {
		byte[] objects = ("[" + "{},".repeat(5_592_000) + "{}]").getBytes(StandardCharsets.US_ASCII);
		List<RawConnection> connections = new ArrayList<>();
		List<Thread> senders = new ArrayList<>();
		for (int i = 0; i < ATTACKERS; i++) {
			RawConnection connection = new RawConnection("127.0.0.1", port);
			connections.add(connection);
			Thread sender = new Thread(() -> send(connection, path, objects));
			senders.add(sender);
			sender.start();
		}
		for (RawConnection connection : connections) {
			connection.readRemains();
			connection.close();
		}
		for (Thread sender : senders) {
			join(sender);
		}
	}

	private static void send(RawConnection connection, String path, byte[] body) {
		try {
			connection
				.send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
						+ body.length + "\r\n\r\n")
				.send(body);
		}
		catch (IOException ex) {
			// the server has ended the connection
		}
	}

	private static void join(Thread sender) {
		try {
			sender.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
