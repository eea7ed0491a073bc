package io.github.ovfemulator.recording;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestArchive;
import io.github.ovfemulator.support.TestHttpClient;
import io.github.ovfemulator.support.TestPackage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for recordings, made of this server itself and loaded into it.
 */
@EmulatorTest
class RecordingServerTests {

	private static final String CREATE = ImportClient.SERVICE + "/id:resgroup-8?~action=create-for-resource-pool";

	private static final String SPEC = """
			{"create_spec": {"@class": "com.vmware.vcenter.ovf.import_session.create_spec", "source_type": "PUSH_SOURCE",
			  "import_flags": [], "push_source_content_type": "OVF_SOURCE", "push_source_ovf_option": "NONE"}}""";

	private static final String PLAIN_INFO = """
			{"state": "IMPORT_COMPLETED", "progress": 100, "files": [], "errors": [], "warnings": [],
			 "information": [], "vm_id": "vm-77"}""";

	private static final String INFO = "{\"value\": " + PLAIN_INFO + "}";

	private static final String RPC_INFO = """
			{"STRUCTURE": {"com.vmware.vcenter.ovf.import_session.info": {"state": "IMPORT_COMPLETED", "progress": 100,
			  "file_transfer_mode": {"OPTIONAL": null}, "files": [], "errors": [], "warnings": [], "information": [],
			  "vapp_id": {"OPTIONAL": null}, "vm_id": {"OPTIONAL": "vm-77"},
			  "customization_results": {"OPTIONAL": null}}}}""";

	private static final String RPC_GET = """
			{"jsonrpc": "2.0", "id": 1, "method": "invoke", "params": {
			  "serviceId": "com.vmware.vcenter.ovf.import_session", "operationId": "get",
			  "ctx": {"appCtx": {"opId": "1"}}, "input": {"STRUCTURE": {"operation-input": {"id": "vm-3"}}}}}""";

	private static final String NO_PARAMETERS = "{\"instantiation_parameters\": []}";

	private static final String NOT_FOUND = """
			{"type": "com.vmware.vapi.std.errors.not_found", "value": {"messages": [
			  {"id": "com.vmware.x", "default_message": "Not found", "args": []}]}}""";

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@Autowired
	private RecordingService recordings;

	@AfterEach
	void forgetRecordings() {
		this.recordings.reset();
	}

	@Test
	void sessionWhenRecordedHereThenReplaysTheSameInfos() {
		TestArchive archive = importMachine("replayed");
		JsonNode report = load(archive, "").json();
		assertThat(report.path("sessions")).hasSize(1);
		assertThat(report.path("refused_sessions")).isEmpty();
		String id = report.path("sessions").path(0).path("id").stringValue();
		for (int round = 0; round < 2; round++) {
			assertThat(this.client.post(CREATE, SPEC).value().stringValue()).isEqualTo(id);
			for (JsonNode recorded : archive.infos()) {
				JsonNode replayed = this.client.get(ImportClient.SERVICE + "/id:" + id).value();
				assertThat(form(replayed)).isEqualTo(form(recorded));
			}
		}
		this.client.call("DELETE", ImportClient.SERVICE + "/id:" + id, null).assertVoid();
		this.client.get(ImportClient.SERVICE + "/id:" + id).assertError(404, "not_found");
	}

	@Test
	void tryInstantiateWhenInputIsRecordedThenSameAnswer() {
		TestArchive archive = importMachine("validated");
		JsonNode report = load(archive, "").json();
		ImportClient session = ImportClient.of(this.client, this.client.post(CREATE, SPEC).value().stringValue());
		assertThat(session.id()).isEqualTo(report.path("sessions").path(0).path("id").stringValue());
		session.tryInstantiate("{\"@class\": \"com.vmware.vcenter.ovf.size_params\", \"type\": \"SizeParams\"}")
			.assertError(400, "not_allowed_in_current_state");
	}

	@Test
	void recordingsWhenDeletedThenSessionsAndAnswersAreGone() {
		TestArchive archive = importMachine("deleted");
		ImportClient other = ImportClient.create(this.client, "NONE");
		String id = load(archive, "").json().at("/sessions/0/id").stringValue();
		this.client.call("DELETE", "/__admin/recordings", null);
		this.client.get(ImportClient.SERVICE + "/id:" + id).assertError(404, "not_found");
		assertThat(this.client.post(CREATE, SPEC).value().stringValue()).isNotEqualTo(id);
		assertThat(this.client.get("/__admin/recordings").json().path("recordings")).isEmpty();
		other.assertState("IMPORT_OVF_TRANSFER");
		assertThat(load(archive, "").json().path("sessions")).hasSize(1);
	}

	@Test
	void createWhenItsSessionIsNotRecordedThenIsCarriedOut() {
		TestArchive archive = new TestArchive().add("POST", "https://vc.corp.test" + CREATE, SPEC, 200,
				"{\"value\": \"vm-4\"}");
		JsonNode report = load(archive, "").json();
		assertThat(report.path("answers").asInt()).isZero();
		assertThat(report.at("/refused_sessions/0/reason").stringValue()).contains("no answer of 'get'");
		String id = this.client.post(CREATE, SPEC).value().stringValue();
		assertThat(ImportClient.of(this.client, id).info().path("state").stringValue())
			.isEqualTo("IMPORT_OVF_TRANSFER");
	}

