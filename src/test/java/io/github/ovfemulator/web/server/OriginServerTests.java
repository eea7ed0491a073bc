package io.github.ovfemulator.web.server;

import java.io.IOException;

import io.github.ovfemulator.support.RawConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests requests of web pages, as browsers send them.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "emulator.allowed-origins=http://localhost:3000")
class OriginServerTests {

	private static final String EVIL = "Origin: http://evil.example\r\nSec-Fetch-Site: cross-site\r\n";

	private static final String RULE = "{\"match\":{},\"effect\":{\"delay\":\"PT1S\"}}";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "POST | /__admin/reset | text/plain |", "POST | /__admin/faults | text/plain | " + RULE,
					"POST | /__admin/clock/advance | text/plain | {\"by\":\"PT1H\"}",
					"POST | /__admin/reset | application/x-www-form-urlencoded | a=b",
					"PUT | /__admin/settings | application/json | {}", "GET | /__admin/state | text/plain |",
					"POST | / | text/plain | x" })
	void controlPlaneWhenPageIsForeignThenForbidden(String method, String path, String type, String body)
			throws IOException {
		for (String headers : new String[] { EVIL, "Origin: null\r\n", "Sec-Fetch-Site: same-site\r\n",
				"Origin: http://evil.example\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Port: 80\r\n" }) {
			String answer = exchange(method, path, host(), headers + "Content-Type: " + type + "\r\n",
					(body != null) ? body : "");
			assertThat(answer).startsWith("HTTP/1.1 403 ")
				.contains("Content-Type: application/problem+json", "emulator.allowed-origins")
				.doesNotContain("Access-Control");
		}
		assertThat(exchange("GET", "/__admin/faults", host(), "", "")).doesNotContain("PT1S");
		assertThat(exchange("GET", "/__admin/clock", host(), "", "")).contains("\"offset\":\"PT0S\"");
	}

	@ParameterizedTest
	@CsvSource({ "/rest/com/vmware/cis/session, com.vmware.vapi.std.errors.unauthorized", "/api, UNAUTHORIZED",
			"/api/session, UNAUTHORIZED", "/sdk, com.vmware.vapi.std.errors.unauthorized",
			"/upload/x, com.vmware.vapi.std.errors.unauthorized" })
	void emulatedApiWhenPageIsForeignThenUnauthorized(String path, String error) throws IOException {
		assertThat(exchange("POST", path, host(),
				EVIL + "Content-Type: text/plain\r\nCookie: vmware-api-session-id=x\r\n", "{}"))
			.startsWith("HTTP/1.1 403 ")
			.contains("Content-Type: application/json", error, "emulator.allowed-origins")
			.doesNotContain("Set-Cookie");
	}

	@Test
	void cookieWhenPageIsForeignThenItAuthorisesNothing() throws IOException {
		String login = exchange("POST", "/rest/com/vmware/cis/session", host(), "Authorization: Basic YTpi\r\n", "");
		String cookie = "Cookie: " + login.substring(login.indexOf("vmware-api-session-id="), login.indexOf(";"))
				+ "\r\n";
		assertThat(exchange("DELETE", "/rest/com/vmware/cis/session", host(), EVIL + cookie, ""))
			.startsWith("HTTP/1.1 403 ");
		assertThat(exchange("POST", "/rest/com/vmware/cis/session?~action=get", host(), cookie, ""))
			.startsWith("HTTP/1.1 200 ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/__admin/reset", "/__admin/state", "/rest/vcenter/vm", "/api/vcenter/vm",
			"/upload/x", "/sdk", "/actuator/health", "/%5F_admin/state" })
	void hostWhenMadeToLeadHereThenMisdirected(String path) throws IOException {
		for (String headers : new String[] { "", "Origin: http://evil.example:" + this.port + "\r\n",
				"X-Forwarded-Host: localhost\r\n", "Forwarded: host=localhost\r\n" }) {
			assertThat(exchange("GET", path, "evil.example:" + this.port, headers, "")).startsWith("HTTP/1.1 421 ")
				.contains("Content-Type: application/problem+json", "emulator.allowed-hosts");
		}
	}

	@Test
	void hostWhenAbsentInHttp10ThenServed() throws IOException {
		try (RawConnection connection = new RawConnection("127.0.0.1", this.port)) {
			assertThat(connection.send("GET /rest/vcenter/vm HTTP/1.0\r\n\r\n").readStatus()).isEqualTo(200);
		}
	}

	@Test
	void linkWhenFollowedThenThePageIsShownUnframed() throws IOException {
		String link = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n";
		assertThat(exchange("GET", "/", host(), link, "")).startsWith("HTTP/1.1 200 ")
			.contains("frame-ancestors 'none'");
		assertThat(exchange("GET", "/__admin/state", host(), link, "")).startsWith("HTTP/1.1 403 ");
		assertThat(exchange("GET", "/%5F_admin/state", host(), link, "")).startsWith("HTTP/1.1 403 ");
	}

	@Test
	void pageWhenAllowedThenItMayReadTheAnswer() throws IOException {
		String origin = "Origin: http://localhost:3000\r\nSec-Fetch-Site: same-site\r\n";
		for (String path : new String[] { "/__admin/clock", "/rest/vcenter/vm" }) {
			assertThat(exchange("GET", path, host(), origin, "")).startsWith("HTTP/1.1 200 ")
				.contains("Access-Control-Allow-Origin: http://localhost:3000\r\n",
						"Access-Control-Allow-Credentials: true\r\n", "Vary: Origin");
		}
		assertThat(exchange("OPTIONS", "/__admin/reset", host(),
				origin + "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: authorization\r\n",
				""))
			.startsWith("HTTP/1.1 200 ")
			.contains("Access-Control-Allow-Methods: POST\r\n", "Access-Control-Allow-Headers: authorization\r\n");
	}

	@Test
	void pageWhenItIsTheServersThenServed() throws IOException {
		assertThat(exchange("GET", "/__admin/clock", host(),
				"Origin: http://" + host() + "\r\nSec-Fetch-Site: same-origin\r\n", ""))
			.startsWith("HTTP/1.1 200 ")
			.doesNotContain("Access-Control");
	}

	private String host() {
		return "localhost:" + this.port;
	}

	private String exchange(String method, String path, String host, String headers, String body) throws IOException {
		try (RawConnection connection = new RawConnection("127.0.0.1", this.port)) {
			return connection
				.send(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + headers
						+ "Content-Length: " + body.length() + "\r\n\r\n" + body)
				.readAll();
		}
	}

}
