package io.github.ovfemulator.exportsession;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import io.github.ovfemulator.simulation.faults.FaultyEmulatorTest;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.testkit.control.JournalQuery;
import io.github.ovfemulator.testkit.control.Pace;
import io.github.ovfemulator.testkit.control.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of pace, faults, scopes, the journal and the state document for export sessions.
 */
@FaultyEmulatorTest
class ExportControlServerTests {

	private static final String ERRORS = """
			[{"category": "SERVER", "error": {"@class": "com.vmware.vapi.std.errors.timed_out", "messages": []}}]""";

	@Autowired
	private EmulatorClient client;

	private String source;

	private String library;

	@BeforeEach
	void createMachineAndLibrary() {
		this.client.control().reset();
		this.source = ExportClient.machine(this.client, "paced");
		this.library = this.client.post("/rest/com/vmware/content/local-library", """
				{"create_spec": {"name": "exports", "type": "LOCAL",
				  "storage_backings": [{"type": "DATASTORE", "datastore_id": "datastore-11"}]}}""")
			.value()
			.stringValue();
	}

	@AfterEach
	void reset() {
		this.client.control().reset();
	}

	@Test
	void paceWhenManualThenFilesBecomeAvailable() {
		this.client.control().settings().pace(Pace.manual());
		ExportClient session = export(ExportClient.OVF).assertState("EXPORT_PREPARING");
		assertThat(session.info().has("progress")).isFalse();
		assertThat(session.files()).containsOnlyKeys("paced.ovf");
		session.progress(1).assertError(400, "not_allowed_in_current_state");
		assertThat(advance(session).state()).isEqualTo("EXPORT_READY");
		assertThat(session.files()).hasSize(3);
		assertThat(export(ExportClient.OVA).assertState("EXPORT_PREPARING").info().path("files")).isEmpty();
	}

	@Test
	void paceWhenTimedThenClockEndsThePhase() {
		this.client.control().settings().pace(Pace.timed(Duration.ofMinutes(1)));
		ExportClient session = export(library("\"name\": \"timed\""));
		session.assertState("EXPORT_PREPARING");
		this.client.control().clock().advance(Duration.ofMinutes(1));
		session.assertState("EXPORT_IN_PROGRESS");
		assertThat(items()).isEmpty();
		this.client.control().clock().advance(Duration.ofMinutes(1));
		session.assertState("EXPORT_COMPLETED");
		assertThat(items()).hasSize(1);
		this.client.control().clock().advance(Duration.ofHours(1).plusSeconds(1));
		this.client.get(session.path()).assertError(404, "not_found");
	}

	@Test
	void paceWhenPollsThenGetEndsThePhase() {
		this.client.control().settings().pace(Pace.polls(2));
		ExportClient session = export(ExportClient.OVA);
		session.assertState("EXPORT_PREPARING").assertState("EXPORT_READY");
	}

	@Test
	void deleteWhenItemIsBeingWrittenThenThereIsNone() {
		this.client.control().settings().pace(Pace.manual());
		ExportClient session = export(library("\"name\": \"canceled\""));
		assertThat(advance(session).state()).isEqualTo("EXPORT_IN_PROGRESS");
		assertThat(session.info().path("progress").longValue()).isZero();
		session.delete();
		assertThat(items()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "EXPORT_PREPARING, false", "EXPORT_PREPARING, true", "EXPORT_IN_PROGRESS, true" })
	void phaseWhenARuleMatchesThenFails(String state, boolean stored) {
		this.client.post("/__admin/faults",
				"{\"times\": 1, \"effect\": {\"phase\": {\"state\": \"%s\", \"errors\": %s}}}".formatted(state,
						ERRORS));
		String spec = stored ? library("\"name\": \"failed\"") : ExportClient.OVF;
		JsonNode info = export(spec).assertState("EXPORT_ERROR").info();
		assertThat(info.path("errors")).isEqualTo(JsonMapper.shared().readTree(ERRORS));
		assertThat(info.path("files").findValues("file_url")).isEmpty();
		assertThat(items()).isEmpty();
		export(spec).assertState(stored ? "EXPORT_COMPLETED" : "EXPORT_READY");
	}

