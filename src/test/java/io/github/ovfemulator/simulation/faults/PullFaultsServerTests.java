package io.github.ovfemulator.simulation.faults;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.FileServer;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestOva;
import io.github.ovfemulator.support.TestPackage;
import io.github.ovfemulator.vapi.type.ErrorType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Server tests of downloads by URL with fault injection, and of their journal entries.
 * The journal contains all downloads that led to a visible state.
 */
@FaultyEmulatorTest
class PullFaultsServerTests {

	private static final String PROBE = ImportClient.SERVICE + "?~action=probe";

	private final TestPackage tiny = TestPackage.of(TestOvfDescriptors.virtualMachine("fetched")).disk("a.vmdk", 1000);

	private final FileServer files = FileServer.http();

	@Autowired
	private EmulatorClient client;

	@Autowired
	private RecordedPauses pauses;

	@BeforeEach
	void serve() {
		this.client.control().reset();
		this.pauses.drain();
		this.files.file("/x/tiny.ovf", this.tiny.descriptor())
			.file("/x/tiny.mf", this.tiny.manifest("tiny.ovf", "SHA256"))
			.file("/x/a.vmdk", this.tiny.content("a.vmdk"))
			.file("/x/tiny.ova", TestOva.withManifest(this.tiny));
	}

	@AfterEach
	void stop() {
		this.files.close();
	}

	@Test
	void journalWhenFilesAreDownloadedThenListsThem() {
		ImportClient session = imported("/x/tiny.ovf?key=secret", null).awaitState("IMPORT_COMPLETED");
		JsonNode pulls = pulls("session=" + session.id());
		assertThat(pulls).extracting((pull) -> pull.path("file").stringValue())
			.containsExactly("tiny.ovf", "tiny.mf", "tiny.cert", "a.vmdk");
		assertThat(pulls).extracting((pull) -> pull.path("status").intValue()).containsExactly(200, 200, 404, 200);
		assertThat(pulls).extracting((pull) -> pull.path("answer").path("size").intValue())
			.containsExactly(this.tiny.descriptor().length, this.tiny.manifest("tiny.ovf", "SHA256").length, 0, 1000);
		assertThat(pulls.get(0).path("path").stringValue()).isEqualTo(this.files.url("/x/tiny.ovf") + "?...");
		assertThat(pulls.get(0).path("method").stringValue()).isEqualTo("GET");
		assertThat(pulls.get(0).has("scope")).isFalse();
		assertThat(pulls.get(0).has("fault")).isFalse();
		assertThat(pulls.toString()).doesNotContain("secret");
		assertThat(this.client.get("/__admin/requests.har?kind=fetch").text()).contains(this.files.url("/x/a.vmdk"))
			.doesNotContain("/__admin", "secret");
	}

	@Test
	void journalWhenFilteredByKindThenListsThatKind() {
		imported("/x/tiny.ovf", null).awaitState("IMPORT_COMPLETED");
		ImportClient pushed = ImportClient.create(this.client, "NONE").upload("descriptor.ovf", this.tiny.descriptor());
		assertThat(requests("kind=upload")).singleElement()
			.satisfies((upload) -> assertThat(upload.path("session").stringValue()).isEqualTo(pushed.id()))
			.satisfies((upload) -> assertThat(upload.path("file").stringValue()).isEqualTo("descriptor.ovf"));
		assertThat(requests("kind=call")).isNotEmpty().allMatch((call) -> call.has("operation"));
		assertThat(this.client.get("/__admin/requests?kind=fetch&at_least=4&within=PT5S").json().path("count").asInt())
			.isEqualTo(4);
		Answer response = this.client.badCall("GET", "/__admin/requests?kind=letter", null);
		assertThat(response.status()).isEqualTo(400);
		assertThat(response.json().path("pointer").stringValue()).isEqualTo("/kind");
	}

