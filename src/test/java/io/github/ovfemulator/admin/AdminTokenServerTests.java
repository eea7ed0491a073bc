package io.github.ovfemulator.admin;

import java.io.IOException;
import java.net.http.HttpResponse;

import io.github.ovfemulator.support.RawConnection;
import io.github.ovfemulator.support.TestHttpClient;
import io.github.ovfemulator.support.TestRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the control plane with a token.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "emulator.admin.token=let-me-in", "emulator.admin.max-state-size=1KB" })
class AdminTokenServerTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "Bearer let-me", "Bearer let-me-inn", "Bearer LET-ME-IN", "Bearer let-me-io", "Bearer ",
			"Bearer", "Basic let-me-in", "let-me-in", "Bearerlet-me-in" })
	void callWhenTokenIsMissingOrWrongThen401(@Nullable String authorization) throws Exception {
		HttpResponse<String> answer = get("/__admin/settings", authorization);
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate"))
			.hasValueSatisfying((challenge) -> assertThat(challenge).startsWith("Bearer"));
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("emulator.admin.token").doesNotContain("let-me-in");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer let-me-in", "bearer let-me-in", "BEARER   let-me-in" })
	void callWhenTokenMatchesThenServed(String authorization) throws Exception {
		assertThat(get("/__admin/settings", authorization).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "POST, reset", "GET, sessions", "GET, sessions/x", "PUT, sessions/x", "DELETE, sessions/x",
			"POST, sessions/x/advance", "POST, sessions/x/fail", "PUT, sessions/x/pace", "PUT, settings", "GET, clock",
			"POST, clock/advance", "POST, faults", "GET, faults", "DELETE, faults", "DELETE, faults/x", "GET, requests",
			"GET, requests.har", "DELETE, requests", "GET, contract/violations", "DELETE, contract/violations",
			"GET, state", "PUT, state", "GET, operations", "GET, certificate.pem", "GET, openapi/admin.yaml",
			"GET, vapps/x", "GET, events", "GET, requests/1", "GET, nothing" })
	void everyCallWhenTokenIsMissingThen401(String method, String call) throws Exception {
		assertThat(new TestRequest(method, "/__admin/" + call, new byte[0]).send(this.port).statusCode())
			.isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "//__admin/settings", "/__admin//settings", "/__admin;a=b/settings",
			"/__admin/;a=b/settings", "/%5f%5fadmin/settings", "/./__admin/settings", "/rest/../__admin/settings",
			"/__admin/%73ettings" })
	void callWhenPathIsSpelledDifferentlyThenNotServed(String path) throws Exception {
		try (RawConnection connection = new RawConnection("localhost", this.port)) {
			connection.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
			String answer = connection.readAll();
			assertThat(RawConnection.status(answer)).isIn(400, 401, 404);
			assertThat(answer).doesNotContain("latency");
		}
	}

	@Test
	void putStateWhenBodyExceedsLimitThen400() throws Exception {
		HttpResponse<String> answer = TestHttpClient.to(this.port)
			.send("PUT", "/__admin/state", get("/__admin/state", "Bearer let-me-in").body(), "Authorization",
					"Bearer let-me-in");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("1024 bytes", "emulator.admin.max-state-size");
	}

	@Test
	void callWhenTokenDiffersInCaseOnTheSameConnectionThen401() throws Exception {
		String request = "GET /__admin/clock HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n";
		try (RawConnection connection = new RawConnection("localhost", this.port)) {
			assertThat(connection.send(request.formatted("let-me-in")).readStatus()).isEqualTo(200);
			assertThat(connection.send(request.formatted("LET-ME-IN")).readStatus()).isEqualTo(401);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/__admin", "/__admin/" })
	void indexWhenBrowserHasNoTokenThenRedirectedToTheDashboard(String path) throws IOException {
		HttpResponse<String> redirect = TestHttpClient.to(this.port).get(path, "Accept", "text/html,*/*;q=0.8");
		assertThat(redirect.statusCode()).isEqualTo(302);
		assertThat(redirect.headers().firstValue("Location")).hasValue("/");
		assertThat(redirect.body()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "GET, /__admin, */*", "GET, /__admin, text/html;q=0", "GET, /__admin/sessions, text/html",
			"POST, /__admin, text/html", "GET, /__admin/x, text/html" })
	void indexWhenNoBrowserThen401(String method, String path, String accept) throws IOException {
		assertThat(TestHttpClient.to(this.port).send(method, path, "", "Accept", accept).statusCode()).isEqualTo(401);
	}

	@Test
	void emulatedApiWhenTokenIsMissingThenServed() throws Exception {
		assertThat(get("/rest/vcenter/vm", null).statusCode()).isEqualTo(200);
	}

	private HttpResponse<String> get(String path, @Nullable String authorization) throws IOException {
		String[] headers = (authorization != null) ? new String[] { "Authorization", authorization } : new String[0];
		return TestHttpClient.to(this.port).get(path, headers);
	}

}
