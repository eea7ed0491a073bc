package io.github.ovfemulator.web.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.RawConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the exact responses to ambiguous and unusual requests.
 */
@EmulatorTest
class OddRequestsServerTests {

	private static final String NOT_FOUND = """
			{"messages":[{"id":"com.vmware.vapi.rest.httpNotFound","default_message":"Not found""";

	private static final String BAD_REQUEST = "\"status\":400,\"title\":\"Bad Request\"}";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "/rest//vcenter/host", "/rest/vcenter/../vcenter/host", "/rest/x/%2e%2e/vcenter/host",
			"/rest/vcenter/host;a=b", "/rest;a/vcenter/host", "/rest/vcenter/./host", "/rest/vcenter/%2e/host",
			"/rest/vcenter/host/", "/upload/../rest/vcenter/host", "/upload/x;y", "/rest/vcenter/..;a=b/vcenter/host",
			"/api//vcenter/vm", "/api/vcenter/vm;x", "/api/vcenter/%2E%2E/vm", "/rest/vcenter%2Fhost",
			"/rest/vcenter%2fhost", "/api/vcenter%2Fvm", "/api/..%2F__admin%2Fsettings", "/rest/%5C..%5C/vcenter" })
	void pathWhenAmbiguousThenNotFound(String path) throws IOException {
		assertAnswer("GET " + path, 404, "application/json", NOT_FOUND);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/upload/x%2Fy", "/__admin%2Fsettings", "/__admin/sessions/a%2Fb", "/actuator%2Fhealth",
			"/rest%2Fvcenter/host", "/upload/%5C", "/upload/%5c", "/rest/vcenter/vm/a\\b", "/upload/%00",
			"/rest/vcenter/vm/%u0041", "/rest/vcenter/vm/%ff", "/%2e%2e/x", "/../etc/passwd", "/rest/vcenter/host#x",
			"/rest/vcenter/vm/[a]", "/rest/vcenter/host?a=[]", "/rest/vcenter/host?a=|", "/rest/vcenter/vm/{a}", "*",
			"" })
	void pathWhenMalformedThenBadRequest(String path) throws IOException {
		assertAnswer("GET " + path, path.isEmpty() ? 505 : 400, "application/problem+json",
				path.isEmpty() ? "{\"status\":505,\"title\":\"HTTP Version not supported\"}" : BAD_REQUEST);
	}

	@ParameterizedTest
	@CsvSource({ "/__admin/sessions/a%2Fb, percent-encoded slash", "/__admin/sessions/a%5cb, backslash",
			"/__admin/sessions/x;y, semicolon", "/__admin/sessions/..;y, semicolon", "/__adm%69n/faults/1;, semicolon",
			"/__admin/sessions/a|b, must be percent-encoded", "/__admin/sessions?a=[], must be percent-encoded" })
	void pathWhenRefusedThenSaysWhy(String path, String detail) throws IOException {
		assertAnswer("GET " + path, 400, "application/problem+json", detail);
	}

	@ParameterizedTest
	@ValueSource(strings = { ".", "..", "%2e%2e", "a%20b", "x%3By", "%C3%A9" })
	void sessionIdWhenMalformedThenIsRefused(String id) throws IOException {
		assertAnswer("PUT /__admin/sessions/" + id, 400, "application/problem+json", "\"pointer\":\"/id\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//rest/vcenter/host", "/REST/vcenter/host", "/__admin//settings", "/actuator//health",
			"/%2e/rest/vcenter/host", "/;/rest/vcenter/host" })
	void pathWhenOutsideOfTheApiThenProblem(String path) throws IOException {
		assertAnswer("GET " + path, 404, "application/problem+json", """
				","instance":"%s","status":404,"title":"Not Found"}""".formatted(path));
	}

	@ParameterizedTest
	@CsvSource({ "/rest/vcenter/host, 404, application/json", "/api, 404, application/json",
			"/__admin/settings, 405, application/problem+json", "/nothing, 405, application/problem+json" })
	void requestWhenMethodIsTraceThenIsNotEchoed(String path, int status, String type) throws IOException {
		try (RawConnection connection = new RawConnection("127.0.0.1", this.port)) {
			String head = connection.send("TRACE " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Secret: hush\r\n\r\n")
				.readHead();
			assertThat(RawConnection.status(head)).isEqualTo(status);
			assertThat(head).contains("Content-Type: " + type, "Allow: ");
			assertThat(new String(connection.readBody(head), StandardCharsets.UTF_8)).doesNotContain("hush");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "//", "//?x=y", "http://localhost//" })
	@ExtendWith(OutputCaptureExtension.class)
	void pathWhenItIsNoUriThenProblemWithoutWarning(String path, CapturedOutput output) throws IOException {
		assertAnswer("GET " + path, 404, "application/problem+json", """
				{"detail":"There is no path //.","status":404,"title":"Not Found"}""");
		assertThat(output).doesNotContain("WARN");
	}

	@Test
	void errorWhenMethodIsTraceThenNamesThePath() throws IOException {
		assertAnswer("TRACE /nothing", 405, "application/problem+json", "\"instance\":\"/nothing\"");
	}

	@Test
	void hostWhenItHasAnUnderscoreThenIsServed() throws IOException {
		try (RawConnection connection = new RawConnection("127.0.0.1", this.port)) {
			assertThat(connection.send("GET /rest/vcenter/host HTTP/1.1\r\nHost: my_host:8080\r\n\r\n").readStatus())
				.isEqualTo(200);
		}
	}

	private void assertAnswer(String request, int status, String type, String body) throws IOException {
		try (RawConnection connection = new RawConnection("127.0.0.1", this.port)) {
			connection.send(request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
			String answer = connection.readAll();
			String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
			assertThat(RawConnection.status(head)).isEqualTo(status);
			assertThat(head).contains("Content-Type: " + type).doesNotContain("Server:");
			assertThat(answer.substring(head.length())).contains(body);
		}
	}

}
