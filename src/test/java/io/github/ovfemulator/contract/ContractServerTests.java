package io.github.ovfemulator.contract;

import java.net.URI;

import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.testkit.control.ControlPlane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests the check of calls, with a server of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "emulator.contract-max-violations=100", "emulator.https.port=-1" })
class ContractServerTests {

	private static final String VIOLATIONS = "/__admin/contract/violations";

	private static final String SESSIONS = "/rest/com/vmware/vcenter/ovf/import-session";

	private static final String FLAGS = "/rest/com/vmware/vcenter/ovf/import-flag?rp=resgroup-8";

	/** The body of a {@code GET} is not checked by the service. */
	private static final String BODY = "{\"spec\":{\"name\":\"LAX\"}}";

	private static final String INFO = """
			{"state":"IMPORT_OVF_TRANSFER","progress":0,"files":[],"errors":[],"warnings":[],"information":[]}""";

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	private ControlPlane control;

	@BeforeEach
	void begin() {
		this.control = new ControlPlane(URI.create("http://localhost:" + this.port));
		mode("report");
		assertThat(this.client.call("DELETE", VIOLATIONS, null).status()).isEqualTo(204);
	}

	@Test
	void callWhenItKeepsTheContractThenItIsNotListed() {
		this.client.get("/rest/vcenter/host");
		this.client.get("/api/vcenter/host");
		this.client.call("GET", VIOLATIONS + "?expect=none", null);
		assertThat(violations()).isEmpty();
		this.control.contract().assertNoViolations();
	}

	@Test
	void callWhenTheServiceLetsItPassThenItIsServedAndListed() {
		assertThat(this.client.badCall("GET", FLAGS, BODY).status()).isEqualTo(200);
		JsonNode violation = onlyViolation();
		assertThat(violation.path("call").stringValue()).isEqualTo("GET " + FLAGS.replace("resgroup-8", "..."));
		assertThat(violation.path("part").stringValue()).isEqualTo("request body");
	}

	@ParameterizedTest
	@ValueSource(strings = { "report", "enforce", "off" })
	void callWhenItHasNoInputThenAnEmptyObjectIsNoViolation(String mode) {
		mode(mode);
		this.control.sessions().script("kept", INFO);
		assertThat(this.client.call("GET", FLAGS, "{}").status()).isEqualTo(200);
		assertThat(this.client.call("GET", "/api/vcenter/host", " { } \n").status()).isEqualTo(200);
		this.client.call("DELETE", SESSIONS + "/id:kept", "{}").assertVoid();
		this.client.call("POST", "/rest/vcenter/vm/vm-1/power/start", "{}").assertError(404, "not_found");
		assertThat(this.client.call("POST", "/api/vcenter/vm/vm-1/power?action=stop", "{}").status()).isEqualTo(404);
		this.client.call("POST", "/rest/com/vmware/cis/session", "{}").assertError(401, "unauthenticated");
		assertThat(violations()).isEmpty();
	}

	@Test
	void callWhenAFieldIsWrongThenTheSpotAndTheRuleAreTold() {
		String create = SESSIONS + "/id:resgroup-8?~action=create-for-resource-pool";
		this.client.badCall("POST", create, """
				{"create_spec":{"import_flags":[],"source_type":"PUSHED"}}""").assertError(400, "invalid_argument");
		JsonNode violation = onlyViolation();
		assertThat(violation.path("call").stringValue()).isEqualTo("POST " + create);
		assertThat(violation.path("pointer").stringValue()).isEqualTo("/create_spec/source_type");
		assertThat(violation.path("rule").stringValue()).startsWith("enum: ");
	}

	@Test
	void callWhenTheContractHasNoSuchOperationThenItIsListed() {
		assertThat(this.client.unknown("GET", "/rest/vcenter/lamp").status()).isEqualTo(404);
		assertThat(onlyViolation().path("rule").stringValue()).isEqualTo("no operation of the contract");
	}

	@Test
	void callWhenItsMessageIsNoJsonRpcThenItIsListed() {
		this.client.badCall("POST", "/api", "{\"jsonrpc\":\"1.0\"}");
		assertThat(violations()).isNotEmpty()
			.anySatisfy((violation) -> assertThat(violation.path("pointer").stringValue()).isEqualTo("/jsonrpc"));
	}

