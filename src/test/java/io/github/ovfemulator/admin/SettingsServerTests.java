package io.github.ovfemulator.admin;

import io.github.ovfemulator.login.AuthMode;
import io.github.ovfemulator.login.SessionAuthenticator;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the settings, on a separate server.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "emulator.seed=7")
class SettingsServerTests {

	@Autowired
	private SessionAuthenticator login;

	@Autowired
	private EmulatorClient client;

	@BeforeEach
	@AfterEach
	void resetAuthMode() {
		this.login.changeMode(AuthMode.LENIENT);
	}

	@Test
	void putSettingsWhenAuthChangesThenApplied() {
		assertThat(settings("GET", null).text()).isEqualTo(settingsWith("lenient"));
		this.client.get("/rest/vcenter/vm").value();
		assertThat(settings("PUT", "{\"auth\": \"strict\"}").text()).isEqualTo(settingsWith("strict"));
		this.client.get("/rest/vcenter/vm").assertError(401, "unauthenticated");
		assertThat(settings("PUT", "{\"auth\": \"off\"}").text()).isEqualTo(settingsWith("off"));
		this.client.get("/rest/vcenter/vm").value();
	}

	@Test
	void putSettingsWhenMembersAreMissingThenUnchanged() {
		settings("PUT", "{\"auth\": \"strict\"}");
		assertThat(settings("PUT", "{}").text()).isEqualTo(settingsWith("strict"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "99999999999", "1000000000000000000000000000000" })
	void putWhenNumberIsTooLargeThenSaysSo(String polls) {
		assertThat(
				this.client.attempt("PUT", "/__admin/settings", "{\"pace\": {\"polls\": %s}}".formatted(polls)).text())
			.contains("\"status\":400", "a number is too large", "\"pointer\":\"/pace/polls\"");
	}

	@Test
	void putWhenNameIsTooLongThenSaysSo() {
		String settings = "{\"%s\": 1}".formatted("x".repeat(60_000));
		assertThat(this.client.attempt("PUT", "/__admin/settings", settings).text()).contains("\"status\":400",
				"a number or a name is too long");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"auth": "loose"}  | /auth
			{"auth": 1}        | /auth
			{"contract": "no"} | /contract
			{"pace": {"mode": "fast"}, "auth": "off"}     | /pace/mode
			{"pace": {"duration": 2}, "auth": "off"}      | /pace/duration
			{"pace": {"duration": "2s"}, "auth": "off"}   | /pace/duration
			{"pace": {"polls": -1}, "auth": "off"}        | /pace/polls
			{"latency": "-PT1S"} | /latency
			{"transfer_mode": "EXTERNAL"} | /transfer_mode
			{"transfer_mode": 1, "auth": "off"} | /transfer_mode
			{"auth": "off", "transfer_mode": "server_transfer_mode"} | /transfer_mode
			{"colour": "red"}  | /colour
			[]                 | ''
			{                  | ''
			""")
	void putSettingsWhenValueIsInvalidThen400WithPointer(String body, String pointer) {
		Answer answer = this.client.badCall("PUT", "/__admin/settings", body);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("pointer").stringValue()).isEqualTo(pointer);
		assertThat(answer.json().path("detail").stringValue()).doesNotContain("io.github", "java.");
		assertThat(settings("GET", null).text()).isEqualTo(settingsWith("lenient"));
	}

	private static String settingsWith(String auth) {
		return "{\"pace\":{\"mode\":\"immediate\",\"duration\":\"PT2S\",\"polls\":2},\"auth\":\"" + auth
				+ "\",\"contract\":\"report\",\"latency\":\"PT0S\",\"transfer_mode\":\"SERVER_TRANSFER_MODE\"}";
	}

	@Test
	void putSettingsWhenLatencyExceedsLimitThen400() {
		Answer answer = this.client.attempt("PUT", "/__admin/settings", "{\"latency\": \"PT2M\"}");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("pointer").stringValue()).isEqualTo("/latency");
	}

	@ParameterizedTest
	@CsvSource({ "/__admin/settings, PUT", "/__admin/state, PUT", "/__admin/faults, POST",
			"/__admin/clock/advance, POST", "/__admin/sessions/s, PUT", "/__admin/recordings, POST",
			"/__admin/recordings/compare, POST" })
	void controlCallWhenBodyIsNotUtf8Then400(String path, String method) {
		String utf16 = "{\u0000}\u0000";
		Answer answer = this.client.attempt(method, path, utf16);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("detail").stringValue()).contains("UTF-8").doesNotContain("line");
	}

	@Test
	void advanceWhenDurationIsMissingThenSaysSo() {
		Answer answer = this.client.attempt("POST", "/__admin/clock/advance", "{}");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("pointer").stringValue()).isEqualTo("/by");
		assertThat(answer.json().path("detail").stringValue()).startsWith("The duration 'by' is missing");
	}

	private Answer settings(String method, @Nullable String body) {
		return this.client.call(method, "/__admin/settings", body);
	}

}
