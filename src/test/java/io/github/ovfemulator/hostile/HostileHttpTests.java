package io.github.ovfemulator.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.RawConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Tests that malformed HTTP is refused or closed while other clients are served.
 */
@HostileServerTest
class HostileHttpTests {

	private static final String HOSTS = "GET /rest/vcenter/host HTTP/1.1\r\nHost: localhost\r\n";

	private static final String POST = "POST /api HTTP/1.1\r\nHost: localhost\r\n";

	private final HostileClient client;

	HostileHttpTests(HostileClient client) {
		this.client = client;
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /rest/vcenter/host HTTP/1.1\r\n\r\n", HOSTS + "Host: y\r\n\r\n",
			"GET /rest/vcenter/host HTTP/1.1\r\nHost: a b\r\n\r\n", HOSTS + "no colon\r\n\r\n",
			HOSTS + "X: a\u0000b\r\n\r\n", HOSTS + "X-Request-ID: \u001b[31m\r\n\r\n",
			POST + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x", POST + "Content-Length: -1\r\n\r\n{}",
			POST + "Content-Length: 99999999999999999999\r\n\r\n{}", POST + "Content-Length: 0x2\r\n\r\n{}",
			POST + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n",
			"GET http://elsewhere/rest/vcenter/host HTTP/1.1\r\nHost: localhost\r\n\r\n",
			"GET /rest/vcenter/vm/\u00ff HTTP/1.1\r\nHost: localhost\r\n\r\n",
			"GET /rest/vcenter/host?{} HTTP/1.1\r\nHost: localhost\r\n\r\n",
			"G T / HTTP/1.1\r\nHost: localhost\r\n\r\n", POST + "Transfer-Encoding: gzip\r\n\r\n",
			POST + "Transfer-Encoding: xchunked\r\n\r\n",
			POST + "Content-Length: 40\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + HOSTS + "\r\n",
			POST + "Transfer-Encoding: chunked\r\nContent-Length: 40\r\n\r\n0\r\n\r\n" + HOSTS + "\r\n",
			"POST /api HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
			"GET ftp://x/rest/vcenter/host HTTP/1.1\r\nHost: localhost\r\n\r\n" })
	void sendWhenNoHttpRequestThenRefusedAndClosed(String request) throws IOException {
		assertRefused(400, request);
	}

	@Test
	void sendWhenProtocolIsUnsupportedThenRefused() throws IOException {
		assertRefused(505, "GET /rest/vcenter/host HTTP/7.3\r\nHost: localhost\r\n\r\n");
		assertRefused(501, POST + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n");
		assertRefused(501, "CONNECT elsewhere:80 HTTP/1.1\r\nHost: localhost\r\n\r\n");
		assertRefused(417, POST + "Connection: close\r\nExpect: a miracle\r\nContent-Length: 2\r\n\r\n{}");
	}

	@Test
	void sendWhenTooManyHeadersThenRefused() throws IOException {
		assertRefused(400, HOSTS + "X: " + "x".repeat(9_000) + "\r\n\r\n");
		assertRefused(400, HOSTS + "X: x\r\n".repeat(40) + "\r\n");
		assertRefused(400, "GET /rest/" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
	}

	@Test
	void sendWhenMaximumOfHeadersThenServed() throws IOException {
		try (RawConnection connection = this.client.connect()) {
			assertThat(connection.send(HOSTS + "X: x\r\n".repeat(39) + "\r\n").readStatus()).isEqualTo(200);
		}
	}

	@Test
	void sendWhenTrailersThenIgnoredUpToLimit() throws IOException {
		String chunked = POST + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n";
		try (RawConnection connection = this.client.connect()) {
			connection.send(chunked + "X-Trailer: x\r\nContent-Length: 5\r\n\r\n" + HOSTS + "\r\n");
			String head = connection.readHead();
			assertThat(RawConnection.status(head)).isEqualTo(200);
			assertThat(new String(connection.readBody(head), StandardCharsets.UTF_8)).contains("-32600");
			assertThat(connection.readStatus()).isEqualTo(200);
		}
		assertRefused(400, chunked + "X: " + "x".repeat(9_000) + "\r\n\r\n");
		assertRefused(400, chunked + "X: x\r\n".repeat(2_000) + "\r\n");
		assertRefused(400, POST + "Transfer-Encoding: chunked\r\n\r\n2;x=" + "x".repeat(9_000) + "\r\n{}\r\n0\r\n\r\n");
	}

	@Test
	void sendWhenExpectContinueThenOnlyIfBodyIsRead() throws IOException {
		try (RawConnection connection = this.client.connect()) {
			assertThat(connection.send(POST + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n").readStatus())
				.isEqualTo(100);
			assertThat(connection.send("{}").readStatus()).isEqualTo(200);
		}
		try (RawConnection connection = this.client.connect()) {
			String head = connection.send(POST + "Expect: 100-continue\r\nContent-Length: 70000\r\n\r\n").readHead();
			assertThat(RawConnection.status(head)).isEqualTo(200);
			assertThat(new String(connection.readBody(head), StandardCharsets.UTF_8))
				.contains("emulator.request.max-size");
		}
	}

	@Test
	void sendWhenByteByByteThenServedAndOthersToo() throws IOException {
		List<RawConnection> connections = new ArrayList<>();
		try {
			for (int i = 0; i < 30; i++) {
				connections.add(this.client.connect());
			}
			String request = HOSTS + "\r\n";
			for (int i = 0; i < request.length(); i++) {
				for (RawConnection connection : connections) {
					connection.send(request.substring(i, i + 1));
				}
				if (i % 20 == 0) {
					assertThat(this.client.proper().get("/rest/vcenter/host").value()).hasSize(4);
				}
			}
			for (RawConnection connection : connections) {
				assertThat(connection.readStatus()).isEqualTo(200);
			}
		}
		finally {
			for (RawConnection connection : connections) {
				connection.close();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "//rest/vcenter/host", "/rest//vcenter/host", "/rest/vcenter/../vcenter/host",
			"/rest/x/%2e%2e/vcenter/host", "/rest/vcenter/host;a=b", "/rest;a/vcenter/host", "/rest/vcenter/./host",
			"/__admin/../rest/vcenter/host", "/__admin/%2e%2e/rest/vcenter/host", "/rest/vcenter/host/",
			"/upload/../rest/vcenter/host", "/REST/vcenter/host", "/rest/vcenter%2Fhost", "/rest/vcenter/vm/%5C",
			"/rest/vcenter/vm/..%2F..%2Fhost", "/api/vcenter/vm/%2F" })
	void getWhenPathIsDisguisedThen404(String path) throws IOException {
		assertThat(status(path)).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/rest%2Fvcenter/host", "/rest/vcenter/vm/%00", "/upload/%00", "/rest/vcenter/vm/%zz",
			"/rest/vcenter/vm/%ff", "/__admin/%5C", "/rest/vcenter/vm/a b", "/../etc/passwd", "*",
			"/rest/vcenter/host?filter.names=%zz", "/upload/%2F", "/%2e%2e/x" })
	void getWhenPathIsInvalidThen400(String path) throws IOException {
		assertThat(status(path)).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource({ "TRACE, 404", "HEAD, 404", "FOO, 404", "PROPFIND, 404" })
	void sendWhenMethodIsUnsupportedThenRefused(String method, int status) throws IOException {
		try (RawConnection connection = this.client.connect()) {
			assertThat(connection.send(method + " /rest/vcenter/host HTTP/1.1\r\nHost: localhost\r\n\r\n").readHead())
				.contains(" " + status + " ");
		}
	}

	@Test
	void getWhenAbsoluteFormThenServed() throws IOException {
		try (RawConnection connection = this.client.connect()) {
			assertThat(connection.send("GET http://localhost/rest/vcenter/host HTTP/1.1\r\nHost: localhost\r\n\r\n")
				.readStatus()).isEqualTo(200);
		}
	}

	@Test
	void sendWhenPipelinedThenAnsweredInOrder() throws IOException {
		try (RawConnection connection = this.client.connect()) {
			connection.send(HOSTS + "\r\nGET /rest/nothing HTTP/1.1\r\nHost: localhost\r\n\r\n" + HOSTS + "\r\n");
			assertThat(List.of(connection.readStatus(), connection.readStatus(), connection.readStatus()))
				.containsExactly(200, 404, 200);
		}
	}

	@Test
	void sendWhenBodyExceedsItsLengthThenRestIsNoRequest() throws IOException {
		try (RawConnection connection = this.client.connect()) {
			connection.send(POST + "Content-Length: 2\r\n\r\n{}and more\r\n\r\n");
			assertThat(connection.readStatus()).isEqualTo(200);
			assertThat(connection.readAll()).contains(" 505 ").doesNotContain("jsonrpc");
		}
	}

	@Test
	void sendWhenBodyStallsThenClosed() throws IOException {
		ImportClient session = ImportClient.create(this.client.proper(), "NONE");
		String url = session.file("descriptor.ovf").path("file_url").stringValue();
		String upload = "PUT " + url.substring(url.indexOf("/upload")) + " HTTP/1.1\r\nHost: localhost\r\n";
		List<RawConnection> connections = new ArrayList<>();
		try {
			for (String request : List.of(POST + "Content-Length: 10\r\n\r\n{",
					POST + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n", upload + "Content-Length: 10\r\n\r\n<")) {
				connections.add(this.client.connect().send(request));
			}
			for (RawConnection connection : connections) {
				assertThat(connection.readStatus()).isEqualTo(400);
				assertThat(connection.isClosed()).isTrue();
			}
		}
		finally {
			for (RawConnection connection : connections) {
				connection.close();
			}
		}
		assertThat(
				session.assertState("IMPORT_OVF_TRANSFER").file("descriptor.ovf").path("bytes_transferred").longValue())
			.isZero();
	}

	@Test
	void sendWhenClientReadsNothingThenClosed() throws IOException {
		try (RawConnection connection = this.client.connect()) {
			String request = "GET /__admin/openapi/vcenter-ovf-emulator.yaml HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
					+ HostileServerTest.TOKEN + "\r\n\r\n";
			assertThatIOException().isThrownBy(() -> {
				for (int i = 0; i < 1_000; i++) {
					connection.send(request.repeat(100));
				}
			});
		}
	}

	@Test
	void connectWhenHalfOpenThenClosedAndOthersServed() throws IOException {
		List<RawConnection> connections = new ArrayList<>();
		try {
			for (int i = 0; i < 100; i++) {
				connections.add(this.client.connect().send((i % 2 == 0) ? "GET /rest/vcen" : HOSTS + "X-Slow: "));
			}
			assertThat(this.client.proper().get("/rest/vcenter/host").value()).hasSize(4);
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

	private int status(String path) throws IOException {
		try (RawConnection connection = this.client.connect()) {
			return connection.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").readStatus();
		}
	}

	private void assertRefused(int status, String request) throws IOException {
		try (RawConnection connection = this.client.connect()) {
			String head = connection.send(request).readHead();
			assertThat(RawConnection.status(head)).isEqualTo(status);
			assertThat(head).containsPattern("(?i)content-type: application/(problem\\+)?json")
				.doesNotContainIgnoringCase("server:");
			assertThat(new String(connection.readBody(head), StandardCharsets.UTF_8)).startsWith("{").endsWith("}");
			assertThat(connection.isClosed()).isTrue();
		}
	}

}
