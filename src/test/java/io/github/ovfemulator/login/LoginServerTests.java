package io.github.ovfemulator.login;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.MutableClock;
import io.github.ovfemulator.support.TestCalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests login and logout in all dialects and modes.
 */
@EmulatorTest
@ExtendWith(OutputCaptureExtension.class)
class LoginServerTests {

	private static final String SERVICE = "com.vmware.cis.session";

	private static final String REST = "/rest/com/vmware/cis/session";

	private static final String POOLS = "/rest/vcenter/resource-pool";

	private static final String SESSION = "vmware-api-session-id";

	private static final String PASSWORD = "geheim-passw\u00f6rd";

	private static final String BASIC = "Basic "
			+ Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

	private static final String USER_PASS = """
			{"schemeId":"com.vmware.vapi.std.security.user_pass","userName":"admin","password":"%s"}"""
		.formatted(PASSWORD);

	@Autowired
	private SessionAuthenticator settings;

	@Autowired
	private MutableClock clock;

	@LocalServerPort
	private int port;

	private TestCalls calls;

	@BeforeEach
	void connect() {
		this.calls = TestCalls.to(this.port);
	}

	@AfterEach
	void lenientAgain() {
		this.settings.changeMode(AuthMode.LENIENT);
	}

	@Test
	void restWhenUsedThenLogsInAndOut() {
		HttpResponse<String> login = this.calls.send("POST", REST, "", "Authorization", BASIC);
		String id = TestCalls.json(login).path("value").stringValue();
		assertThat(login.headers().allValues("set-cookie")).containsExactly(cookie(id));
		JsonNode info = TestCalls.json(this.calls.send("POST", REST + "?~action=get", "", SESSION, id)).path("value");
		assertThat(info.path("user").stringValue()).isEqualTo("admin");
		assertThat(info.path("created_time").stringValue()).endsWith(".000Z");
		HttpResponse<String> logout = this.calls.send("DELETE", REST, "", SESSION, id);
		assertThat(logout.statusCode()).isEqualTo(200);
		assertThat(logout.body()).isEmpty();
		assertUnauthenticated(this.calls.send("POST", REST + "?~action=get", "", SESSION, id));
	}

	@ParameterizedTest
	@ValueSource(strings = { "true", "True" })
	void restLoginWhenClientUsesHeaderThenSetsNoCookie(String value) {
		HttpResponse<String> login = this.calls.send("POST", REST, "", "Authorization", BASIC,
				"vmware-use-header-authn", value);
		assertThat(login.statusCode()).isEqualTo(200);
		assertThat(login.headers().firstValue("set-cookie")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "test", "false", "1", "true, true" })
	void restLoginWhenHeaderHasOtherValueThenSetsCookie(String value) {
		HttpResponse<String> login = this.calls.send("POST", REST, "", "Authorization", BASIC,
				"vmware-use-header-authn", value);
		String id = TestCalls.json(login).path("value").stringValue();
		assertThat(login.headers().allValues("set-cookie")).containsExactly(cookie(id));
	}

	@Test
	void restLoginWhenBehindAnHttpsProxyThenTheCookieIsSecure() {
		HttpResponse<String> login = this.calls.send("POST", REST, "", "Authorization", BASIC, "X-Forwarded-Proto",
				"https");
		String id = TestCalls.json(login).path("value").stringValue();
		assertThat(login.headers().allValues("set-cookie"))
			.containsExactly(SESSION + "=" + id + "; Path=/rest; Secure; HttpOnly; SameSite=Lax");
	}

