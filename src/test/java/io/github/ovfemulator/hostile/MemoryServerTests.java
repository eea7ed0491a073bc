package io.github.ovfemulator.hostile;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.RawConnection;
import io.github.ovfemulator.support.TestHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the bodies of all calls together are bounded, and that callers are
 * authenticated before their input is read.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "emulator.auth=strict", "emulator.https.port=-1", "emulator.request.max-total-size=64KB",
				"emulator.request.max-total-values=1000", "emulator.request.max-size=1MB",
				"server.jetty.connection-idle-timeout=2m", "server.shutdown=immediate" })
class MemoryServerTests {

	private static final String PREVIEW = "/rest/com/vmware/vcenter/ovf/import-session?~action=preview";

	private static final String CALL = """
			{"jsonrpc":"2.0","id":"7","method":"invoke","params":{"serviceId":"com.vmware.vcenter.host",\
			"operationId":"list","ctx":{},"input":%s}}""";

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@Test
	void bodyWhenOthersHaveTheMemoryThenServiceUnavailable() throws IOException {
		String session = logIn();
		byte[] text = ("{\"ovf_descriptor\": \"" + "x".repeat(40_000) + "\"}").getBytes(StandardCharsets.UTF_8);
		try (RawConnection slow = occupyMemory(text, session)) {
			HttpResponse<String> refused = post(PREVIEW, text, session);
			assertThat(refused.statusCode()).isEqualTo(503);
			assertThat(refused.body()).contains("service_unavailable", "emulator.request.max-total-size");
			HttpResponse<String> rpc = post("/api", text, session);
			assertThat(rpc.statusCode()).isEqualTo(503);
			assertThat(rpc.body()).contains("service_unavailable");
			assertThat(rpc.headers().firstValue("vapi-error"))
				.hasValue("com.vmware.vapi.std.errors.service_unavailable");
			slow.send(" ".repeat(20_000)).readStatus();
			awaitStatus(400, PREVIEW, text, session);
		}
	}

	@ParameterizedTest
	@CsvSource({ "[, '1,', 2], max-total-values", "{\"a\":[, '{},', {}]}, max-total-values",
			"'', ' ', {}, max-total-size" })
	void bodyWhenBeyondTheTotalThenInvalidArgument(String start, String repeated, String end, String property)
			throws IOException {
		String text = start + repeated.repeat(property.endsWith("size") ? 70_000 : 1_100) + end;
		HttpResponse<String> refused = post(PREVIEW, text.getBytes(StandardCharsets.UTF_8), logIn());
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("invalid_argument", property);
	}

