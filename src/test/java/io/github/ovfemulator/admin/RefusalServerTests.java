package io.github.ovfemulator.admin;

import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The journal entry of a refused call, which explains why it was refused, and the lists
 * of entries for people.
 */
@EmulatorTest
class RefusalServerTests {

	private static final String CREATE = ImportClient.SERVICE + "/id:resgroup-8?~action=create-for-resource-pool";

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@BeforeEach
	void reset() {
		this.client.control().reset();
	}

	@Test
	void callWhenServedThenItIsNotExplained() {
		this.client.get("/rest/vcenter/vm");
		assertThat(last().has("refused")).isFalse();
		assertThat(last().path("answer").path("text").asString()).isEqualTo("{\"value\":[]}");
	}

	@Test
	void callWhenItsBodyIsWrongThenTheCorrectedOneIsAccepted() {
		this.client.badCall("POST", CREATE, """
				{"create_spec": {"@class": "com.vmware.vcenter.ovf.import_session.create_spec", "source_type": "PUSH",
				  "import_flags": "LAX", "push_source_content_type": "OVF_SOURCE", "unknown": 1}}""");
		JsonNode refused = last().path("refused");
		assertThat(refused.path("summary").asString()).startsWith("The call was refused with ");
		assertThat(refused.path("reasons").findValuesAsString("pointer")).contains("/create_spec/import_flags");
		JsonNode accepted = refused.path("accepted");
		assertThat(accepted.path("body").path("create_spec").path("source_type").asString()).isEqualTo("PUSH_SOURCE");
		Answer answer = this.client.call(accepted.path("method").asString(), accepted.path("path").asString(),
				accepted.path("body").toString());
		assertThat(answer.value().isString()).isTrue();
	}

	@Test
	void callWhenAParameterIsUnknownThenItIsLeftOut() {
		this.client.badCall("GET", "/rest/vcenter/vm?filter.names=a&nonsense=1", null);
		assertThat(last().path("refused").path("accepted").path("path").asString()).startsWith("/rest/vcenter/vm")
			.doesNotContain("nonsense");
	}