	@Test
	void errorWhenTypeIsSetThenSourceHasItsStatus() {
		for (ErrorType type : ErrorType.values()) {
			String name = type.name().toLowerCase(Locale.ROOT);
			String fault = addRule("""
					{"match": {"path": "/%s.ovf"}, "effect": {"error": {"type": "%s"}}}""".formatted(name, name));
			ImportClient session = pull("/" + name + ".ovf", null);
			assertThat(inaccessible(session)).contains(this.files.url("/" + name), "status " + type.restStatus());
			assertStruck(session, name + ".ovf", fault, type.restStatus(), 0);
		}
		assertThat(this.files.requests()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"http": {"status": 502}}                                    | status 502               | 502 | 0
			{"error": {"type": "unauthenticated", "status": 418}}        | status 418               | 418 | 0
			{"connection": "reset"}                                      | Connection reset         | 0   | 0
			{"connection": "empty"}                                      | without an answer        | 0   | 0
			{"connection": "reset_within"}                               | Connection reset         | 200 | 500
			{"transfer": {"cut_after": 0}}                               | cut it                   | 200 | 1
			""")
	void effectWhenDownloadFailsThenSessionHasError(String effect, String reason, int status, int size) {
		String fault = add("a.vmdk", effect);
		ImportClient session = imported("/x/tiny.ovf", null);
		assertThat(inaccessible(session)).contains(reason);
		assertStruck(session, "a.vmdk", fault, status, size);
		assertThat(this.client.get("/rest/vcenter/vm").value()).isEmpty();
	}

	@Test
	void transferWhenRefusedOrCutThenSessionHasError() {
		String refusal = add("tiny.mf", "{\"transfer\": {\"refuse\": true}}");
		ImportClient refused = pull("/x/tiny.ovf", null);
		assertThat(inaccessible(refused)).contains(refusal, "refused it");
		assertStruck(refused, "tiny.mf", refusal, 200, 0);
		this.client.call("DELETE", "/__admin/faults/" + refusal, null);
		String cut = add("a.vmdk", "{\"transfer\": {\"cut_after\": 100}}");
		ImportClient session = imported("/x/tiny.ovf", null);
		assertThat(inaccessible(session)).contains(cut, "cut it");
		assertThat(session.file("a.vmdk").path("bytes_transferred").intValue()).isZero();
		assertStruck(session, "a.vmdk", cut, 200, 101);
	}

	@Test
	void transferWhenCorruptedThenManifestDoesNotMatch() {
		String fault = add("a.vmdk", "{\"transfer\": {\"corrupt\": true}}");
		ImportClient session = imported("/x/tiny.ovf", null).awaitState("IMPORT_ERROR");
		JsonNode error = session.info().path("errors").path(0);
		assertThat(error.path("category").stringValue()).isEqualTo("VALIDATION");
		assertThat(error.toString()).contains("SHA256 digest of 'a.vmdk'");
		assertStruck(session, "a.vmdk", fault, 200, 1000);
	}

	@Test
	void transferWhenCorruptedWithoutManifestThenDigestDiffers() {
		add("tiny.mf", "{\"error\": {\"type\": \"not_found\"}}");
		String fault = add("a.vmdk", "{\"transfer\": {\"corrupt\": true}}");
		ImportClient session = imported("/x/tiny.ovf", null).awaitState("IMPORT_COMPLETED");
		assertThat(session.file("a.vmdk").path("sha256").stringValue())
			.isNotEqualTo(TestPackage.digest("SHA256", this.tiny.content("a.vmdk")));
		assertStruck(session, "a.vmdk", fault, 200, 1000);
		assertThat(this.files.requests()).doesNotContain("/x/tiny.mf");
	}

	@Test
	void httpWhenBodyIsSetThenIsContentOfFile() {
		String fault = add("tiny.ovf", "{\"http\": {\"status\": 200, \"body\": \"<html/>\"}}");
		ImportClient session = pull("/x/tiny.ovf", null).awaitState("IMPORT_ERROR");
		assertThat(session.info().path("errors").path(0).path("category").stringValue()).isEqualTo("VALIDATION");
		assertStruck(session, "tiny.ovf", fault, 200, 7);
	}

	@Test
	void delayWhenSetThenPausesAndDownloads() {
		String fault = add("tiny.mf", "{\"delay\": {\"from\": \"PT30S\"}}");
		ImportClient session = imported("/x/tiny.ovf", null).awaitState("IMPORT_COMPLETED");
		assertThat(this.pauses.drain()).containsExactly(Duration.ofSeconds(30));
		assertStruck(session, "tiny.mf", fault, 200, this.tiny.manifest("tiny.ovf", "SHA256").length);
	}

	@Test
	void sessionWhenVanishThenIsNotFound() {
		add("tiny.mf", "{\"session\": \"vanish\"}");
		ImportClient session = pull("/x/tiny.ovf", null);
		await().until(() -> this.client.get(session.path()).status(), (status) -> status == 404);
		this.client.get(session.path()).assertError(404, "not_found");
		assertThat(this.files.requests()).containsExactly("/x/tiny.ovf");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"kind": "fetch"}                    | {"kind": "upload"}
			{"path": "/x/*.ovf"}                 | {"path": "/y/**"}
			{"file": "tiny.ovf"}                 | {"file": "other.ovf"}
			{"kind": "fetch", "scope": "mine"}   | {"kind": "fetch", "scope": "theirs"}
			""")
	void ruleWhenCriteriaMatchThenStrikesDownload(String matching, String other) {
		addRule("{\"match\": " + other + ", \"effect\": {\"http\": {\"status\": 500}}}");
		addRule("{\"match\": {\"operation\": \"probe\"}, \"effect\": {\"http\": {\"status\": 500}}}");
		pull("/x/tiny.ovf", "mine").awaitState("IMPORT_SELECTING_OVF_PARAMS");
		String fault = addRule("{\"match\": " + matching + ", \"effect\": {\"http\": {\"status\": 500}}}");
		ImportClient session = pull("/x/tiny.ovf", "mine");
		assertThat(inaccessible(session)).contains("status 500");
		assertStruck(session, "tiny.ovf", fault, 500, 0);
	}