	@Test
	void apiWhenUsedThenLogsInAndOut() {
		HttpResponse<String> login = this.calls.send("POST", "/api/session", "", "Authorization", BASIC);
		assertThat(login.statusCode()).isEqualTo(201);
		assertThat(login.headers().firstValue("set-cookie")).isEmpty();
		String id = TestCalls.json(login).stringValue();
		HttpResponse<String> info = this.calls.send("GET", "/api/session", "", SESSION, id);
		assertThat(info.statusCode()).isEqualTo(200);
		assertThat(TestCalls.json(info).path("user").stringValue()).isEqualTo("admin");
		HttpResponse<String> logout = this.calls.send("DELETE", "/api/session", "", SESSION, id);
		assertThat(logout.statusCode()).isEqualTo(204);
		assertThat(logout.body()).isEmpty();
		HttpResponse<String> refused = this.calls.send("GET", "/api/session", "", SESSION, id);
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(refused.headers().firstValue("www-authenticate")).hasValue(Unauthenticated.CHALLENGE);
		JsonNode error = TestCalls.json(refused);
		assertThat(error.path("error_type").stringValue()).isEqualTo("UNAUTHENTICATED");
		assertThat(error.path("challenge").stringValue()).isEqualTo(Unauthenticated.CHALLENGE);
	}

	@Test
	void jsonRpcWhenUsedThenLogsInAndOut() {
		JsonNode login = this.calls.jsonRpc(SERVICE, "create", "", USER_PASS);
		String id = login.path("result").path("output").path("SECRET").stringValue();
		String session = "{\"schemeId\":\"com.vmware.vapi.std.security.session_id\",\"sessionId\":\"" + id + "\"}";
		assertThat(this.calls.jsonRpc(SERVICE, "get", "", session).at("/result/output/STRUCTURE").toString())
			.startsWith("{\"com.vmware.cis.session.info\":{\"user\":\"admin\",\"created_time\":");
		assertThat(this.calls.jsonRpc(SERVICE, "get", "", "null", SESSION, id).path("result").has("output")).isTrue();
		assertThat(this.calls.jsonRpc(SERVICE, "delete", "", session).at("/result/output").isNull()).isTrue();
		JsonNode refused = this.calls.jsonRpc("com.vmware.vcenter.resource_pool", "list", "", session);
		assertThat(refused.at("/result/error/ERROR").toString())
			.startsWith("{\"com.vmware.vapi.std.errors.unauthenticated\"")
			.contains("com.vmware.vapi.endpoint.method.authentication.required", "\"challenge\":{\"OPTIONAL\":\"Basic");
	}

	@Test
	void jsonRpcWhenHeaderIsSetThenReplacesContext() {
		String id = login();
		String wrong = "{\"schemeId\":\"com.vmware.vapi.std.security.session_id\",\"sessionId\":\"wrong\"}";
		assertThat(this.calls.jsonRpc(SERVICE, "get", "", wrong, SESSION, id).path("result").has("output")).isTrue();
		assertThat(this.calls.jsonRpc(SERVICE, "create", "", USER_PASS, SESSION, id).path("result").has("error"))
			.isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Basic", "Basic !", "Basic YWRtaW4=", "Basic OnB3", "Basic YWRtaW46", "Bearer x" })
	void loginWhenUserOrPasswordIsAbsentThenRefuses(String authorization) {
		HttpResponse<String> refused = authorization.isEmpty() ? this.calls.send("POST", REST, "")
				: this.calls.send("POST", REST, "", "Authorization", authorization);
		assertUnauthenticated(refused);
		assertThat(refused.body()).contains("vapi.security.authentication.invalid");
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "{}", "{\"schemeId\":\"com.vmware.vapi.std.security.no_authentication\"}",
			"{\"schemeId\":\"com.vmware.vapi.std.security.user_pass\",\"userName\":\"u\"}",
			"{\"schemeId\":\"com.vmware.vapi.std.security.user_pass\",\"userName\":\"\",\"password\":\"p\"}",
			"{\"schemeId\":\"com.vmware.vapi.std.security.saml_bearer_token\",\"token\":\"t\"}" })
	void jsonRpcLoginWhenCredentialsAreAbsentThenRefuses(String securityContext) {
		JsonNode refused = this.calls.jsonRpc(SERVICE, "create", "", securityContext);
		assertThat(refused.at("/result/error/ERROR").toString()).contains("vapi.security.authentication.invalid");
	}

