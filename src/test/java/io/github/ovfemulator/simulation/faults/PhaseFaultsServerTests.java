package io.github.ovfemulator.simulation.faults;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.FileServer;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestPackage;
import io.github.ovfemulator.testkit.control.Pace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Server tests of failed phases of sessions.
 */
@FaultyEmulatorTest
class PhaseFaultsServerTests {

	private static final String PROBES = ImportClient.SERVICE.replace("import-session", "probe-import-session");

	private static final byte[] BUNDLE = "<Strings xmlns=\"http://schemas.dmtf.org/ovf/envelope/1\" xml:lang=\"de\"/>"
		.getBytes(StandardCharsets.UTF_8);

	private static final String ERRORS = """
			[{"category": "VALIDATION", "issues": [{"category": "VALUE_ILLEGAL", "file": "a.ovf", "line_number": 1,
			    "column_number": 2, "message": {"id": "mine", "default_message": "Mine.", "args": ["x"]}}]},
			  {"category": "SERVER", "error": {"@class": "com.vmware.vapi.std.errors.timed_out", "messages": []}}]""";

	private static final JsonNode EXPECTED = JsonMapper.shared().readTree(ERRORS);

	private final TestPackage tiny = TestPackage
		.of(TestOvfDescriptors.virtualMachine("phased").messageBundle("b1", "de.msg"))
		.disk("a.vmdk", 1000);

	private final FileServer files = FileServer.http();

	@Autowired
	private EmulatorClient client;

	@BeforeEach
	void serve() {
		this.client.control().reset();
		this.files.file("/tiny.ovf", this.tiny.descriptor())
			.file("/de.msg", BUNDLE)
			.file("/a.vmdk", this.tiny.content("a.vmdk"));
	}

