package io.github.ovfemulator.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.support.RawConnection;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Tests for a server with a low connection limit and a short drain time.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.jetty.max-connections=2", "server.jetty.connection-idle-timeout=10m",
				"emulator.request.drain-time=100ms", "emulator.https.port=-1", "server.shutdown=immediate" })
class ConnectionLimitServerTests {

	private static final String HOSTS = "GET /rest/vcenter/host HTTP/1.1\r\nHost: localhost\r\n\r\n";

	private static final long ENDLESS = 10L << 30;

	/** More than the default of Java, and less than the limit of any system. */
	private static final int WAITING = 100;

	private static final int CONNECT_TIMEOUT = 500;

	private final int port;

	ConnectionLimitServerTests(@LocalServerPort int port) {
		this.port = port;
	}

	@Test
	void connectWhenLimitIsReachedThenWaitsForAnother() throws IOException {
		try (RawConnection first = connect(); RawConnection second = connect(); RawConnection third = connect()) {
			assertThat(first.send(HOSTS).readStatus()).isEqualTo(200);
			assertThat(second.send(HOSTS).readStatus()).isEqualTo(200);
			third.send(HOSTS);
			for (int i = 0; i < 20; i++) {
				assertThat(first.send(HOSTS).readStatus()).isEqualTo(200);
				assertThat(second.send(HOSTS).readStatus()).isEqualTo(200);
			}
			assertThat(third.hasAnswer()).isFalse();
			second.end();
			assertThat(third.readStatus()).isEqualTo(200);
			assertThat(first.send(HOSTS).readStatus()).isEqualTo(200);
		}
	}

	@Test
	void connectWhenManyClientsWaitThenEachIsConnected() throws IOException {
		List<Socket> waiting = new ArrayList<>();
		try (RawConnection first = connect(); RawConnection second = connect()) {
			assertThat(first.send(HOSTS).readStatus()).isEqualTo(200);
			assertThat(second.send(HOSTS).readStatus()).isEqualTo(200);
			for (int i = 0; i < WAITING; i++) {
				Socket socket = new Socket();
				waiting.add(socket);
				socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), CONNECT_TIMEOUT);
			}
		}
		finally {
			for (Socket socket : waiting) {
				socket.close();
			}
		}
	}

	@Test
	void sendWhenBodyIsRefusedThenAnsweredAndClosed() throws IOException {
		try (RawConnection connection = connect()) {
			String head = connection
				.send("POST /rest/nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + ENDLESS + "\r\n\r\n")
				.readHead();
			assertThat(RawConnection.status(head)).isEqualTo(404);
			assertThat(new String(connection.readBody(head), StandardCharsets.UTF_8)).contains("httpNotFound");
			byte[] more = new byte[64 * 1024];
			assertThatIOException().isThrownBy(() -> {
				for (long sent = 0; sent < ENDLESS; sent += more.length) {
					connection.send(more);
				}
			});
		}
	}

	private RawConnection connect() throws IOException {
		return new RawConnection("127.0.0.1", this.port);
	}

}