	@Test
	void ruleWhenScopeDiffersThenDoesNotStrike() {
		String fault = addRule("""
				{"match": {"kind": "fetch", "file": "a.vmdk", "scope": "left"}, "effect": {"connection": "reset"}}""");
		ImportClient right = imported("/x/tiny.ovf", "right").awaitState("IMPORT_COMPLETED");
		ImportClient left = imported("/x/tiny.ovf", "left");
		inaccessible(left);
		assertStruck(left, "a.vmdk", fault, 0, 0);
		assertThat(pulls("scope=left")).hasSize(4)
			.allMatch((pull) -> pull.path("session").stringValue().equals(left.id()));
		assertThat(pulls("scope=right")).hasSize(4)
			.allMatch((pull) -> pull.path("session").stringValue().equals(right.id()))
			.noneMatch((pull) -> pull.has("fault"));
		this.client.control().reset("left");
		assertThat(pulls("scope=left")).isEmpty();
		assertThat(pulls("scope=right")).hasSize(4);
	}

	@Test
	void ruleWhenSkipAndTimesAreSetThenCountsDownloads() {
		String fault = addRule("""
				{"match": {"kind": "fetch", "file": "tiny.ovf"}, "skip": 1, "times": 1,
				  "effect": {"http": {"status": 503}}}""");
		pull("/x/tiny.ovf", null).awaitState("IMPORT_SELECTING_OVF_PARAMS");
		inaccessible(pull("/x/tiny.ovf", null));
		pull("/x/tiny.ovf", null).awaitState("IMPORT_SELECTING_OVF_PARAMS");
		JsonNode rule = this.client.get("/__admin/faults/" + fault).json();
		assertThat(rule.path("matched").intValue()).isEqualTo(3);
		assertThat(rule.path("struck").intValue()).isEqualTo(1);
	}