	@Test
	void bodiesWhenRepeatedThenReleaseTheirMemory() throws IOException {
		String session = logIn();
		byte[] text = ("{\"ovf_descriptor\": \"" + "x".repeat(40_000) + "\"}").getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < 20; i++) {
			assertThat(post(PREVIEW, text, session).statusCode()).isEqualTo(400);
		}
		this.client.post("/__admin/faults", "{\"effect\": {\"delay\": {\"from\": \"PT0.001S\"}}}");
		for (int i = 0; i < 20; i++) {
			assertThat(post(PREVIEW, text, session).statusCode()).isEqualTo(400);
		}
		this.client.control().reset();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "40000 | \"connection\": \"reset\"", "40000 | \"connection\": \"empty\"",
					"40000 | \"connection\": \"reset_within\"", "40000 | \"delay\": {\"from\": \"PT0.01S\"}",
					"39999 | \"delay\": {\"from\": \"PT0.01S\"}" })
	void bodiesWhenConnectionsBreakThenReleaseTheirMemory(int sent, String effect) throws IOException {
		String request = "POST " + PREVIEW + " HTTP/1.1\r\nHost: localhost\r\nvmware-api-session-id: " + logIn()
				+ "\r\nContent-Length: 40000\r\n\r\n" + " ".repeat(sent);
		this.client.post("/__admin/faults", "{\"effect\": {" + effect + "}}");
		for (int i = 0; i < 20; i++) {
			try (RawConnection connection = new RawConnection("127.0.0.1", this.port)) {
				connection.send(request);
			}
		}
		this.client.control().reset();
		awaitStatus(400, PREVIEW, new byte[60_000], logIn());
	}

	@ParameterizedTest
	@CsvSource({ "POST /rest/com/vmware/vcenter/ovf/import-session?~action=preview, 401",
			"POST /api/vcenter/ovf/import-session?action=preview, 401", "DELETE /rest/com/vmware/cis/session, 401",
			"POST /rest/com/vmware/cis/session, 401", "POST /api/session, 401", "POST /rest/unknown, 404" })
	void callWhenRefusedThenBodyIsNotAwaited(String call, int status) throws IOException {
		try (RawConnection connection = new RawConnection("127.0.0.1", this.port)) {
			connection.send(call + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\n");
			assertThat(connection.readStatus()).isEqualTo(status);
		}
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "{\"STRUCTURE\":{\"operation-input\":{}}}", "{\"STRUCTURE\":{\"x\":{\"a\":[1,2]}}}", "null" })
	void inputWhenCallerIsUnknownThenIsNotReached(String input) throws IOException {
		HttpResponse<String> refused = post("/api", CALL.formatted(input).getBytes(StandardCharsets.UTF_8), "unknown");
		assertThat(refused.body()).startsWith("{\"jsonrpc\":\"2.0\",\"id\":\"7\"").contains("unauthenticated");
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			{"params":{"input":{"STRUCTURE":{"operation-input":{}}},"ctx":{"securityCtx":{"sessionId":"%s",\
			"schemeId":"com.vmware.vapi.std.security.session_id"}},"operationId":"list",\
			"serviceId":"com.vmware.vcenter.host"},"method":"invoke","id":"7","jsonrpc":"2.0"}""", """
			{"jsonrpc":"2.0","more":[{"a":{}}],"id":"7","params":{"ctx":{"more":[[]],"securityCtx":\
			{"more":{},"schemeId":"com.vmware.vapi.std.security.session_id","sessionId":"%s"},"appCtx":null},\
			"serviceId":"com.vmware.vcenter.host","more":{},"operationId":"list",\
			"input":{"STRUCTURE":{"operation-input":{}}}},"method":"invoke"}""" })
	void envelopeWhenMembersAreInAnyOrderThenIsServed(String envelope) throws IOException {
		byte[] body = envelope.formatted(logIn()).getBytes(StandardCharsets.UTF_8);
		assertThat(post("/api", body, null).body()).contains("\"id\":\"7\"", "\"output\":[");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE", "X-UTF-32LE-BOM",
			"x-UTF-16LE-BOM" })
	void bodyWhenNotInUtf8ThenIsRefused(String encoding) throws IOException {
		// 600 levels, and characters whose bytes look like quotes
		byte[] deep = ("[\u2222" + "[".repeat(600) + "]".repeat(600) + "]").getBytes(Charset.forName(encoding));
		String session = logIn();
		assertThat(post(PREVIEW, deep, session).body()).contains("invalid_argument", "UTF-8");
		assertThat(post("/api", deep, session).body()).contains("-32600", "UTF-8");
		assertThat(post("/__admin/faults", deep, session).statusCode()).isEqualTo(400);
	}

	@Test
	void bodyWhenItBeginsWithByteOrderMarkThenIsServed() throws IOException {
		String call = CALL.formatted("{\"STRUCTURE\":{\"operation-input\":{}}}");
		byte[] body = ("\ufeff" + call).getBytes(StandardCharsets.UTF_8);
		assertThat(post("/api", body, logIn()).body()).contains("\"output\":[");
	}

	/**
	 * Sends most of a body, until another body is refused for it. Where the two arrive at
	 * the same time, the first may be refused instead, and is sent again.
	 */
	private RawConnection occupyMemory(byte[] other, String session) throws IOException {
		for (int i = 0; i < 20; i++) {
			RawConnection slow = new RawConnection("127.0.0.1", this.port);
			slow.send("POST /api HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\n" + " ".repeat(40_000));
			for (int j = 0; j < 200; j++) {
				if (post(PREVIEW, other, session).statusCode() == 503) {
					return slow;
				}
			}
			slow.close();
		}
		throw new AssertionError("No body is refused for another one");
	}

	private String logIn() throws IOException {
		String basic = Base64.getEncoder().encodeToString("user:password".getBytes(StandardCharsets.UTF_8));
		String body = http().send("POST", "/api/session", "", "Authorization", "Basic " + basic).body();
		return body.replace("\"", "");
	}

	/** Repeats a call until other requests have come as far as needed. */
	private HttpResponse<String> awaitStatus(int status, String path, byte[] body, String session) throws IOException {
		HttpResponse<String> response = post(path, body, session);
		for (int i = 0; i < 1000 && response.statusCode() != status; i++) {
			response = post(path, body, session);
		}
		assertThat(response.statusCode()).isEqualTo(status);
		return response;
	}

	private HttpResponse<String> post(String path, byte[] body, @Nullable String session) throws IOException {
		String[] headers = (session != null) ? new String[] { "vmware-api-session-id", session } : new String[0];
		return http().send("POST", path, BodyPublishers.ofByteArray(body), BodyHandlers.ofString(), headers);
	}

	private TestHttpClient http() {
		return TestHttpClient.to(this.port);
	}

}
