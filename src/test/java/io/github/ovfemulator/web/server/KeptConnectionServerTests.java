package io.github.ovfemulator.web.server;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.RawConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a connection that the server keeps serves the next request.
 */
@EmulatorTest
class KeptConnectionServerTests {

	private static final String HEALTH = "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\n\r\n";

	private static final int LATE = 3000;

	/** A client may send a request at the moment at which its connection is closed. */
	private static final Duration POLL_INTERVAL = Duration.ofMinutes(1);

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "GET, /, 200", "GET, /docs, 200", "GET, /__admin/settings, 200", "GET, /__admin/certificate.pem, 200",
			"HEAD, /__admin/settings, 200", "GET, /__admin/nothing, 404" })
	void nextRequestWhenUnreadBodyCameLateThenIsServed(String method, String path, int status) throws IOException {
		try (RawConnection connection = new RawConnection("127.0.0.1", this.port)) {
			connection
				.send("%s %s HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nContent-Length: %s\r\n\r\n"
					.formatted(method, path, LATE));
			String head = connection.readHead();
			assertThat(RawConnection.status(head)).isEqualTo(status);
			assertThat(head).doesNotContainIgnoringCase("connection: close");
			if (!method.equals("HEAD")) {
				connection.readBody(head);
			}
			connection.send(" ".repeat(LATE));
			assertThat(connection.send(HEALTH).readStatus()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@CsvSource({ "POST, /api, evil.test, 421", "PUT, /upload/x, evil.test, 421", "POST, /__admin/reset, evil.test, 421",
			"POST, /api, localhost, 403", "PUT, /upload/x, localhost, 403", "POST, /__admin/reset, localhost, 403" })
	void nextRequestWhenHostOrOriginIsRefusedThenIsServed(String method, String path, String host, int status)
			throws IOException {
		try (RawConnection connection = new RawConnection("127.0.0.1", this.port)) {
			String head = connection
				.send("%s %s HTTP/1.1\r\nHost: %s\r\nOrigin: http://evil.test:1\r\nContent-Length: %s\r\n\r\n"
					.formatted(method, path, host, LATE))
				.readHead();
			assertThat(RawConnection.status(head)).isEqualTo(status);
			connection.readBody(head);
			connection.send(" ".repeat(LATE));
			assertThat(connection.send(HEALTH).readStatus()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/__admin/events", "/__admin/events?scope=x" })
	void eventsWhenBodyComesLateThenAreSent(String path) throws IOException {
		try (RawConnection connection = new RawConnection("127.0.0.1", this.port)) {
			String head = connection
				.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + LATE + "\r\n\r\n")
				.readHead();
			assertThat(RawConnection.status(head)).isEqualTo(200);
		}
	}

	@Test
	void connectorWhenDefaultThenKeepsConnectionsBetweenPolls(@Autowired WebServerApplicationContext context) {
		JettyWebServer server = (JettyWebServer) Objects.requireNonNull(context.getWebServer());
		assertThat(server.getServer().getConnectors()).hasSize(2)
			.allMatch((connector) -> connector.getIdleTimeout() > POLL_INTERVAL.toMillis());
	}

}
