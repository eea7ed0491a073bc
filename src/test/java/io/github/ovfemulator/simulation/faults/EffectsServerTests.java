package io.github.ovfemulator.simulation.faults;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.RawConnection;
import io.github.ovfemulator.support.TestEndpoint;
import io.github.ovfemulator.support.TestRequest;
import io.github.ovfemulator.vapi.type.ErrorType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Server tests of the effects of rules on calls and uploads, for each endpoint.
 */
@FaultyEmulatorTest
class EffectsServerTests {

	private static final int TEAPOT = 418;

	@LocalServerPort
	private int port;

	@Autowired
	private RecordedPauses pauses;

	@Autowired
	private EmulatorClient client;

	private ImportClient session;

	@BeforeEach
	void reset() {
		this.client.control().reset();
		this.session = ImportClient.create(this.client, "NONE");
		this.client.call("DELETE", "/__admin/requests", null);
		this.pauses.drain();
	}

	@ParameterizedTest
	@EnumSource(TestEndpoint.class)
	void errorWhenTypeIsSetThenHasItsStatusAndMessage(TestEndpoint endpoint) throws Exception {
		TestRequest call = endpoint.call(this.session);
		for (ErrorType type : ErrorType.values()) {
			String name = type.name().toLowerCase(Locale.ROOT);
			String rule = add("\"error\": {\"type\": \"" + name + "\", \"message\": \"On purpose.\"}");
			HttpResponse<String> response = call.send(this.port);
			assertThat(response.statusCode()).as(name).isEqualTo(endpoint.status(type));
			assertThat(response.body()).contains(endpoint.name(type));
			assertThat(messages(response)).as(name).containsExactly("On purpose.");
			assertThat(response.headers().firstValue("vapi-error"))
				.isEqualTo(Optional.of("com.vmware.vapi.std.errors." + name)
					.filter((error) -> endpoint == TestEndpoint.JSON_RPC));
			assertThat(this.client.disturbedBy(rule, "").path("error").stringValue()).isEqualTo(name);
			assertThat(this.client.disturbedBy(rule, "").path("status").intValue()).isEqualTo(endpoint.status(type));
		}
		assertThat(call.send(this.port).statusCode()).as("when the rules are used up").isEqualTo(200);
	}

	@ParameterizedTest
	@EnumSource(TestEndpoint.class)
	void errorWhenStatusIsSetThenHasItAndDefaultMessage(TestEndpoint endpoint) throws Exception {
		TestRequest call = endpoint.call(this.session);
		add("\"error\": {\"type\": \"not_found\", \"status\": 418}");
		HttpResponse<String> response = call.send(this.port);
		assertThat(response.statusCode()).isEqualTo(TEAPOT);
		assertThat(response.body()).contains(endpoint.name(ErrorType.NOT_FOUND));
		assertThat(messages(response)).containsExactly("The fault rule 'fault-1' of the emulator applies.");
	}

	@ParameterizedTest
	@EnumSource(TestEndpoint.class)
	void httpWhenRuleAppliesThenIsResponse(TestEndpoint endpoint) throws Exception {
		TestRequest call = endpoint.call(this.session);
		String rule = add("\"http\": {\"status\": 502, \"body\": \"Bad gat\u00e9way\"}");
		HttpResponse<String> response = call.send(this.port);
		assertThat(response.statusCode()).isEqualTo(502);
		assertThat(response.body()).isEqualTo("Bad gat\u00e9way");
		assertThat(response.headers().firstValue("Content-Type").orElse(""))
			.isEqualToIgnoringCase("text/plain;charset=UTF-8");
		assertThat(this.client.disturbedBy(rule, "").path("status").intValue()).isEqualTo(502);
		add("\"http\": {\"status\": 429}");
		HttpResponse<String> bare = call.send(this.port);
		assertThat(bare.statusCode()).isEqualTo(429);
		assertThat(bare.body()).isEmpty();
		this.session.assertState("IMPORT_OVF_TRANSFER");
	}

	@ParameterizedTest
	@EnumSource(TestEndpoint.class)
	void delayWhenFixedThenPausesForIt(TestEndpoint endpoint) throws Exception {
		TestRequest call = endpoint.call(this.session);
		add("\"delay\": {\"from\": \"PT50.25S\"}");
		assertThat(call.send(this.port).statusCode()).isEqualTo(200);
		assertThat(this.pauses.drain()).containsExactly(Duration.ofMillis(50_250));
	}