	@Test
	void violationsWhenNoneAreExpectedThenConflict() {
		this.client.badCall("GET", FLAGS, BODY);
		Answer answer = this.client.call("GET", VIOLATIONS + "?expect=none", null);
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.json().path("detail").stringValue())
			.contains("GET " + FLAGS.replace("resgroup-8", "...") + ": request body #");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(this.control.contract()::assertNoViolations)
			.withMessageContaining(FLAGS.replace("resgroup-8", "..."));
		this.control.contract().clear();
		assertThat(this.control.contract().report().violations()).isEmpty();
	}

	@Test
	void violationsWhenSomethingElseIsExpectedThenItIsRefused() {
		Answer answer = this.client.badCall("GET", VIOLATIONS + "?expect=some", null);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("pointer").stringValue()).isEqualTo("/expect");
	}

	@Test
	void callWhenEnforcedThenIsRefusedLikeTheService() {
		mode("enforce");
		this.client.badCall("GET", FLAGS, BODY).assertError(400, "invalid_argument");
		this.client.badCall("GET", "/rest/vcenter/vm?filter.colours=red", null).assertError(400, "unexpected_input");
		assertThat(this.client.badCall("GET", "/api/vcenter/ovf/import-flag?rp=resgroup-8", BODY)
			.json()
			.path("error_type")
			.stringValue()).isEqualTo("INVALID_ARGUMENT");
		assertThat(violations()).hasSize(3);
		assertThat(this.client.get(FLAGS).status()).isEqualTo(200);
	}

	@Test
	void callWhenEnforcedThenChangesNothing() {
		this.control.sessions()
			.script("kept", "[" + INFO + "," + INFO.replace("\"progress\":0", "\"progress\":1") + "]");
		mode("enforce");
		this.client.badCall("GET", SESSIONS + "/id:kept", BODY).assertError(400, "invalid_argument");
		assertThat(this.client.get(SESSIONS + "/id:kept").value()).hasToString(INFO);
		assertThat(onlyViolation().path("call").stringValue()).isEqualTo("GET " + SESSIONS + "/id:kept");
	}

	@Test
	void enforceWhenTheServiceRefusesACallBeforeThenItIsListedOnce() {
		mode("enforce");
		this.client.badCall("POST", SESSIONS + "/id:kept?~action=progress", "{\"percent\":\"half\"}")
			.assertError(400, "invalid_argument");
		assertThat(onlyViolation().path("pointer").stringValue()).isEqualTo("/percent");
	}

	@Test
	void callWhenOffThenListsNoViolation() {
		mode("off");
		this.client.badCall("GET", FLAGS, BODY);
		this.client.unknown("GET", "/rest/vcenter/lamp");
		assertThat(violations()).isEmpty();
	}

	@Test
	void contractWhenRequestedThenIsServed() {
		for (String file : ContractFiles.NAMES) {
			assertThat(this.client.get("/__admin/openapi/" + file).body()).isEqualTo(ContractFiles.content(file));
		}
		assertThat(this.client.get("/__admin/openapi/other.yaml").status()).isEqualTo(404);
	}

	@Test
	void generatorContractWhenRequestedThenIsServed() {
		for (String file : ContractFiles.NAMES) {
			assertThat(this.client.get("/__admin/openapi/generators/" + file).body())
				.isEqualTo(CodegenContract.yaml(file));
		}
		assertThat(this.client.get("/__admin/openapi/generators/other.yaml").status()).isEqualTo(404);
	}

	private void mode(String mode) {
		assertThat(this.client.call("PUT", "/__admin/settings", "{\"contract\":\"" + mode + "\"}")
			.json()
			.path("contract")
			.stringValue()).isEqualTo(mode);
	}

	private JsonNode onlyViolation() {
		JsonNode violations = violations();
		assertThat(violations).hasSize(1);
		return violations.path(0);
	}

	private JsonNode violations() {
		return this.client.get(VIOLATIONS).json().path("violations");
	}

}
