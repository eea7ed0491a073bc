package io.github.ovfemulator.simulation.faults;

import java.util.Random;
import java.util.stream.IntStream;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestEndpoint;
import io.github.ovfemulator.support.TestPackage;
import io.github.ovfemulator.support.TestRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Server tests of the criteria and the counters of rules.
 */
@FaultyEmulatorTest
class MatchServerTests {

	private static final String MACHINES = "/rest/vcenter/vm";

	private static final int TEAPOT = 418;

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@BeforeEach
	void reset() {
		this.client.control().reset();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"service": "com.vmware.vcenter.VM"}   | /rest/vcenter/vm   | /rest/vcenter/host
					{"operation": "list"}                  | /rest/vcenter/vm   | /rest/vcenter/vm/vm-0
					{"operation": "get"}                   | /rest/vcenter/vm/vm-0 | /rest/vcenter/vm
					{"dialect": "rest"}                    | /rest/vcenter/vm   | /api/vcenter/vm
					{"dialect": "api"}                     | /api/vcenter/vm    | /rest/vcenter/vm
					{"path": "/rest/vcenter/vm"}           | /rest/vcenter/vm   | /rest/vcenter/host
					{"path": "/rest/vcenter/*"}            | /rest/vcenter/vm   | /rest/vcenter/vm/vm-0
					{"path": "/rest/**"}                   | /rest/vcenter/vm/vm-0 | /api/vcenter/vm
					{"path": "/**/vm-*"}                   | /rest/vcenter/vm/vm-0 | /rest/vcenter/vm
					{"service": "com.vmware.vcenter.VM", "operation": "list", "dialect": "rest", "path": "/rest/**"} | /rest/vcenter/vm | /rest/vcenter/host
					""")
	void matchWhenCriterionDiffersThenDoesNotStrike(String match, String struck, String other) throws Exception {
		add("{\"match\": " + match + ", " + http() + "}");
		assertThat(status(TestRequest.get(other))).isNotEqualTo(TEAPOT);
		assertThat(status(TestRequest.get(struck))).isEqualTo(TEAPOT);
		assertThat(counts(0)).containsExactly(1, 1);
	}

	@ParameterizedTest
	@EnumSource(TestEndpoint.class)
	void dialectWhenSetThenStrikesItsEndpointOnly(TestEndpoint struck) throws Exception {
		ImportClient session = ImportClient.create(this.client, "NONE");
		TestRequest upload = TestEndpoint.UPLOAD.call(session);
		add((struck == TestEndpoint.UPLOAD) ? "{\"match\": {\"file\": \"descriptor.ovf\"}, " + http() + "}"
				: "{\"match\": {\"dialect\": \"" + struck.dialect() + "\"}, " + http() + "}");
		for (TestEndpoint endpoint : TestEndpoint.values()) {
			int status = status((endpoint == TestEndpoint.UPLOAD) ? upload : endpoint.call(session));
			assertThat(status).as(endpoint.name()).isEqualTo((endpoint == struck) ? TEAPOT : 200);
		}
	}

	@ParameterizedTest
	@CsvSource({ "service, com.vmware.vcenter.ovf.import_session", "operation, get", "dialect, rest",
			"session, another", "file, disk.vmdk", "path, /upload/*/*", "scope, another" })
	void matchWhenUploadLacksCriterionThenDoesNotStrike(String member, String value) throws Exception {
		ImportClient session = ImportClient.create(this.client, "NONE");
		TestRequest upload = TestEndpoint.UPLOAD.call(session);
		add("{\"match\": {\"" + member + "\": \"" + value + "\"}, " + http() + "}");
		assertThat(status(upload)).isEqualTo(200);
		assertThat(counts(0)).containsExactly(0, 0);
	}

	@ParameterizedTest
	@EnumSource(TestEndpoint.class)
	void sessionWhenSetThenStrikesItsCallsOnly(TestEndpoint endpoint) throws Exception {
		ImportClient session = ImportClient.create(this.client, "NONE");
		ImportClient another = ImportClient.create(this.client, "NONE");
		TestRequest struck = endpoint.call(session);
		TestRequest other = endpoint.call(another);
		add("{\"match\": {\"session\": \"" + session.id() + "\"}, " + http() + "}");
		assertThat(status(other)).isEqualTo(200);
		assertThat(status(struck)).isEqualTo(TEAPOT);
		assertThat(status(TestRequest.get(MACHINES))).isEqualTo(200);
	}

	@ParameterizedTest
	@EnumSource(TestEndpoint.class)
	void scopeWhenSetThenStrikesItsCallsOnly(TestEndpoint endpoint) throws Exception {
		TestRequest call = endpoint.call(ImportClient.create(this.client, "NONE"));
		add("{\"match\": {\"scope\": \"one\"}, " + http() + "}");
		assertThat(status(call, "X-Emulator-Scope", "one")).isEqualTo(TEAPOT);
		assertThat(status(call, "X-Emulator-Scope", "two")).isEqualTo(200);
		assertThat(counts(0)).containsExactly(1, 1);
	}

	@Test
	void fileWhenSetThenStrikesItsUploadOnly() throws Exception {
		TestPackage disks = TestPackage.of(TestOvfDescriptors.virtualMachine("two"))
			.disk("a.vmdk", 9)
			.disk("b.vmdk", 9);
		ImportClient session = ImportClient.create(this.client, "NONE").upload("descriptor.ovf", disks.descriptor());
		TestRequest struck = TestRequest.upload(session, "a.vmdk", disks.content("a.vmdk"));
		TestRequest other = TestRequest.upload(session, "b.vmdk", disks.content("b.vmdk"));
		add("{\"match\": {\"file\": \"a.vmdk\", \"path\": \"/upload/*\"}, " + http() + "}");
		assertThat(status(other)).isEqualTo(200);
		assertThat(status(struck)).isEqualTo(TEAPOT);
		assertThat(status(TestRequest.get(session.path()))).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                         | xxxxxx
			"skip": 2,                 | ..xxxx
			"times": 2,                | xx....
			"skip": 1, "times": 2,     | .xx...
			"skip": 0, "times": 6,     | xxxxxx
			"probability": 0,          | ......
			"probability": 1,          | xxxxxx
			"probability": 1, "skip": 5, "times": 9, | .....x
			""")
	void ruleWhenSkipAndTimesAreSetThenLimitStrikes(String often, String pattern) throws Exception {
		add("{" + often + http() + "}");
		assertThat(strikes(pattern.length())).isEqualTo(pattern);
		assertThat(counts(0)).containsExactly(pattern.length(), (int) pattern.chars().filter((c) -> c == 'x').count());
	}

	@Test
	void probabilityWhenSeedIsEqualThenStrikesTheSameCalls() throws Exception {
		Random random = new Random(11);
		String expected = IntStream.range(0, 20)
			.mapToObj((i) -> (random.nextDouble() < 0.4) ? "x" : ".")
			.reduce("", String::concat);
		assertThat(expected).contains("x", ".");
		for (int round = 0; round < 2; round++) {
			String rule = add("{\"probability\": 0.4, \"seed\": 11, " + http() + "}");
			assertThat(strikes(20)).isEqualTo(expected);
			this.client.call("DELETE", "/__admin/faults/" + rule, null);
		}
		add("{\"probability\": 0.4, \"seed\": 12, " + http() + "}");
		assertThat(strikes(20)).isNotEqualTo(expected);
	}

	@Test
	void rulesWhenSeveralMatchThenFirstStrikes() throws Exception {
		String first = add(
				"{\"match\": {\"operation\": \"list\"}, \"times\": 1, \"effect\": {\"http\": {\"status\": 501}}}");
		add("{\"match\": {\"operation\": \"get\"}, \"effect\": {\"http\": {\"status\": 502}}}");
		add("{\"match\": {\"dialect\": \"rest\"}, \"effect\": {\"http\": {\"status\": 503}}}");
		assertThat(status(TestRequest.get(MACHINES))).isEqualTo(501);
		assertThat(status(TestRequest.get(MACHINES))).isEqualTo(503);
		assertThat(status(TestRequest.get(MACHINES + "/vm-0"))).isEqualTo(502);
		assertThat(counts(0)).containsExactly(2, 1);
		assertThat(counts(1)).containsExactly(1, 1);
		assertThat(counts(2)).containsExactly(1, 1);
		this.client.call("DELETE", "/__admin/faults/" + first, null);
		assertThat(this.client.get("/__admin/faults").json()).extracting((rule) -> rule.path("id").stringValue())
			.containsExactly("fault-2", "fault-3");
	}

	@Test
	void vanishWhenCallHasNoSessionThenNextRuleStrikes() throws Exception {
		ImportClient session = ImportClient.create(this.client, "NONE");
		add("{\"times\": 1, \"effect\": {\"session\": \"vanish\"}}");
		add("{\"match\": {\"operation\": \"list\"}, " + http() + "}");
		assertThat(status(TestRequest.get(MACHINES))).isEqualTo(TEAPOT);
		this.client.get(session.path()).assertError(404, "not_found");
		assertThat(counts(0)).containsExactly(1, 1);
	}

	private static String http() {
		return "\"effect\": {\"http\": {\"status\": 418}}";
	}

	private String strikes(int calls) throws Exception {
		StringBuilder strikes = new StringBuilder();
		for (int i = 0; i < calls; i++) {
			strikes.append((status(TestRequest.get(MACHINES)) == TEAPOT) ? 'x' : '.');
		}
		return strikes.toString();
	}

	/** Returns the numbers of matches and of strikes of a rule. */
	private int[] counts(int rule) {
		JsonNode shown = this.client.get("/__admin/faults").json().get(rule);
		return new int[] { shown.path("matched").intValue(), shown.path("struck").intValue() };
	}

	private String add(String rule) {
		return this.client.post("/__admin/faults", rule).json().path("id").stringValue();
	}

	private int status(TestRequest call, String... headers) throws Exception {
		return call.send(this.port, headers).statusCode();
	}

}
