package io.github.ovfemulator.web.server;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.RawConnection;
import io.github.ovfemulator.web.ErrorSender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link RequestCheck} and {@link ErrorSender}: errors of clients are not
 * reported as errors of the server.
 */
@EmulatorTest
class BadRequestServerTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "/%zz", "%", "/a b", "x y", "app", "..%2f", "//", "//evil.test", "/a//b", "/a/../b", "/.",
			"javascript:", "http://x/", "[", "/a?b", "/a#b", "/a;b", "/a, ..", "/\u00e9" })
	void prefixWhenItIsNoPathThenBadRequest(String prefix) throws IOException {
		for (String path : new String[] { "/", "/api/vcenter/vm", "/__admin/settings", "/actuator/health" }) {
			assertThat(status("GET " + path, "X-Forwarded-Prefix: " + prefix + "\r\n")).as(path).isEqualTo(400);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/", "/app", "/app/", "/a/b-c_1.2~", "/a, /b", "/..a" })
	void prefixWhenItIsAPathThenIsUsed(String prefix) throws IOException {
		assertThat(status("GET /api/vcenter/vm", "X-Forwarded-Prefix: " + prefix + "\r\n")).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Forwarded-Host: [", "X-Forwarded-Host: a b", "X-Forwarded-Port: x",
			"X-Forwarded-Port: 99999999999", "X-Forwarded-Proto: %", "X-Forwarded-For: [", "Forwarded: host=[",
			"Forwarded: for=\"", "Forwarded: proto=%;host=:x" })
	void forwardedHeaderWhenBadThenIsIgnored(String header) throws IOException {
		assertThat(status("GET /api/vcenter/vm", header + "\r\n")).isLessThan(500);
		assertThat(status("GET /__admin/settings", header + "\r\n")).isLessThan(500);
	}

	@ParameterizedTest
	@CsvSource({ "/__admin/requests", "/__admin/sessions", "/__admin/requests.har", "/actuator/health",
			"/api/vcenter/vm", "/rest/vcenter/vm" })
	void queryWhenEncodingIsBrokenThenBadRequest(String path) throws IOException {
		for (String query : new String[] { "page=%zz", "%zz", "a=%", "a=%f", "%=1" }) {
			assertThat(status("GET " + path + "?" + query, "")).as(query).isEqualTo(400);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/nothing", "/__admin/requests", "/__admin/settings", "/actuator/health",
			"/actuator/metrics", "/api/vcenter/vm", "/rest/vcenter/vm" })
	void queryWhenItHasManyParametersThenIsServed(String path) throws IOException {
		String query = IntStream.range(0, 1100).mapToObj((i) -> "%s=".formatted(i)).collect(Collectors.joining("&"));
		assertThat(status("GET " + path + "?" + query, "")).isIn(200, 400, 404);
	}

	@Test
	void problemWhenQueryIsBrokenThenNamesTheStatus() throws IOException {
		try (RawConnection connection = new RawConnection("127.0.0.1", this.port)) {
			assertThat(connection
				.send("GET /__admin/requests?page=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
				.readAll()).contains("application/problem+json", "\"status\":400", "Bad Request");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET / HTTP/1.1\r\nX: ", "GET /" })
	void problemWhenHeadersAreTooLargeThenNamesTheProperty(String start) throws IOException {
		try (RawConnection connection = new RawConnection("127.0.0.1", this.port)) {
			assertThat(connection.send(start + "x".repeat(9000)).readAll()).contains("\"detail\":\"",
					"server.max-http-request-header-size", "\"status\":400");
		}
	}

	private int status(String request, String headers) throws IOException {
		try (RawConnection connection = new RawConnection("127.0.0.1", this.port)) {
			return connection.send(request + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "Connection: close\r\n\r\n")
				.readStatus();
		}
	}

}