	@ParameterizedTest
	@CsvSource({ "LENIENT, 200, 401, 200", "STRICT, 401, 401, 200", "OFF, 200, 200, 200" })
	void callWhenModeDiffersThenModeDecides(AuthMode mode, int withoutSession, int withWrongOne, int withRightOne) {
		String id = login();
		this.settings.changeMode(mode);
		assertThat(this.calls.send("GET", POOLS, "").statusCode()).isEqualTo(withoutSession);
		assertThat(this.calls.send("GET", POOLS, "", SESSION, "wrong").statusCode()).isEqualTo(withWrongOne);
		assertThat(this.calls.send("GET", POOLS, "", "Cookie", SESSION + "=wrong").statusCode())
			.isEqualTo(withWrongOne);
		assertThat(this.calls.send("GET", POOLS, "", SESSION, id).statusCode()).isEqualTo(withRightOne);
		assertThat(this.calls.send("GET", "/api/vcenter/resource-pool", "").statusCode()).isEqualTo(withoutSession);
	}

	@Test
	void loginWhenModeIsOffThenSucceeds() {
		this.settings.changeMode(AuthMode.OFF);
		assertThat(this.calls.send("POST", REST, "").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@EnumSource(AuthMode.class)
	void sessionWhenThereIsNoneThenUnauthenticated(AuthMode mode) {
		this.settings.changeMode(mode);
		assertUnauthenticated(this.calls.send("POST", REST + "?~action=get", ""));
		assertUnauthenticated(this.calls.send("DELETE", REST, ""));
	}

	@Test
	void callWhenAnotherCookieIsInvalidThenIsServed() {
		for (String other : List.of("b@d cookie=1", "(=2", "=3", "lone", "", "other=\"abc", "other=\"a\\\"b")) {
			assertThat(this.calls.send("GET", POOLS, "", "Cookie", other + "; " + SESSION + "=" + login()).statusCode())
				.as(other)
				.isEqualTo(200);
			assertThat(this.calls.send("GET", POOLS, "", "Cookie", SESSION + "=wrong; " + other).statusCode()).as(other)
				.isEqualTo(401);
		}
	}

	@Test
	void callWhenHeaderOrCookieIsValidThenIsServed() {
		String id = login();
		this.settings.changeMode(AuthMode.STRICT);
		for (List<String> pair : List.of(List.of(id, SESSION + "=wrong"), List.of("wrong", SESSION + "=" + id),
				List.of("wrong", SESSION + "=\"" + id + "\""), List.of(id, "other=1"),
				List.of(id, SESSION + "=wrong; other=1; " + SESSION + "=worse"))) {
			assertThat(this.calls.send("GET", POOLS, "", SESSION, pair.get(0), "Cookie", pair.get(1)).statusCode())
				.as("%s", pair)
				.isEqualTo(200);
		}
	}

	@Test
	void sessionWhenIdleThenExpiresUnlessUsed() {
		String id = login();
		this.clock.advance(Duration.ofMinutes(29));
		assertThat(this.calls.send("GET", POOLS, "", SESSION, id).statusCode()).isEqualTo(200);
		this.clock.advance(Duration.ofMinutes(29));
		assertThat(this.calls.send("GET", POOLS, "", SESSION, id).statusCode()).isEqualTo(200);
		this.clock.advance(Duration.ofMinutes(30));
		assertUnauthenticated(this.calls.send("GET", POOLS, "", SESSION, id));
	}

	@Test
	void callWhenSeveralChecksFailThenOrderIsFixed() {
		this.settings.changeMode(AuthMode.STRICT);
		assertThat(this.calls.send("GET", "/rest/nothing", "").statusCode()).isEqualTo(404);
		assertThat(this.calls.send("GET", POOLS + "?filter.nothing=1", "").statusCode()).isEqualTo(401);
		assertThat(this.calls.send("GET", "/api/vcenter/resource-pool?nothing=1", "").statusCode()).isEqualTo(401);
		assertThat(this.calls.jsonRpc("test.nothing", "list", "", "null").toString()).contains("operation_not_found");
		assertThat(this.calls.jsonRpc("com.vmware.vcenter.resource_pool", "list", "\"x\":1", "null").toString())
			.contains("errors.unauthenticated");
		assertThat(this.calls.send("POST", "/api", "{").body()).contains("-32700");
	}

	@Test
	void callWhenUrlIsExemptThenNeedsNoSession() {
		this.settings.changeMode(AuthMode.STRICT);
		assertThat(this.calls.send("GET", "/actuator/health", "").statusCode()).isEqualTo(200);
		assertThat(this.calls.send("PUT", "/upload/nothing", "x").statusCode()).isEqualTo(404);
		assertThat(this.calls.send("PUT", "/__admin/sessions/a", "{}").statusCode()).isEqualTo(400);
	}

	/** As govmomi sends it: chunked and empty, with a content type. */
	@Test
	void loginWhenChunkedBodyIsEmptyThenHasNoBody() {
		HttpResponse<String> login = this.calls.send("POST", REST,
				BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[0])), "Authorization", BASIC,
				"Content-Type", "application/json");
		assertThat(login.statusCode()).isEqualTo(200);
		String id = TestCalls.json(login).path("value").stringValue();
		assertThat(this.calls
			.send("POST", REST + "?~action=get",
					BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[0])), SESSION, id,
					"Content-Type", "application/json")
			.statusCode()).isEqualTo(200);
	}

	@Test
	void loginWhenLoggedAtAnyLevelThenHidesSecrets(CapturedOutput output) {
		String web = "io.github.ovfemulator.web";
		List<String> loggers = List.of(LoggingSystem.ROOT_LOGGER_NAME, "org.springframework", "org.apache", web);
		LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
		loggers.forEach((logger) -> logging.setLogLevel(logger, LogLevel.TRACE));
		try {
			assertThatNoSecretIsIn(output);
		}
		finally {
			loggers.forEach((logger) -> logging.setLogLevel(logger, LogLevel.WARN));
			logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
			logging.setLogLevel(web, LogLevel.INFO);
		}
	}

	private void assertThatNoSecretIsIn(CapturedOutput output) {
		String id = login();
		this.calls.send("GET", POOLS, "", SESSION, id);
		this.calls.send("GET", POOLS, "", "Cookie", SESSION + "=" + id + "; b@d cookie=1");
		this.calls.send("POST", "/api/session", "", "Authorization", BASIC);
		String inBody = this.calls.jsonRpc(SERVICE, "create", "", USER_PASS)
			.at("/result/output/SECRET")
			.stringValue("");
		assertThat(inBody).isNotEmpty();
		assertUnauthenticated(this.calls.send("POST", REST, "", "Authorization", "Basic YWRtaW46"));
		assertThat(output.toString()).contains("UNAUTHENTICATED [", "TRACE");
		assertThat(output.toString()).doesNotContain(id, inBody, PASSWORD, BASIC.substring(6));
	}

	private static String cookie(String session) {
		return SESSION + "=" + session + "; Path=/rest; HttpOnly; SameSite=Lax";
	}

	private String login() {
		return TestCalls.json(this.calls.send("POST", REST, "", "Authorization", BASIC)).path("value").stringValue();
	}

	private static void assertUnauthenticated(HttpResponse<String> response) {
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(response.headers().firstValue("www-authenticate")).hasValue(Unauthenticated.CHALLENGE);
		JsonNode error = TestCalls.json(response);
		assertThat(error.path("type").stringValue()).isEqualTo("com.vmware.vapi.std.errors.unauthenticated");
		assertThat(error.path("value").path("challenge").stringValue()).isEqualTo(Unauthenticated.CHALLENGE);
	}

	/**
	 * A clock for tests.
	 */
	@TestConfiguration
	static class ClockConfiguration {

		@Bean
		@Primary
		MutableClock mutableClock() {
			return new MutableClock();
		}

	}

}