	@Test
	void failWhenReadyThenUrlsAreGone() {
		ExportClient session = export(ExportClient.OVF);
		session.progress(40).assertVoid();
		String url = session.download("paced.ovf");
		assertThat(
				this.client.control().sessions().fail(session.id(), ERRORS.substring(1, ERRORS.length() - 1)).state())
			.isEqualTo("EXPORT_ERROR");
		assertThat(this.client.get(url).status()).isEqualTo(404);
		assertThat(session.info().path("progress").longValue()).isEqualTo(40);
		ExportClient completed = export(library("\"name\": \"done\""));
		assertThat(this.client.post("/__admin/sessions/" + completed.id() + "/fail", "{\"errors\": " + ERRORS + "}")
			.status()).isEqualTo(409);
		completed.assertState("EXPORT_COMPLETED");
	}

	@Test
	void downloadWhenARuleMatchesThenFails() {
		this.client.post("/__admin/faults", """
				{"match": {"kind": "download", "file": "paced.mf"}, "times": 1,
				  "effect": {"error": {"type": "service_unavailable"}}}""");
		ExportClient session = export(ExportClient.OVF);
		assertThat(this.client.get(session.download("paced.ovf")).status()).isEqualTo(200);
		assertThat(this.client.get(session.download("paced.mf")).status()).isEqualTo(503);
		assertThat(this.client.get(session.download("paced.mf")).status()).isEqualTo(200);
		this.client.post("/__admin/faults", """
				{"match": {"session": "%s"}, "effect": {"session": "vanish"}}""".formatted(session.id()));
		this.client.get(session.path()).assertError(404, "not_found");
	}

	@ParameterizedTest
	@CsvSource({ "refuse, true, 503", "corrupt, true, 200", "cut_after, 100000000, 200" })
	void downloadWhenATransferRuleMatchesThenIsDisturbed(String effect, String value, int status) {
		ExportClient session = export(ExportClient.OVF);
		String url = session.download("paced-disk1.vmdk");
		byte[] disk = this.client.get(url).body();
		String rule = this.client.post("/__admin/faults", """
				{"match": {"session": "%s", "file": "paced-disk1.vmdk"}, "times": 1,
				  "effect": {"transfer": {"%s": %s}}}""".formatted(session.id(), effect, value))
			.json()
			.path("id")
			.stringValue();
		assertThat(this.client.get(session.download("paced.ovf")).status()).isEqualTo(200);
		Answer disturbed = this.client.get(url);
		assertThat(disturbed.status()).isEqualTo(status);
		if (effect.equals("corrupt")) {
			disk[0] ^= 1;
		}
		if (status == 200) {
			assertThat(disturbed.body()).isEqualTo(disk);
		}
		assertThat(this.client.disturbedBy(rule, "?kind=download").path("status").intValue()).isEqualTo(status);
		assertThat(this.client.get(url).status()).isEqualTo(200);
	}