	@ParameterizedTest
	@EnumSource(TestEndpoint.class)
	void delayWhenRandomThenDiffersForEachCall(TestEndpoint endpoint) throws Exception {
		TestRequest call = endpoint.call(this.session);
		List<Duration> drawn = draw(call);
		assertThat(drawn).hasSize(5)
			.doesNotHaveDuplicates()
			.allSatisfy((pause) -> assertThat(pause).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20)));
		assertThat(draw(call)).as("with the same seed").isEqualTo(drawn);
	}

	private List<Duration> draw(TestRequest call) throws Exception {
		this.client.control().faults().clear();
		this.client.post("/__admin/faults", """
				{"match": {"session": "%s"}, "seed": 5, "effect": {"delay": {"from": "PT10S", "to": "PT20S"}}}"""
			.formatted(this.session.id()));
		for (int i = 0; i < 5; i++) {
			call.send(this.port);
		}
		return this.pauses.drain();
	}

	@ParameterizedTest
	@EnumSource(TestEndpoint.class)
	void delayWhenPausedThenIsPartOfDurationInJournal(TestEndpoint endpoint) throws Exception {
		TestRequest call = endpoint.call(this.session);
		String rule = add("\"delay\": {\"from\": \"PT0.03S\"}");
		assertThat(call.send(this.port).statusCode()).isEqualTo(200);
		assertThat(Duration.parse(this.client.disturbedBy(rule, "").path("duration").stringValue()))
			.isGreaterThanOrEqualTo(Duration.ofMillis(30));
	}

	@ParameterizedTest
	@EnumSource(TestEndpoint.class)
	void latencyWhenSetThenDelaysCallsOfEmulatedApi(TestEndpoint endpoint) throws Exception {
		TestRequest call = endpoint.call(this.session);
		this.client.control().settings().latency(Duration.ofSeconds(3));
		assertThat(call.send(this.port).statusCode()).isEqualTo(200);
		assertThat(this.pauses.drain()).containsExactly(Duration.ofSeconds(3));
	}

	@ParameterizedTest
	@EnumSource(TestEndpoint.class)
	void connectionWhenResetThenSendsNoByte(TestEndpoint endpoint) throws Exception {
		assertLost(endpoint, "reset", new RawConnection.Remains("", true));
	}

	@ParameterizedTest
	@EnumSource(TestEndpoint.class)
	void connectionWhenEmptyThenClosesOrderly(TestEndpoint endpoint) throws Exception {
		assertLost(endpoint, "empty", new RawConnection.Remains("", false));
	}

	private void assertLost(TestEndpoint endpoint, String ending, RawConnection.Remains remains) throws Exception {
		TestRequest call = endpoint.call(this.session);
		String rule = add("\"connection\": \"" + ending + "\"");
		assertThat(call.sendRaw(this.port)).isEqualTo(remains);
		assertThat(this.client.disturbedBy(rule, "").path("status").intValue()).isEqualTo(200);
		this.session
			.assertState((endpoint == TestEndpoint.UPLOAD) ? "IMPORT_SELECTING_OVF_PARAMS" : "IMPORT_OVF_TRANSFER");
	}

	@ParameterizedTest
	@EnumSource(value = TestEndpoint.class, names = "UPLOAD", mode = EnumSource.Mode.EXCLUDE)
	void connectionWhenResetWithinThenSendsHalfOfBody(TestEndpoint endpoint) throws Exception {
		TestRequest call = endpoint.call(this.session);
		add("\"connection\": \"reset_within\"");
		RawConnection.Remains remains = call.sendRaw(this.port);
		assertThat(remains.reset()).isTrue();
		assertThat(remains.text()).startsWith("HTTP/1.1 200");
		int promised = Integer.parseInt(remains.text().replaceFirst("(?is).*?content-length: *(\\d+).*", "$1"));
		String body = remains.text().substring(remains.text().indexOf("\r\n\r\n") + 4);
		assertThat(body).hasSize(promised / 2).startsWith("{");
	}

	@Test
	void connectionWhenResetWithinWithoutBodyThenSendsNoByte() throws Exception {
		TestRequest upload = TestEndpoint.UPLOAD.call(this.session);
		add("\"connection\": \"reset_within\"");
		assertThat(upload.sendRaw(this.port)).isEqualTo(new RawConnection.Remains("", true));
		this.session.assertState("IMPORT_SELECTING_OVF_PARAMS");
		add("\"connection\": \"reset_within\"");
		assertThat(new TestRequest("DELETE", this.session.path(), new byte[0]).sendRaw(this.port))
			.isEqualTo(new RawConnection.Remains("", true));
		this.client.get(this.session.path()).assertError(404, "not_found");
	}

	@ParameterizedTest
	@EnumSource(TestEndpoint.class)
	void sessionWhenVanishThenIsNotFound(TestEndpoint endpoint) throws Exception {
		TestRequest call = endpoint.call(this.session);
		add("\"session\": \"vanish\"");
		HttpResponse<String> response = call.send(this.port);
		assertThat(response.statusCode()).isEqualTo(endpoint.status(ErrorType.NOT_FOUND));
		assertThat(response.body()).contains(endpoint.name(ErrorType.NOT_FOUND));
		assertThat(this.client.get("/__admin/sessions/" + this.session.id()).status()).isEqualTo(404);
		assertThat(call.send(this.port).body()).contains(endpoint.name(ErrorType.NOT_FOUND));
	}

	/** Adds a rule that applies to the session once. */
	private String add(String effect) {
		return this.client.post("/__admin/faults", """
				{"match": {"session": "%s"}, "times": 1, "effect": {%s}}""".formatted(this.session.id(), effect))
			.json()
			.path("id")
			.stringValue();
	}

	private static List<String> messages(HttpResponse<String> response) {
		return JsonMapper.shared().readTree(response.body()).findValuesAsString("default_message");
	}

}