	@Test
	void entriesWhenOutOfOrderThenAreReplayedByTime() {
		String url = "https://vc.corp.test" + ImportClient.SERVICE + "/id:vm-5";
		TestArchive archive = new TestArchive().add("GET", url, "", 200, INFO)
			.add("GET", url, "", 200,
					INFO.replace("IMPORT_COMPLETED", "IMPORT_INSTANTIATING").replace(", \"vm_id\": \"vm-77\"", ""));
		archive.last().put("startedDateTime", "2024-05-01T09:00:00Z");
		assertThat(load(archive, "").json().at("/sessions/0/states").toString())
			.isEqualTo("[\"IMPORT_INSTANTIATING\",\"IMPORT_COMPLETED\"]");
		this.client.call("DELETE", ImportClient.SERVICE + "/id:vm-5", null).assertVoid();
	}

	@Test
	void sessionWhenACallCannotBeReadThenIsNotReplayed() {
		String url = "https://vc.corp.test" + ImportClient.SERVICE + "/id:";
		TestArchive archive = new TestArchive().add("GET", url + "vm-1", "", 200, "{\"value\": {\"state\": 1}}")
			.add("GET", url + "vm-2", "", 200, INFO)
			.add("GET", url + "vm-1", "", 200, INFO)
			.add("GET", "https://vc.corp.test/ui/", "", 200, "<html>")
			.add("GET", "https://vc.corp.test/api/content/library", "", 200, "[]");
		JsonNode report = load(archive, "").json();
		assertThat(report.path("sessions")).singleElement()
			.satisfies((session) -> assertThat(session.path("id").stringValue()).isEqualTo("vm-2"));
		assertThat(report.path("refused_sessions")).singleElement()
			.satisfies((session) -> assertThat(session.path("reason").stringValue()).startsWith("Entry 1: ")
				.contains("/state"));
		assertThat(report.path("unused").valueStream().map((each) -> each.path("entry").asInt())).containsExactly(1, 4,
				5);
		assertThat(report.at("/unused/2/reason").stringValue()).startsWith("Calls of com.vmware.content.library are");
		this.client.get(ImportClient.SERVICE + "/id:vm-1").assertError(404, "not_found");
		assertThat(this.client.get("/__admin/recordings").json().path("recordings")).containsExactly(report);
		this.client.call("DELETE", ImportClient.SERVICE + "/id:vm-2", null).assertVoid();
	}

	@Test
	void sessionWhenItsIdIsLiveThenIsRefusedAndOthersStay() {
		ImportClient live = ImportClient.of(this.client, this.client.post(CREATE, SPEC).value().stringValue());
		String url = "https://vc.corp.test" + ImportClient.SERVICE + "/id:";
		String instantiate = url + "%s?~action=instantiate";
		TestArchive archive = new TestArchive().add("GET", url + "vm-1", "", 200, INFO)
			.add("GET", url + live.id(), "", 200, INFO)
			.add("POST", instantiate.formatted(live.id()), NO_PARAMETERS, 404, NOT_FOUND)
			.add("GET", url + "vm-2", "", 200, INFO)
			.add("POST", instantiate.formatted("vm-2"), NO_PARAMETERS, 404, NOT_FOUND);
		Answer answer = this.client.call("POST", "/__admin/recordings", archive.withPseudonyms());
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		JsonNode report = answer.json();
		assertThat(report.path("sessions").valueStream().map((each) -> each.path("id").stringValue()))
			.containsExactly("vm-1", "vm-2");
		assertThat(report.path("refused_sessions")).singleElement().satisfies((session) -> {
			assertThat(session.path("id").stringValue()).isEqualTo(live.id());
			assertThat(session.path("reason").stringValue()).contains("not scripted");
		});
		assertThat(report.path("answers").intValue()).isEqualTo(1);
		assertThat(this.client.get("/__admin/recordings").json().path("recordings")).containsExactly(report);
		assertThat(live.state()).isEqualTo("IMPORT_OVF_TRANSFER");
		live.tryInstantiate("").assertError(400, "not_allowed_in_current_state");
		assertThat(ImportClient.of(this.client, "vm-2").tryInstantiate("").status()).isEqualTo(404);
		live.delete();
		for (String id : new String[] { "vm-1", "vm-2" }) {
			this.client.call("DELETE", ImportClient.SERVICE + "/id:" + id, null).assertVoid();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /rest/com/vmware/vcenter/ovf/import-session/id:vm-3 {\"value\":%s}",
			"GET /api/vcenter/ovf/import-session/vm-3 %s",
			"POST /api {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"output\":%s}}" })
	void sessionWhenRecordedInADialectThenReplaysInEach(String exchange) {
		String[] parts = exchange.split(" ", 3);
		boolean rpc = parts[0].equals("POST");
		load(new TestArchive().add(parts[0], "https://vc" + parts[1], rpc ? RPC_GET : "", 200,
				parts[2].formatted(rpc ? RPC_INFO : PLAIN_INFO)), "?pace=timed");
		assertThat(this.client.get(ImportClient.SERVICE + "/id:vm-3").json())
			.isEqualTo(JsonMapper.shared().readTree(INFO));
		assertThat(this.client.get("/api/vcenter/ovf/import-session/vm-3").json())
			.isEqualTo(JsonMapper.shared().readTree(PLAIN_INFO));
		assertThat(this.client.post("/api", RPC_GET).json().at("/result/output"))
			.isEqualTo(JsonMapper.shared().readTree(RPC_INFO));
		this.client.call("DELETE", ImportClient.SERVICE + "/id:vm-3", null).assertVoid();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"log\": {}}", "{\"log\": {\"entries\": [", "{\"log\": {\"entries\": []}, \"x\": 1,}" })
	void loadWhenBodyIsNoArchiveThen400(String body) {
		Answer answer = this.client.attempt("POST", "/__admin/recordings", body);
		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
		assertThat(this.client.get("/__admin/recordings").json().path("recordings")).isEmpty();
	}

