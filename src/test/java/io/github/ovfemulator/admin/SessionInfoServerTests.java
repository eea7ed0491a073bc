package io.github.ovfemulator.admin;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for observing sessions through the control plane, on the server of the settings
 * tests.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "emulator.seed=7")
class SessionInfoServerTests {

	@Autowired
	private EmulatorClient client;

	@AfterEach
	void reset() {
		assertThat(control("POST", "/reset").status()).isEqualTo(204);
	}

	@Test
	void infoWhenSessionIsObservedThenItIsTheInfoOfItsClients() {
		ImportClient session = described(ImportClient.create(this.client, "NONE"));
		JsonNode info = control("GET", "/sessions/" + session.id() + "/info").json();
		assertThat(info).isEqualTo(session.info());
		assertThat(info.at("/files/0/file_url").stringValue()).contains("/upload/");
	}

	@Test
	void infoWhenPaceIsPollsThenItCountsNone() {
		this.client.call("PUT", "/__admin/settings", "{\"pace\": {\"mode\": \"polls\", \"polls\": 1}}");
		ImportClient session = described(ImportClient.create(this.client, "NONE")).instantiate("");
		for (int i = 0; i < 3; i++) {
			assertThat(state(session)).isEqualTo("IMPORT_INSTANTIATING");
		}
		session.assertState("IMPORT_INSTANTIATING").assertState("IMPORT_COMPLETED");
	}

	@Test
	void infoWhenSessionIsIdleThenItStillExpires() {
		ImportClient session = described(ImportClient.create(this.client, "NONE"));
		this.client.call("POST", "/__admin/clock/advance", "{\"by\": \"PT29M\"}");
		assertThat(state(session)).isEqualTo("IMPORT_SELECTING_OVF_PARAMS");
		control("GET", "/sessions/" + session.id() + "/descriptor");
		this.client.call("POST", "/__admin/clock/advance", "{\"by\": \"PT2M\"}");
		assertThat(this.client.call("GET", path(session) + "/info", null).status()).isEqualTo(404);
	}

	@Test
	void infoWhenSessionIsScriptedThenItsTurnStays() {
		String first = "{\"state\": \"IMPORT_FILE_TRANSFER\", \"progress\": 40, \"files\": [], \"errors\": [], "
				+ "\"warnings\": [], \"information\": []}";
		this.client.call("PUT", "/__admin/sessions/mine",
				"[" + first + "," + first.replace("40", "60").replace("FILE_TRANSFER", "INSTANTIATING") + "]");
		assertThat(control("GET", "/sessions/mine/info").json().path("progress").intValue()).isEqualTo(40);
		assertThat(control("GET", "/sessions/mine/info").json().path("progress").intValue()).isEqualTo(40);
		assertThat(control("GET", "/sessions/mine").json().path("progress").intValue()).isEqualTo(40);
		assertThat(this.client.get(ImportClient.SERVICE + "/id:mine").value().path("progress").intValue())
			.isEqualTo(40);
		assertThat(control("GET", "/sessions/mine").json().path("progress").intValue()).isEqualTo(60);
	}

	@Test
	void descriptorWhenReceivedThenItIsServedUnchanged() {
		ImportClient session = ImportClient.create(this.client, "NONE");
		assertThat(this.client.call("GET", path(session) + "/descriptor", null).status()).isEqualTo(204);
		described(session);
		assertThat(control("GET", "/sessions/" + session.id() + "/descriptor").text())
			.isEqualTo(new String(descriptor(), StandardCharsets.UTF_8));
	}

	@Test
	void descriptorWhenItMayContainPasswordsThenConflict() {
		ImportClient session = ImportClient.create(this.client, "NONE")
			.upload("descriptor.ovf", "<Envelope password='geheim'/>".getBytes(StandardCharsets.UTF_8))
			.assertState("IMPORT_ERROR");
		Answer refused = this.client.call("GET", path(session) + "/descriptor", null);
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text()).contains("may contain passwords").doesNotContain("geheim");
	}

	@Test
	void listWhenStateAndOrderAreGivenThenTheySelect() {
		ImportClient first = described(ImportClient.create(this.client, "NONE"));
		ImportClient second = ImportClient.create(this.client, "NONE");
		ImportClient third = described(ImportClient.create(this.client, "NONE"));
		assertThat(ids("order=newest")).containsExactly(third.id(), second.id(), first.id());
		assertThat(ids("order=newest&size=1&page=1")).containsExactly(second.id());
		assertThat(ids("state=IMPORT_SELECTING_OVF_PARAMS")).containsExactly(first.id(), third.id());
		assertThat(control("GET", "/sessions?state=IMPORT_ERROR").json().path("total").intValue()).isZero();
		assertThat(
				this.client.badCall("GET", "/__admin/sessions?order=random", null).json().path("pointer").stringValue())
			.isEqualTo("/order");
	}

	private List<String> ids(String query) {
		return control("GET", "/sessions?" + query).json().path("sessions").findValuesAsString("id");
	}

	private String state(ImportClient session) {
		return control("GET", "/sessions/" + session.id() + "/info").json().path("state").stringValue();
	}

	private static String path(ImportClient session) {
		return "/__admin/sessions/" + session.id();
	}

	private static ImportClient described(ImportClient session) {
		return session.upload("descriptor.ovf", descriptor()).assertState("IMPORT_SELECTING_OVF_PARAMS");
	}

	private static byte[] descriptor() {
		return TestOvfDescriptors.virtualMachine("observed").bytes();
	}

	private Answer control(String method, String path) {
		return this.client.call(method, "/__admin" + path, null);
	}

}