	@Test
	void ruleWhenFileIsInArchiveThenSecondDownloadIsStruck() {
		ImportClient whole = imported("/x/tiny.ova", null).awaitState("IMPORT_COMPLETED");
		assertThat(pulls("session=" + whole.id())).hasSize(2)
			.allMatch((pull) -> pull.path("file").stringValue().equals("tiny.ova"));
		this.client.control().reset();
		String fault = add("a.vmdk", "{\"transfer\": {\"corrupt\": true}}");
		ImportClient session = imported("/x/tiny.ova", null).awaitState("IMPORT_ERROR");
		assertThat(session.info().path("errors").toString()).contains("SHA256 digest of 'a.vmdk'");
		JsonNode pulls = pulls("session=" + session.id());
		assertThat(pulls).hasSize(2);
		assertThat(pulls.get(0).has("fault")).isFalse();
		assertThat(pulls.get(1).path("fault").stringValue()).isEqualTo(fault);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"transfer": {"refuse": true}}       | SERVER     | refused it
			{"transfer": {"cut_after": 600}}     | SERVER     | cut it
			{"transfer": {"corrupt": true}}      | VALIDATION | tiny.ova
			{"http": {"status": 503}}            | SERVER     | status 503
			{"connection": "reset_within"}       | SERVER     | Connection reset
			""")
	void ruleWhenFileIsArchiveThenStrikesWholeDownload(String effect, String category, String reason) {
		String fault = add("tiny.ova", effect);
		ImportClient session = pull("/x/tiny.ova", null).awaitState("IMPORT_ERROR");
		assertThat(session.info().path("errors").path(0).path("category").stringValue()).isEqualTo(category);
		assertThat(session.info().path("errors").toString()).contains(reason);
		assertThat(pulls("session=" + session.id())).singleElement()
			.extracting((pull) -> pull.path("fault").stringValue())
			.isEqualTo(fault);
	}

	@Test
	void journalWhenSessionIsDeletedThenListsAbortedDownload() {
		CountDownLatch rest = this.files.halting("/x/a.vmdk", this.tiny.content("a.vmdk"), 600);
		ImportClient session = imported("/x/tiny.ovf", null);
		await().until(() -> session.file("a.vmdk").path("bytes_transferred").intValue() == 600);
		assertThat(pulls("session=" + session.id())).hasSize(3);
		session.delete();
		assertThat(pulls("session=" + session.id())).hasSize(4);
		assertThat(pulls("session=" + session.id()).get(3).path("answer").path("size").intValue()).isEqualTo(600);
		rest.countDown();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"error": {"type": "service_unavailable"}} | UNKNOWN_ERROR | status 503        | 503
			{"http": {"status": 404}}                  | UNKNOWN_ERROR | status 404        | 404
			{"connection": "reset"}                    | UNKNOWN_ERROR | Connection reset  | 0
			{"connection": "empty"}                    | UNKNOWN_ERROR | without an answer | 0
			""")
	void probeWhenDownloadFailsThenHasErrorStatus(String effect, String status, String reason, int expected) {
		String fault = addRule(
				"{\"match\": {\"kind\": \"fetch\", \"scope\": \"probing\"}, \"effect\": " + effect + "}");
		assertThat(probe(null).path("status").stringValue()).isEqualTo("SUCCESS");
		JsonNode result = probe("probing");
		assertThat(result.path("status").stringValue()).isEqualTo(status);
		assertThat(result.path("error_messages").toString()).contains(reason);
		assertThat(pulls("scope=probing")).singleElement()
			.satisfies((pull) -> assertThat(pull.path("fault").stringValue()).isEqualTo(fault))
			.satisfies((pull) -> assertThat(pull.path("status").intValue()).isEqualTo(expected))
			.satisfies((pull) -> assertThat(pull.path("file").stringValue()).isEqualTo("tiny.ovf"))
			.satisfies((pull) -> assertThat(pull.has("session")).isFalse());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"delay\": {\"from\": \"PT0.001S\"}}", "{\"connection\": \"reset_within\"}",
			"{\"transfer\": {\"refuse\": true}}", "{\"session\": \"vanish\"}" })
	void probeWhenSourceRespondsThenIsSuccess(String effect) {
		addRule("{\"match\": {\"scope\": \"probing\", \"file\": \"tiny.ovf\"}, \"effect\": " + effect + "}");
		assertThat(probe("probing").path("status").stringValue()).isEqualTo("SUCCESS");
	}

	private JsonNode probe(@Nullable String scope) {
		return client(scope).post(PROBE, "{\"uri\": \"" + this.files.url("/x/tiny.ovf") + "\"}").value();
	}

	private EmulatorClient client(@Nullable String scope) {
		return (scope != null) ? this.client.inScope(scope) : this.client;
	}

	private ImportClient pull(String path, @Nullable String scope) {
		return ImportClient.createFrom(client(scope),
				"\"source_type\": \"PULL_SOURCE\", \"pull_source\": \"" + this.files.url(path) + "\"");
	}

	private ImportClient imported(String path, @Nullable String scope) {
		String name = "{\"@class\": \"com.vmware.vcenter.ovf.name_and_product_params\", \"name\": \"m-" + scope + "\"}";
		return pull(path, scope).awaitState("IMPORT_SELECTING_OVF_PARAMS").instantiate(name);
	}

	private String add(String file, String effect) {
		return addRule("{\"match\": {\"file\": \"" + file + "\"}, \"effect\": " + effect + "}");
	}

	private String addRule(String rule) {
		return this.client.post("/__admin/faults", rule).json().path("id").stringValue();
	}

	private JsonNode pulls(String query) {
		return requests("kind=fetch&" + query);
	}

	private JsonNode requests(String query) {
		return this.client.get("/__admin/requests?" + query).json().path("requests");
	}

	private JsonNode assertStruck(ImportClient session, String file, String fault, int status, int size) {
		JsonNode pull = pulls("session=" + session.id()).valueStream()
			.filter((each) -> each.path("file").stringValue().equals(file))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No download of " + file));
		assertThat(pull.path("fault").stringValue()).isEqualTo(fault);
		assertThat(pull.path("status").intValue()).isEqualTo(status);
		assertThat(pull.path("answer").path("size").intValue()).isEqualTo(size);
		return pull;
	}

	/** Waits for an error of an inaccessible resource and returns its message. */
	private static String inaccessible(ImportClient session) {
		JsonNode error = session.awaitState("IMPORT_ERROR").info().path("errors").path(0);
		assertThat(error.path("category").stringValue()).as(error.toString()).isEqualTo("SERVER");
		assertThat(error.path("error").path("@class").stringValue())
			.isEqualTo("com.vmware.vapi.std.errors.resource_inaccessible");
		return error.path("error").toString();
	}

}
