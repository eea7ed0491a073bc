package io.github.ovfemulator.hostile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.RawConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is hardly HTTP any more is refused or cut off, and others are served meanwhile.
 */
@HostileServerTest
class HostileHttpTests {

	private static final String HOSTS = "GET /rest/vcenter/host HTTP/1.1\r\nHost: x\r\n";

	private static final String POST = "POST /api HTTP/1.1\r\nHost: x\r\n";

	@LocalServerPort
	private int port;

	@AfterEach
	void othersAreServed() {
		assertThat(new EmulatorClient(this.port).get("/rest/vcenter/host").value()).hasSize(4);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /rest/vcenter/host HTTP/1.1\r\n\r\n", HOSTS + "Host: y\r\n\r\n",
			"GET /rest/vcenter/host HTTP/1.1\r\nHost: a b\r\n\r\n", HOSTS + "no colon\r\n\r\n",
			HOSTS + "X: a\u0000b\r\n\r\n", HOSTS + "X-Request-ID: \u001b[31m\r\n\r\n",
			POST + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x", POST + "Content-Length: -1\r\n\r\n{}",
			POST + "Content-Length: 99999999999999999999\r\n\r\n{}", POST + "Content-Length: 0x2\r\n\r\n{}",
			POST + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n",
			"GET http://elsewhere/rest/vcenter/host HTTP/1.1\r\nHost: x\r\n\r\n",
			"GET /rest/vcenter/vm/\u00ff HTTP/1.1\r\nHost: x\r\n\r\n",
			"GET /rest/vcenter/host?{} HTTP/1.1\r\nHost: x\r\n\r\n", "G T / HTTP/1.1\r\nHost: x\r\n\r\n" })
	void whatIsNoRequestIsRefusedAndTheConnectionClosed(String request) throws IOException {
		assertRefused(400, request);
	}

	@Test
	void whatTheServerDoesNotSpeakIsRefused() throws IOException {
		assertRefused(505, "GET /rest/vcenter/host HTTP/7.3\r\nHost: x\r\n\r\n");
		assertRefused(501, POST + "Transfer-Encoding: gzip\r\n\r\n");
		assertRefused(417, POST + "Connection: close\r\nExpect: a miracle\r\nContent-Length: 2\r\n\r\n{}");
	}

	@Test
	void floodsOfHeadersAreRefused() throws IOException {
		assertRefused(400, HOSTS + "X: " + "x".repeat(9_000) + "\r\n\r\n");
		assertRefused(400, HOSTS + "X: x\r\n".repeat(200) + "\r\n");
		assertRefused(400, "GET /rest/" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//rest/vcenter/host", "/rest//vcenter/host", "/rest/vcenter/../vcenter/host",
			"/rest/x/%2e%2e/vcenter/host", "/rest/vcenter/host;a=b", "/rest;a/vcenter/host", "/rest/vcenter/./host",
			"/__admin/../rest/vcenter/host", "/__admin/%2e%2e/rest/vcenter/host", "/rest/vcenter/host/",
			"/upload/../rest/vcenter/host", "/REST/vcenter/host" })
	void pathsInDisguiseAreNotFound(String path) throws IOException {
		assertThat(status(path)).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/rest/vcenter%2Fhost", "/rest/vcenter/vm/%00", "/rest/vcenter/vm/%zz",
			"/rest/vcenter/vm/%ff", "/rest/vcenter/vm/%5C", "/rest/vcenter/vm/a b", "/../etc/passwd", "*",
			"/rest/vcenter/host?filter.names=%zz", "/upload/%2F", "/%2e%2e/x" })
	void pathsThatAreNoneAreBadRequests(String path) throws IOException {
		assertThat(status(path)).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource({ "TRACE, 404", "HEAD, 404", "FOO, 404", "PROPFIND, 404" })
	void methodsThatNobodyServesAreRefused(String method, int status) throws IOException {
		try (RawConnection connection = connect()) {
			assertThat(connection.send(method + " /rest/vcenter/host HTTP/1.1\r\nHost: x\r\n\r\n").readHead())
				.contains(" " + status + " ");
		}
	}

	@Test
	void absoluteFormIsServed() throws IOException {
		try (RawConnection connection = connect()) {
			assertThat(connection.send("GET http://x/rest/vcenter/host HTTP/1.1\r\nHost: x\r\n\r\n").readStatus())
				.isEqualTo(200);
		}
	}

	@Test
	void pipelinedRequestsAreAnsweredInTheirOrder() throws IOException {
		try (RawConnection connection = connect()) {
			connection.send(HOSTS + "\r\nGET /rest/nothing HTTP/1.1\r\nHost: x\r\n\r\n" + HOSTS + "\r\n");
			assertThat(List.of(connection.readStatus(), connection.readStatus(), connection.readStatus()))
				.containsExactly(200, 404, 200);
		}
	}

	@Test
	void aRequestHiddenBehindAnotherIsNotServed() throws IOException {
		try (RawConnection connection = connect()) {
			connection
				.send(POST + "Content-Length: 40\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + HOSTS + "\r\n");
			assertThat(connection.readAll()).contains("-32700").doesNotContain("host-9");
		}
	}

	@Test
	void whatFollowsABodyThatIsLongerThanItSaysIsNoRequest() throws IOException {
		try (RawConnection connection = connect()) {
			connection.send(POST + "Content-Length: 2\r\n\r\n{}and more\r\n\r\n");
			assertThat(connection.readStatus()).isEqualTo(200);
			assertThat(connection.readAll()).contains("400").doesNotContain("jsonrpc");
		}
	}

	@ParameterizedTest
	@CsvSource({ "Content-Length: 10, '{'", "Transfer-Encoding: chunked, '1\r\n{\r\n'" })
	void aBodyThatComesToAStandstillIsGivenUp(String header, String body) throws IOException {
		try (RawConnection connection = connect()) {
			connection.send(POST + header + "\r\n\r\n" + body);
			assertThat(connection.readStatus()).isEqualTo(400);
			assertThat(connection.isClosed()).isTrue();
		}
	}

	@Test
	void halfOpenConnectionsHinderNobodyAndAreCutOff() throws IOException {
		List<RawConnection> connections = new ArrayList<>();
		try {
			for (int i = 0; i < 100; i++) {
				connections.add(connect().send((i % 2 == 0) ? "GET /rest/vcen" : HOSTS + "X-Slow: "));
			}
			othersAreServed();
			for (RawConnection connection : connections) {
				assertThat(connection.isClosed()).isTrue();
			}
		}
		finally {
			for (RawConnection connection : connections) {
				connection.close();
			}
		}
	}

	private RawConnection connect() throws IOException {
		return new RawConnection("127.0.0.1", this.port);
	}

	private int status(String path) throws IOException {
		try (RawConnection connection = connect()) {
			return connection.send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").readStatus();
		}
	}

	private void assertRefused(int status, String request) throws IOException {
		try (RawConnection connection = connect()) {
			assertThat(connection.send(request).readStatus()).isEqualTo(status);
			assertThat(connection.isClosed()).isTrue();
		}
	}

}
