package io.github.ovfemulator.admin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static io.github.ovfemulator.ovf.TestOvfDescriptors.system;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the reset. They use a separate server, since they change settings.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "emulator.seed=7")
class ResetServerTests {

	private static final String SETTINGS = """
			{"pace":{"mode":"polls","duration":"PT7S","polls":9},"auth":"strict","contract":"off",\
			"latency":"PT0.001S","transfer_mode":"EXTERNAL_TRANSFER_MODE"}""";

	private static final String LOGIN = "vmware-api-session-id";

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@BeforeEach
	@AfterEach
	void reset() {
		assertThat(this.client.call("POST", "/__admin/reset", null).status()).isEqualTo(204);
	}

	@Test
	void resetWhenEverythingChangedThenInitialState() throws Exception {
		Map<String, JsonNode> start = everything();
		for (int round = 0; round < 2; round++) {
			String login = login();
			TestRequest upload = changeEverything();
			assertThat(everything()).allSatisfy((path, now) -> assertThat(now).as(path).isNotEqualTo(start.get(path)));
			assertThat(machines(LOGIN, login)).isEqualTo(200);
			reset();
			assertThat(everything()).isEqualTo(start);
			assertThat(machines(LOGIN, login)).as("with a login before the reset").isEqualTo(401);
			assertThat(upload.send(this.port).statusCode()).as("to an upload URL before the reset").isEqualTo(404);
			reset();
		}
	}

	@Test
	void putSettingsWhenAllChangeThenGetReturnsThem() {
		assertThat(this.client.call("PUT", "/__admin/settings", SETTINGS).text()).isEqualTo(SETTINGS);
		assertThat(this.client.get("/__admin/settings").text()).isEqualTo(SETTINGS);
	}

	/**
	 * Changes sessions, machines, vApps, fault rules, violations, settings and the clock.
	 */
	private TestRequest changeEverything() throws Exception {
		ImportClient.create(this.client, "NONE")
			.upload("descriptor.ovf", TestOvfDescriptors.vApp("reset-app").content(system("reset-web")).bytes())
			.instantiate("")
			.assertState("IMPORT_COMPLETED");
		ImportClient waiting = ImportClient.create(this.client, "NONE");
		TestRequest upload = TestRequest.upload(waiting, "descriptor.ovf", new byte[1]);
		this.client.call("PUT", "/__admin/sessions/scripted",
				"""
						{"state": "IMPORT_ERROR", "progress": 0, "files": [], "errors": [], "warnings": [], "information": []}""");
		this.client.post("/__admin/faults", """
				{"match": {"scope": "nobody"}, "probability": 0.5, "seed": 3, "effect": {"connection": "reset"}}""");
		TestRequest.get("/rest/vcenter/vm?filter.colours=red").send(this.port);
		this.client.get("/__admin/contract/violations");
		this.client.post("/__admin/clock/advance", "{\"by\": \"PT3M\"}");
		this.client.call("PUT", "/__admin/settings", SETTINGS);
		return upload;
	}

	/** Everything in the control plane except the time. */
	private Map<String, JsonNode> everything() {
		Map<String, JsonNode> everything = new LinkedHashMap<>();
		for (String path : List.of("/state", "/settings", "/sessions", "/faults", "/requests", "/requests.har",
				"/contract/violations", "/clock")) {
			JsonNode shown = JsonMapper.shared().readTree(this.client.get("/__admin" + path).body());
			if (shown instanceof ObjectNode object) {
				object.remove("time");
			}
			everything.put(path, shown);
		}
		return everything;
	}

	private String login() throws Exception {
		String user = Base64.getEncoder().encodeToString("jo:secret".getBytes(StandardCharsets.UTF_8));
		String answer = new TestRequest("POST", "/rest/com/vmware/cis/session", new byte[0])
			.send(this.port, "Authorization", "Basic " + user)
			.body();
		return JsonMapper.shared().readTree(answer).path("value").stringValue();
	}

	private int machines(String... headers) throws Exception {
		return TestRequest.get("/rest/vcenter/vm").send(this.port, headers).statusCode();
	}

}