	@Test
	void downloadWhenItIsCutThenConnectionEnds() {
		ExportClient session = export(ExportClient.OVF);
		String url = session.download("paced-disk1.vmdk");
		this.client.post("/__admin/faults",
				"{\"match\": {\"file\": \"paced-disk1.vmdk\"}, \"times\": 1, \"effect\": {\"transfer\": {\"cut_after\": 1000}}}");
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> this.client.get(url));
		assertThat(session.info().at("/files/2/bytes_transferred").longValue()).isEqualTo(1000);
		assertThat(this.client.get(url).status()).isEqualTo(200);
	}

	@Test
	void sessionWhenInAScopeThenScopeHasAllOfIt() {
		EmulatorClient scoped = this.client.inScope("left");
		ExportClient ready = ExportClient.create(scoped, this.source, ExportClient.OVF);
		ExportClient stored = ExportClient.create(scoped, this.source, library("\"name\": \"scoped\""));
		String url = ready.download("paced.mf");
		assertThat(this.client.get(url).status()).isEqualTo(200);
		assertThat(this.client.control().sessions().list("left")).extracting(Session::id)
			.containsExactly(ready.id(), stored.id());
		assertThat(this.client.control().sessions().list("left")).extracting(Session::kind).containsOnly("export");
		assertThat(this.client.control().journal().list(JournalQuery.all().scope("left").kind("download")))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.path()).doesNotContain(url.split("/", -1)[2]));
		this.client.call("POST", "/__admin/reset?scope=left", null);
		assertThat(this.client.get(url).status()).isEqualTo(404);
		assertThat(items()).isEmpty();
	}

	@Test
	void infoWhenReadByTheControlPlaneThenCountsNoPoll() {
		this.client.control().settings().pace(Pace.polls(1));
		ExportClient session = export(ExportClient.OVF);
		assertThat(this.client.get("/__admin/sessions/" + session.id() + "/info").json().path("state").stringValue())
			.isEqualTo("EXPORT_PREPARING");
		assertThat(this.client.get("/__admin/sessions/" + session.id() + "/descriptor").body())
			.isEqualTo(session.files().get("paced.ovf"));
		session.assertState("EXPORT_READY");
	}

	@Test
	void stateWhenRestoredThenSessionsContinue() {
		ExportClient ready = export(ExportClient.OVF);
		ready.progress(20).assertVoid();
		String url = ready.download("paced-disk1.vmdk");
		byte[] disk = this.client.get(url).body();
		ExportClient archive = export(ExportClient.OVA);
		ExportClient stored = export(library("\"name\": \"stored\""));
		ExportClient failed = export(library("\"name\": \"stored\"")).assertState("EXPORT_ERROR");
		this.client.control().settings().pace(Pace.manual());
		ExportClient preparing = export(ExportClient.OVF);
		ExportClient writing = export(library("\"name\": \"later\""));
		advance(writing);
		List<ExportClient> all = List.of(ready, archive, stored, failed, preparing, writing);
		List<JsonNode> before = all.stream().map(ExportClient::info).toList();
		String state = this.client.get("/__admin/state").text();
		all.forEach(ExportClient::delete);
		assertThat(this.client.get(url).status()).isEqualTo(404);
		assertThat(this.client.call("PUT", "/__admin/state", state).status()).isEqualTo(204);
		assertThat(all.stream().map(ExportClient::info).toList()).isEqualTo(before);
		assertThat(this.client.get(url).body()).isEqualTo(disk);
		ready.progress(19).assertError(400, "invalid_argument");
		assertThat(advance(preparing).state()).isEqualTo("EXPORT_READY");
		assertThat(advance(writing).state()).isEqualTo("EXPORT_COMPLETED");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"base_name":"spec"          | "base_name":"../spec"        | /content/base_name
			"disks":[1073741824]        | "disks":[-1]                 | /content/disks
			"disks":[1073741824]        | "disks":[]                   | /files
			"token":"                   | "token":"/                   | /files/0/token
			"transferred":0             | "transferred":-1             | /files/0/transferred
			"progress":0                | "progress":101               | /progress
			"state":"EXPORT_READY","h   | "state":"EXPORT_COMPLETED","h | /item
			"state":"EXPORT_READY","h   | "state":"EXPORT_ERROR","h    | /errors
			"name":"spec"               | "description":"x"            | /spec/name
			""")
	void stateWhenSessionIsInvalidThenIsRefusedWithPointer(String found, String changed, String pointer) {
		export(ExportClient.OVF + ", \"name\": \"spec\"");
		String state = this.client.get("/__admin/state").text();
		assertThat(state).contains(found);
		Answer refused = this.client.attempt("PUT", "/__admin/state",
				state.replaceFirst(Pattern.quote(found), changed));
		assertThat(refused.status()).as(refused.text()).isEqualTo(400);
		assertThat(refused.json().path("pointer").stringValue()).contains("/session").endsWith(pointer);
	}

	private ExportClient export(String spec) {
		return ExportClient.create(this.client, this.source, spec);
	}

	private Session advance(ExportClient session) {
		return this.client.control().sessions().advance(session.id());
	}

	private String library(String fields) {
		return "\"target_type\": \"CONTENT_LIBRARY_TARGET\", \"content_library\": \"" + this.library + "\", " + fields;
	}

	private JsonNode items() {
		return this.client.get("/rest/com/vmware/content/library/item?library_id=" + this.library).value();
	}

}
