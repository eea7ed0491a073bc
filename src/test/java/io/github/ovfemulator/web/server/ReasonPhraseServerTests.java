package io.github.ovfemulator.web.server;

import java.io.IOException;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.RawConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the status lines of responses over HTTP/1.1; clients of a vCenter compare reason
 * phrases.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "emulator.https.port=-1", "server.shutdown=immediate" })
class ReasonPhraseServerTests {

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@BeforeEach
	void reset() {
		this.client.control().reset();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			GET,    /rest/vcenter/host,                    '',  200 OK
			GET,    /rest/vcenter/vm/vm-404,               '',  404 Not Found
			GET,    /rest/nothing,                         '',  404 Not Found
			POST,   /rest/com/vmware/cis/session,          '',  401 Unauthorized
			DELETE, /rest/com/vmware/cis/session,          '',  401 Unauthorized
			GET,    /rest/vcenter/host?filter.names=%zz,   '',  400 Bad Request
			GET,    /rest/vcenter%2Fhost,                  '',  404 Not Found
			GET,    /upload/a%2Fb,                         '',  400 Bad Request
			HEAD,   /rest/vcenter/host,                    '',  404 Not Found
			GET,    /api/vcenter/vm,                       '',  200 OK
			POST,   /api,                                  {},  200 OK
			GET,    /api/vcenter/vm/vm-404,                '',  404 Not Found
			POST,   /api,                                  {,   200 OK
			GET,    /__admin/settings,                     '',  200 OK
			HEAD,   /__admin/settings,                     '',  200 OK
			POST,   /__admin/reset,                        '',  204 No Content
			PUT,    /__admin/settings,                     [],  400 Bad Request
			DELETE, /__admin/settings,                     '',  405 Method Not Allowed
			GET,    /__admin/nothing,                      '',  404 Not Found
			GET,    /actuator/health,                      '',  200 OK
			GET,    /actuator/metrics/nothing,             '',  404 Not Found
			POST,   /actuator/health,                      '',  405 Method Not Allowed
			PUT,    /upload/unknown,                       x,   404 Not Found
			GET,    /upload/unknown,                       '',  404 Not Found
			GET,    /nothing,                              '',  404 Not Found""")
	void statusLineWhenSuccessfulThenHasReasonPhrase(String method, String path, String body, String expected)
			throws IOException {
		assertThat(statusLine(method, path, "", body)).isEqualTo("HTTP/1.1 " + expected);
	}

	@Test
	void statusLineWhenCreatedOrConflictThenHasReasonPhrase() throws IOException {
		assertThat(statusLine("POST", "/__admin/faults", "", "{\"effect\": {\"session\": \"vanish\"}}"))
			.isEqualTo("HTTP/1.1 201 Created");
		this.client.control().faults().clear();
		ImportClient session = ImportClient.create(this.client, "NONE");
		assertThat(statusLine("PUT", uploadPath(session), "", TestOvfDescriptors.virtualMachine("vm").xml()))
			.isEqualTo("HTTP/1.1 200 OK");
		assertThat(statusLine("POST", "/__admin/sessions/" + session.id() + "/advance", "", ""))
			.isEqualTo("HTTP/1.1 409 Conflict");
	}

	@ParameterizedTest
	@CsvSource({ "201, Created", "203, Non-Authoritative Information", "204, No Content", "301, Moved Permanently",
			"304, Not Modified", "400, Bad Request", "401, Unauthorized", "403, Forbidden", "404, Not Found",
			"409, Conflict", "413, Payload Too Large", "418, I'm a Teapot", "429, Too Many Requests",
			"500, Internal Server Error", "502, Bad Gateway", "503, Service Unavailable", "504, Gateway Timeout",
			"599, 599", "299, 299" })
	void statusLineWhenSetByFaultRuleThenHasReasonPhrase(int status, String reason) throws IOException {
		ImportClient session = ImportClient.create(this.client, "NONE");
		String upload = uploadPath(session);
		this.client.post("/__admin/faults",
				"{\"match\": {\"scope\": \"odd\"}, \"effect\": {\"http\": {\"status\": %s}}}".formatted(status));
		String scope = "X-Emulator-Scope: odd\r\n";
		String expected = "HTTP/1.1 " + status + " " + reason;
		assertThat(statusLine("GET", "/rest/vcenter/host", scope, "")).isEqualTo(expected);
		assertThat(statusLine("GET", "/api/vcenter/host", scope, "")).isEqualTo(expected);
		assertThat(statusLine("POST", "/api", scope, """
				{"jsonrpc": "2.0", "id": "1", "method": "invoke", "params": {"serviceId": "com.vmware.vcenter.host",
				  "operationId": "list", "ctx": {}, "input": {"STRUCTURE": {"operation-input": {}}}}}"""))
			.isEqualTo(expected);
		assertThat(statusLine("PUT", upload, scope, "<")).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET / HTTP/1.1\r\n\r\n", "G T / HTTP/1.1\r\nHost: localhost\r\n\r\n",
			"GET /%5C HTTP/1.1\r\nHost: localhost\r\n\r\n" })
	void statusLineWhenRequestIsMalformedThenHasPhrase(String request) throws IOException {
		try (RawConnection connection = new RawConnection("127.0.0.1", this.port)) {
			assertThat(connection.send(request).readHead()).startsWith("HTTP/1.1 400 Bad Request\r\n")
				.contains("Connection: close\r\n", "Content-Type: application/problem+json\r\n")
				.doesNotContain("Server:");
		}
	}

	private static String uploadPath(ImportClient session) {
		String url = session.file("descriptor.ovf").path("file_url").stringValue();
		return url.substring(url.indexOf("/upload"));
	}

	private String statusLine(String method, String path, String headers, String body) throws IOException {
		try (RawConnection connection = new RawConnection("127.0.0.1", this.port)) {
			String head = connection
				.send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers
						+ "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
				.readHead();
			return head.substring(0, Math.max(0, head.indexOf("\r\n")));
		}
	}

}