	@Test
	void archiveWhenLoadedAgainThenIsTheSameRecording() {
		TestArchive archive = importMachine("saved");
		this.client.recordedIn(archive).get("/rest/vcenter/network").value();
		this.client.recordedIn(archive).post(ImportClient.SERVICE + "?~action=preview", "{\"ovf_descriptor\": \"x\"}");
		JsonNode report = load(archive, "").json();
		String saved = this.client.get("/__admin/recordings.har").text();
		this.client.call("DELETE", session(report), null).assertVoid();
		this.recordings.reset();
		JsonNode again = this.client.call("POST", "/__admin/recordings", saved).json();
		assertThat(again.path("sessions")).isEqualTo(report.path("sessions"));
		assertThat(again.path("inventory")).isEqualTo(report.path("inventory"));
		assertThat(again.path("answers")).isEqualTo(report.path("answers"));
		assertThat(again.path("unused")).isEmpty();
		assertThat(again.path("replaced")).isEmpty();
		assertThat(this.client.get("/__admin/recordings.har").text()).isEqualTo(saved);
		for (JsonNode recorded : archive.infos()) {
			if (recorded.has("state")) {
				assertThat(form(this.client.get(session(again)).value())).isEqualTo(form(recorded));
			}
		}
		this.client.call("DELETE", session(again), null).assertVoid();
	}

	private static String session(JsonNode report) {
		return ImportClient.SERVICE + "/id:" + report.path("sessions").path(0).path("id").stringValue();
	}

	@Test
	void loadWhenContentTypeIsThatOfCurlThenIsRead() throws IOException {
		String large = new TestArchive().add("GET", "https://vc/", "", 200, "x=%".repeat(100_000)).json();
		HttpResponse<String> response = TestHttpClient.to("http://localhost:" + this.port)
			.send("POST", "/__admin/recordings?pace=polls", BodyPublishers.ofString(large), BodyHandlers.ofString(),
					"Content-Type", "application/x-www-form-urlencoded");
		assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
	}

	@Test
	void loadWhenPaceIsUnknownThen400() {
		Answer answer = this.client.badCall("POST", "/__admin/recordings?pace=slow", new TestArchive().json());
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("pointer").stringValue()).isEqualTo("/pace");
	}

	/** A value with its texts left out, except states and ids of machines. */
	private static String form(JsonNode json) {
		if (json.isContainer()) {
			StringBuilder form = new StringBuilder();
			json.properties().forEach((field) -> form.append(field.getKey()).append(form(field.getValue())));
			if (json.isArray()) {
				json.forEach((each) -> form.append('[').append(form(each)).append(']'));
			}
			return form.toString();
		}
		String text = json.asString("");
		boolean kept = !json.isString() || text.startsWith("IMPORT_") || text.startsWith("vm-");
		return "=" + (kept ? text : "...") + ";";
	}

	private TestArchive importMachine(String name) {
		TestArchive archive = new TestArchive();
		EmulatorClient recorded = this.client.recordedIn(archive);
		TestPackage ovf = TestPackage.of(TestOvfDescriptors.virtualMachine(name)).disk("disk.vmdk", 100);
		ImportClient session = ImportClient.of(recorded, recorded.post(CREATE, SPEC).value().stringValue());
		session.upload("descriptor.ovf", ovf.descriptor()).assertState("IMPORT_SELECTING_OVF_PARAMS");
		session.instantiate("").upload("disk.vmdk", ovf.content("disk.vmdk")).assertState("IMPORT_COMPLETED");
		return archive;
	}

	private Answer load(TestArchive archive, String query) {
		Answer answer = this.client.call("POST", "/__admin/recordings" + query, archive.json());
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer;
	}

}
