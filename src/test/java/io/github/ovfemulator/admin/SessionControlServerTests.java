package io.github.ovfemulator.admin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.github.ovfemulator.importsession.ImportState;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestCalls;
import io.github.ovfemulator.support.TestPackage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for clock, pace, sessions and reset, on the server of the settings tests.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "emulator.seed=7")
class SessionControlServerTests {

	private static final String FAILURE = """
			{"errors": [{"category": "VALIDATION", "issues": [{"category": "VALUE_ILLEGAL", "file": "a.ovf",
			  "line_number": 1, "column_number": 2, "message": {"id": "mine", "default_message": "Mine.", "args": []}}]},
			 {"category": "SERVER", "error": {"@class": "com.vmware.vapi.std.errors.timed_out", "messages": []}}]}""";

	@Autowired
	private EmulatorClient client;

	private TestCalls calls;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.calls = TestCalls.to(port);
	}

	@AfterEach
	void reset() {
		assertThat(control("POST", "/reset", null).status()).isEqualTo(204);
	}

	@Test
	void advanceClockWhenPhaseIsTimedThenMachineExists() {
		control("PUT", "/settings", "{\"pace\": {\"mode\": \"timed\", \"duration\": \"PT10M\"}}");
		ImportClient session = instantiated("timed").assertState("IMPORT_INSTANTIATING");
		assertThat(machines()).isZero();
		advanceClock("PT10M");
		assertThat(machines()).isOne();
		session.assertState("IMPORT_COMPLETED");
		assertThat(session(session.id()).path("history")).extracting((change) -> change.path("state").stringValue())
			.containsExactly("IMPORT_OVF_TRANSFER", "IMPORT_SELECTING_OVF_PARAMS", "IMPORT_INSTANTIATING",
					"IMPORT_COMPLETED");
	}

	@Test
	void getWhenPaceIsPollsThenPhaseLastsThatLong() {
		control("PUT", "/settings", "{\"pace\": {\"mode\": \"polls\", \"polls\": 2}}");
		instantiated("polled").assertState("IMPORT_INSTANTIATING")
			.assertState("IMPORT_INSTANTIATING")
			.assertState("IMPORT_COMPLETED");
	}

	@Test
	void advanceWhenSessionPaceIsManualThenPhaseEnds() {
		ImportClient session = described("manual");
		Answer pace = control("PUT", "/sessions/" + session.id() + "/pace", "{\"mode\": \"manual\"}");
		assertThat(pace.text()).isEqualTo("{\"mode\":\"manual\",\"duration\":\"PT2S\",\"polls\":2}");
		assertThat(control("POST", "/sessions/" + session.id() + "/advance", null).status()).isEqualTo(409);
		session.instantiate("").assertState("IMPORT_INSTANTIATING");
		assertThat(session(session.id()).path("waiting").booleanValue()).isTrue();
		assertThat(control("POST", "/sessions/" + session.id() + "/advance", null).json().path("state").stringValue())
			.isEqualTo("IMPORT_COMPLETED");
		session.assertState("IMPORT_COMPLETED");
	}

	@ParameterizedTest
	@EnumSource(value = ImportState.class, mode = EnumSource.Mode.EXCLUDE, names = "IMPORT_COMPLETED")
	void failWhenErrorsAreGivenThenSessionReportsThem(ImportState state) {
		ImportClient session = in(state);
		assertThat(control("POST", "/sessions/" + session.id() + "/fail", FAILURE).status()).isEqualTo(200);
		session.assertState("IMPORT_ERROR");
		assertThat(session.info().path("errors")).isEqualTo(JsonMapper.shared().readTree(FAILURE).path("errors"));
		assertThat(machines()).isZero();
	}

	private ImportClient in(ImportState state) {
		control("PUT", "/settings", "{\"pace\": {\"mode\": \"manual\"}}");
		ImportClient session = ImportClient.create(this.client, "NONE");
		switch (state) {
			case IMPORT_MSG_BUNDLES_TRANSFER -> session.upload("descriptor.ovf",
					TestOvfDescriptors.virtualMachine("failing").messageBundle("b1", "de.msg").bytes());
			case IMPORT_SELECTING_OVF_PARAMS -> describe(session, "failing");
			case IMPORT_FILE_TRANSFER -> session
				.upload("descriptor.ovf",
						TestPackage.of(TestOvfDescriptors.virtualMachine("failing")).disk("a.vmdk", 9).descriptor())
				.instantiate("");
			case IMPORT_INSTANTIATING -> describe(session, "failing").instantiate("");
			case IMPORT_ERROR -> session.upload("descriptor.ovf", new byte[] { 'x' });
			default -> session.info();
		}
		return session.assertState(state.name());
	}

	@Test
	void failWhenSessionIsCompletedThen409() {
		ImportClient completed = instantiated("done").assertState("IMPORT_COMPLETED");
		assertThat(control("POST", "/sessions/" + completed.id() + "/fail", FAILURE).status()).isEqualTo(409);
		completed.assertState("IMPORT_COMPLETED");
		assertThat(completed.info().path("errors")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"errors": []}                    | /errors
			{"errors": [{"category": "ODD"}]} | /errors/0/category
			""")
	void failWhenBodyIsInvalidThen400AndNoChange(String body, String pointer) {
		ImportClient session = described("unharmed");
		Answer answer = this.client.badCall("POST", "/__admin/sessions/" + session.id() + "/fail", body);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("pointer").stringValue()).isEqualTo(pointer);
		session.assertState("IMPORT_SELECTING_OVF_PARAMS");
	}

	@Test
	void advanceClockWhenIdleTimeIsOverThenExpired() {
		ImportClient session = described("forgotten");
		String used = login();
		String forgotten = login();
		advanceClock("PT16M");
		assertThat(machinesFor(used)).isEqualTo(200);
		advanceClock("PT15M");
		assertThat(machinesFor(used)).isEqualTo(200);
		assertThat(machinesFor(forgotten)).isEqualTo(401);
		advanceClock("PT31M");
		assertThat(machinesFor(used)).isEqualTo(401);
		this.client.get(session.path()).assertError(404, "not_found");
		assertThat(control("GET", "/sessions", null).json().path("total").intValue()).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"by": 5}        | /by
			{"by": "soon"}   | /by
			{}               | /by
			{"to": "PT1S"}   | /to
			""")
	void advanceClockWhenStepIsInvalidThen400(String body, String pointer) {
		Answer answer = this.client.badCall("POST", "/__admin/clock/advance", body);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("pointer").stringValue()).isEqualTo(pointer);
		assertThat(control("GET", "/clock", null).json().path("offset").stringValue()).isEqualTo("PT0S");
	}

	@Test
	void advanceClockWhenStepIsNegativeThen400() {
		Answer answer = control("POST", "/clock/advance", "{\"by\": \"PT-1S\"}");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("pointer").stringValue()).isEqualTo("/by");
	}

	@Test
	void listWhenPagedThenThatPageAndDeleteRemoves() {
		ImportClient first = described("first");
		ImportClient second = described("second");
		JsonNode page = control("GET", "/sessions?page=1&size=1", null).json();
		assertThat(page.path("total").intValue()).isEqualTo(2);
		assertThat(page.path("sessions")).singleElement()
			.satisfies((shown) -> assertThat(shown.path("id").stringValue()).isEqualTo(second.id()));
		assertThat(control("DELETE", "/sessions/" + first.id(), null).status()).isEqualTo(204);
		this.client.get(first.path()).assertError(404, "not_found");
		assertThat(control("GET", "/sessions/" + first.id(), null).status()).isEqualTo(404);
		assertThat(this.client.badCall("GET", "/__admin/sessions?size=0", null).status()).isEqualTo(400);
		assertThat(this.client.badCall("GET", "/__admin/sessions?page=x", null).status()).isEqualTo(400);
	}

	@Test
	void resetWhenSessionsExistThenGoneAndIdsRepeat() {
		ImportClient session = instantiated("before");
		String machine = session.info().path("vm_id").stringValue();
		reset();
		assertThat(machines()).isZero();
		this.client.get(session.path()).assertError(404, "not_found");
		ImportClient again = instantiated("before").assertState("IMPORT_COMPLETED");
		assertThat(again.id()).isEqualTo(session.id());
		assertThat(again.info().path("vm_id").stringValue()).isEqualTo(machine);
	}

	private String login() {
		String user = Base64.getEncoder().encodeToString("jo:secret".getBytes(StandardCharsets.UTF_8));
		return TestCalls
			.json(this.calls.send("POST", "/rest/com/vmware/cis/session", "", "Authorization", "Basic " + user))
			.path("value")
			.stringValue();
	}

	private int machinesFor(String login) {
		return this.calls.send("GET", "/rest/vcenter/vm", "", "vmware-api-session-id", login).statusCode();
	}

	private ImportClient described(String name) {
		return describe(ImportClient.create(this.client, "NONE"), name);
	}

	private static ImportClient describe(ImportClient session, String name) {
		return session.upload("descriptor.ovf", TestOvfDescriptors.virtualMachine(name).bytes())
			.assertState("IMPORT_SELECTING_OVF_PARAMS");
	}

	private ImportClient instantiated(String name) {
		return described(name).instantiate("");
	}

	private int machines() {
		return this.client.get("/rest/vcenter/vm").value().size();
	}

	private JsonNode session(String id) {
		return control("GET", "/sessions/" + id, null).json();
	}

	private void advanceClock(String by) {
		assertThat(control("POST", "/clock/advance", "{\"by\": \"" + by + "\"}").status()).isEqualTo(200);
	}

	private Answer control(String method, String path, @Nullable String body) {
		return this.client.call(method, "/__admin" + path, body);
	}

}