	@ParameterizedTest
	@CsvSource({
			"/rest/com/vmware/content/library/item?action=find, /rest/com/vmware/content/library/item?~action=find, '{\"spec\": {\"name\": \"x\"}}'",
			"/api/content/library/item?~action=find, /api/content/library/item?action=find, {\"name\": \"x\"}" })
	void callWhenItsActionIsOfAnotherDialectThenItIsMoved(String path, String corrected, String body) {
		this.client.badCall("POST", path, body);
		JsonNode refused = last().path("refused");
		assertThat(refused.path("reasons").get(0).path("text").asString())
			.matches("Unknown property '~?action'; the action is in the parameter '~?action' here\\.");
		assertThat(refused.path("accepted").path("method").asString()).isEqualTo("POST");
		assertThat(refused.path("accepted").path("path").asString()).isEqualTo(corrected);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /rest/vcenter/vms, GET, /rest/vcenter/vm", "GET, /api/vcenter/hosts, GET, /api/vcenter/host",
			"PUT, /rest/vcenter/vm, GET, /rest/vcenter/vm",
			"POST, /rest/vcenter/vm/vm-1/power?action=start, POST, '/rest/vcenter/vm/{vm}/power/start'",
			"POST, /rest/vcenter/vm/vm-1/power/strt, POST, '/rest/vcenter/vm/{vm}/power/start'",
			"POST, /api/vcenter/vm/vm-1/power/start, POST, '/api/vcenter/vm/{vm}/power?action=start'",
			"PATCH, /rest/vcenter/vm/vm-1, GET, '/rest/vcenter/vm/{vm}'",
			"GET, /rest/vcenter/vm/vm-1/hardware/disks, GET, '/rest/vcenter/vm/{vm}/hardware/disk'" })
	void callWhenItsRouteIsUnknownThenTheMostSimilarIsTold(String method, String path, String likely, String address)
			throws Exception {
		TestHttpClient.to(this.port).send(method, path, "");
		JsonNode accepted = last().path("refused").path("accepted");
		assertThat(accepted.path("method").asString()).isEqualTo(likely);
		assertThat(accepted.path("path").asString()).isEqualTo(address);
	}

	@Test
	void callWhenTheSimilarRouteCreatesThenItIsNamedAndNotProposed() throws Exception {
		TestHttpClient.to(this.port).get("/rest/com/vmware/vcenter/ovf/import-session");
		JsonNode refused = last().path("refused");
		assertThat(refused.path("reasons").get(0).path("text").asString())
			.endsWith("?~action=create-for-resource-pool.");
		assertThat(refused.has("accepted")).isFalse();
	}

	@Test
	void callWhenItsRouteIsLikeNoOtherThenNoneIsTold() throws Exception {
		TestHttpClient.to(this.port).get("/rest/a/b/c/d/e/f/g");
		assertThat(last().path("refused").has("accepted")).isFalse();
	}

	@Test
	void callWhenAFaultStruckThenTheRuleIsTold() {
		String rule = this.client
			.post("/__admin/faults", "{\"effect\": {\"error\": {\"type\": \"internal_server_error\"}}}")
			.json()
			.path("id")
			.asString();
		this.client.get("/rest/vcenter/vm");
		JsonNode refused = last().path("refused");
		assertThat(refused.path("reasons").get(0).path("source").asString()).isEqualTo("fault");
		JsonNode accepted = refused.path("accepted");
		assertThat(accepted.path("path").asString()).endsWith(rule);
		this.client.call(accepted.path("method").asString(), accepted.path("path").asString(),
				accepted.path("body").toString());
		assertThat(this.client.get("/rest/vcenter/vm").status()).isEqualTo(200);
	}

	@Test
	void callWhenAnIdIsUnknownThenTheListIsTold() {
		this.client.get("/rest/vcenter/vm/vm-4711");
		JsonNode accepted = last().path("refused").path("accepted");
		assertThat(accepted.path("path").asString()).isEqualTo("/rest/vcenter/vm");
	}

	@Test
	void callWhenASessionIsInAnotherStateThenTheStateIsTold() {
		ImportClient session = ImportClient.createLax(this.client);
		session.tryInstantiate("");
		JsonNode refused = last().path("refused");
		assertThat(refused.path("summary").asString()).contains("not_allowed_in_current_state");
		assertThat(this.client.get(refused.path("accepted").path("path").asString()).json().path("state").asString())
			.isEqualTo("IMPORT_OVF_TRANSFER");
	}

	@Test
	void callWhenItsLoginIsUnknownThenTheLoginIsTold() throws Exception {
		TestHttpClient.to(this.port).get("/api/vcenter/vm", "vmware-api-session-id", "wrong");
		assertThat(last().path("refused").path("accepted").path("path").asString()).isEqualTo("/api/session");
	}

	@Test
	void callWhenJsonRpcIsMalformedThenItIsExplained() throws Exception {
		TestHttpClient.to(this.port).send("POST", "/api", "{\"jsonrpc\": \"2.0\"}");
		assertThat(last().path("refused").path("reasons").get(0).path("text").asString())
			.contains("not a request of JSON-RPC");
	}

	@Test
	void entryWhenUnknownThenNotFound() {
		assertThat(this.client.get("/__admin/requests/999999999").status()).isEqualTo(404);
	}

	@Test
	void listWhenForPeopleThenNewestFirstAndShort() {
		this.client.get("/rest/vcenter/vm");
		this.client.get("/rest/vcenter/host");
		this.client.get("/rest/vcenter/vm");
		JsonNode list = this.client.get("/__admin/requests?order=newest&limit=2&bodies=false").json();
		assertThat(list.path("count").asInt()).isEqualTo(3);
		assertThat(list.path("requests").findValuesAsString("path")).containsExactly("/rest/vcenter/vm",
				"/rest/vcenter/host");
		assertThat(list.path("requests").get(0).path("answer").path("size").asInt()).isPositive();
		assertThat(list.path("requests").get(0).path("answer").has("text")).isFalse();
		assertThat(this.client.get("/__admin/requests?text=HOST").json().path("count").asInt()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "order=up", "bodies=no", "limit=many", "limit=-1" })
	void listWhenAParameterIsWrongThenBadRequest(String query) {
		assertThat(this.client.badCall("GET", "/__admin/requests?" + query, null).status()).isEqualTo(400);
	}

	private JsonNode last() {
		long number = this.client.get("/__admin/requests?order=newest&limit=1&bodies=false")
			.json()
			.path("requests")
			.get(0)
			.path("number")
			.asLong();
		return this.client.get("/__admin/requests/" + number).json();
	}

}