	@AfterEach
	void stop() {
		this.files.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "IMPORT_OVF_TRANSFER", "IMPORT_MSG_BUNDLES_TRANSFER", "IMPORT_FILE_TRANSFER",
			"IMPORT_INSTANTIATING" })
	void phaseWhenPackageIsPushedThenFails(String state) {
		String fault = fail(state, "");
		ImportClient session = push(null);
		assertFailed(session, state);
		assertThat(this.client.get("/__admin/faults/" + fault).json().path("struck").intValue()).isOne();
		assertThat(this.client.get("/rest/vcenter/vm").value()).isEmpty();
		// the rule has reached its maximum number of strikes
		push(null).assertState("IMPORT_COMPLETED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "IMPORT_OVF_TRANSFER", "IMPORT_FILE_TRANSFER", "IMPORT_INSTANTIATING" })
	void phaseWhenPackageIsPulledThenFails(String state) {
		fail(state, "");
		ImportClient session = pull();
		if (!state.equals("IMPORT_OVF_TRANSFER")) {
			session.awaitState("IMPORT_SELECTING_OVF_PARAMS").instantiate("");
		}
		session.awaitState("IMPORT_ERROR");
		assertFailed(session, state);
		assertThat(this.client.get("/rest/vcenter/vm").value()).isEmpty();
	}

	@Test
	void phaseWhenBundlesArePulledThenDoesNotMatch() {
		String fault = fail("IMPORT_MSG_BUNDLES_TRANSFER", "");
		pull().awaitState("IMPORT_SELECTING_OVF_PARAMS").instantiate("").awaitState("IMPORT_COMPLETED");
		assertThat(this.client.get("/__admin/faults/" + fault).json().path("matched").intValue()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "PROBE_IMPORT_OVF_TRANSFER, false", "PROBE_IMPORT_MSG_BUNDLES_TRANSFER, false",
			"PROBE_IMPORT_OVF_TRANSFER, true" })
	void phaseWhenSessionIsProbeThenFails(String state, boolean pulled) {
		fail(state, "");
		String source = pulled ? "\"source_type\": \"PULL_SOURCE\", \"pull_source\": \"" + url() + "\""
				: "\"source_type\": \"PUSH_SOURCE\", \"push_source_content_type\": \"OVF_SOURCE\"";
		String path = PROBES + "/id:"
				+ this.client
					.post(PROBES + "?~action=create-probe-import-session",
							"{\"create_spec\": {\"import_flags\": [], " + source + "}}")
					.value()
					.stringValue();
		if (!pulled) {
			upload(path, "descriptor.ovf", this.tiny.descriptor());
			if (state.equals("PROBE_IMPORT_MSG_BUNDLES_TRANSFER")) {
				upload(path, "de.msg", BUNDLE);
			}
		}
		await().until(() -> this.client.get(path).value().path("state").stringValue(), "PROBE_IMPORT_ERROR"::equals);
		assertThat(this.client.get(path).value().path("errors")).isEqualTo(EXPECTED);
	}

	@Test
	void phaseWhenPaceIsManualThenFailsAtRelease() {
		this.client.control().settings().pace(Pace.manual());
		fail("IMPORT_INSTANTIATING", "");
		ImportClient session = push(null).assertState("IMPORT_INSTANTIATING");
		this.client.call("POST", "/__admin/sessions/" + session.id() + "/advance", null);
		assertFailed(session, "IMPORT_INSTANTIATING");
	}

	@Test
	void phaseWhenScopeOrSessionDiffersThenSucceeds() {
		fail("IMPORT_INSTANTIATING", "\"scope\": \"left\"");
		fail("IMPORT_INSTANTIATING", "\"session\": \"nobody\"");
		push("right").assertState("IMPORT_COMPLETED");
		push(null).assertState("IMPORT_COMPLETED");
		assertFailed(push("left"), "IMPORT_INSTANTIATING");
		ImportClient waiting = ImportClient.create(this.client, "NONE");
		fail("IMPORT_OVF_TRANSFER", "\"session\": \"" + waiting.id() + "\"");
		push(null).assertState("IMPORT_COMPLETED");
		assertFailed(waiting.upload("descriptor.ovf", this.tiny.descriptor()), "IMPORT_OVF_TRANSFER");
	}

	@Test
	void stateWhenRestoredThenKeepsPhaseRules() {
		String fault = fail("IMPORT_INSTANTIATING", "\"scope\": \"left\"");
		this.client.post("/__admin/faults",
				"{\"match\": {\"kind\": \"fetch\"}, \"effect\": {\"connection\": \"reset\"}}");
		JsonNode rules = this.client.get("/__admin/faults").json();
		assertThat(rules.path(0).path("rule").path("effect").path("phase").path("errors")).isEqualTo(EXPECTED);
		String state = this.client.get("/__admin/state").text();
		this.client.control().reset();
		assertThat(this.client.call("PUT", "/__admin/state", state).status()).isEqualTo(204);
		assertThat(this.client.get("/__admin/faults").json()).isEqualTo(rules);
		assertFailed(push("left"), "IMPORT_INSTANTIATING");
		assertThat(this.client.get("/__admin/faults/" + fault).json().path("struck").intValue()).isOne();
		Answer refused = this.client.attempt("PUT", "/__admin/state",
				state.replace("\"category\":\"SERVER\"", "\"category\":\"INPUT\""));
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.json().path("pointer").stringValue())
			.startsWith("/faults/rules/0/rule/effect/phase/errors/1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"effect": {"phase": {"errors": []}}}                                       | /effect/phase/state
					{"effect": {"phase": {"state": "IMPORT_SELECTING_OVF_PARAMS", "errors": []}}} | /effect/phase/state
					{"effect": {"phase": {"state": "IMPORT_COMPLETED", "errors": []}}}          | /effect/phase/state
					{"effect": {"phase": {"state": "IMPORT_OVF_TRANSFER", "errors": []}}}       | /effect/phase/errors
					{"effect": {"phase": {"state": "IMPORT_OVF_TRANSFER", "errors": [{}]}}}     | /effect/phase/errors/0/category
					{"match": {"kind": "letter"}, "effect": {"connection": "reset"}}            | /match/kind
					""")
	void addWhenPhaseIsInvalidThenRespondsWithPointer(String rule, String pointer) {
		assertRefused(this.client.badCall("POST", "/__admin/faults", rule), pointer);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"file": "a.ovf"}  | {"phase": {"state": "IMPORT_OVF_TRANSFER", "errors": %s}}
			{"kind": "call"}   | {"phase": {"state": "IMPORT_OVF_TRANSFER", "errors": %s}}
			{"path": "/a"}     | {"transfer": {"refuse": true}}
			{"kind": "upload"} | {"transfer": {"refuse": true}}
			{"operation": "x"} | {"transfer": {"refuse": true}}
			""")
	void addWhenCriteriaNeverMatchThenIsRejected(String match, String effect) {
		String rule = "{\"match\": " + match + ", \"effect\": " + effect.formatted(ERRORS) + "}";
		assertRefused(this.client.attempt("POST", "/__admin/faults", rule), "/match");
	}

	private void assertRefused(Answer response, String pointer) {
		assertThat(response.status()).isEqualTo(400);
		assertThat(response.json().path("pointer").stringValue()).isEqualTo(pointer);
		assertThat(this.client.get("/__admin/faults").json()).isEmpty();
	}

	private String fail(String state, String match) {
		return this.client
			.post("/__admin/faults",
					"""
							{"match": {%s}, "times": 1, "effect": {"phase": {"state": "%s", "errors": %s}}}"""
						.formatted(match, state, ERRORS))
			.json()
			.path("id")
			.stringValue();
	}

	/** Uploads the package as far as the session accepts it. */
	private ImportClient push(@Nullable String scope) {
		EmulatorClient pushing = (scope != null) ? this.client.inScope(scope) : this.client;
		ImportClient session = ImportClient.create(pushing, "NONE").upload("descriptor.ovf", this.tiny.descriptor());
		if (session.state().equals("IMPORT_MSG_BUNDLES_TRANSFER")) {
			session.upload("de.msg", BUNDLE);
		}
		if (session.state().equals("IMPORT_SELECTING_OVF_PARAMS")) {
			session.instantiate("{\"@class\": \"com.vmware.vcenter.ovf.name_and_product_params\", \"name\": \""
					+ session.id() + "\"}");
			session.upload("a.vmdk", this.tiny.content("a.vmdk"));
		}
		return session;
	}

	private void upload(String path, String name, byte[] content) {
		String url = this.client.get(path)
			.value()
			.path("files")
			.valueStream()
			.filter((file) -> file.path("name").stringValue().equals(name))
			.map((file) -> file.path("file_url").stringValue())
			.findFirst()
			.orElseThrow();
		assertThat(this.client.upload(url, content).status()).isEqualTo(200);
	}

	private ImportClient pull() {
		return ImportClient.createFrom(this.client,
				"\"source_type\": \"PULL_SOURCE\", \"pull_source\": \"" + url() + "\"");
	}

	private String url() {
		return this.files.url("/tiny.ovf");
	}

	/** Asserts that the session failed in a state with the expected errors. */
	private void assertFailed(ImportClient session, String state) {
		session.assertState("IMPORT_ERROR");
		assertThat(session.info().path("errors")).isEqualTo(EXPECTED);
		List<String> history = this.client.get("/__admin/sessions/" + session.id())
			.json()
			.path("history")
			.findValuesAsString("state");
		assertThat(history.subList(history.size() - 2, history.size())).containsExactly(state, "IMPORT_ERROR");
	}

}
