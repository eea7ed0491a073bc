package io.github.ovfemulator.testkit.control;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ControlPlane} with a server that has a token and HTTPS.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "emulator.admin.token=kit-token", "emulator.https.port=0" })
class ControlPlaneServerTests {

	private static final String SESSIONS = "/rest/com/vmware/vcenter/ovf/import-session";

	private static final String ERROR = """
			{"state":"IMPORT_ERROR","progress":40,"files":[],"errors":[],"warnings":[],"information":[]}""";

	private static final String TIMED_OUT = """
			{"category":"SERVER","error":{"@class":"com.vmware.vapi.std.errors.timed_out","messages":[]}}""";

	private static final String COMPLETED = ERROR.replace("IMPORT_ERROR", "IMPORT_COMPLETED");

	@TempDir
	private static Path folder;

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	private ControlPlane control;

	@DynamicPropertySource
	static void recordToFolder(DynamicPropertyRegistry properties) {
		properties.add("emulator.record.directory", folder::toString);
	}

	@BeforeEach
	void connect() {
		this.control = ControlPlane.builder(URI.create("http://localhost:" + this.port)).token("kit-token").build();
		this.control.reset();
	}

	@Test
	void scriptWhenListThenInfosAreServedInTurn() {
		this.control.sessions().script("kit:1", ERROR);
		assertThat(info("kit:1")).isEqualTo(ERROR);
		this.control.sessions().script("kit:1", ERROR, COMPLETED);
		assertThat(List.of(info("kit:1"), info("kit:1"))).containsExactly(ERROR, COMPLETED);
		assertThat(this.control.sessions().info("kit:1")).isEqualTo(COMPLETED);
		assertThat(this.control.sessions().get("kit:1")).returns("scripted", Session::kind)
			.returns(40L, Session::progress)
			.returns("IMPORT_COMPLETED", Session::state)
			.returns(null, Session::pace);
	}

	@Test
	void scriptWhenRefusedThenStatusAndProblem() {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.control.sessions().script("kit-2", ERROR.replace("IMPORT_ERROR", "LOST")))
			.withMessageContaining("PUT http://localhost:" + this.port + "/__admin/sessions/kit-2: 400")
			.satisfies((ex) -> {
				assertThat(ex.status()).isEqualTo(400);
				assertThat(ex.problem()).contains("\"pointer\":\"/state\"");
			});
	}

	@Test
	void sessionsWhenCalledThenListedControlledAndDeleted() {
		String id = create();
		assertThat(this.control.sessions().list()).singleElement()
			.returns(id, Session::id)
			.returns("import", Session::kind)
			.returns(List.of("IMPORT_OVF_TRANSFER"), Session::history);
		assertThat(this.control.sessions().changePace(id, Pace.timed(Duration.ofSeconds(7))))
			.isEqualTo(new Pace(Pace.Mode.TIMED, Duration.ofSeconds(7), 2));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.control.sessions().advance(id))
			.returns(409, RefusedException::status);
		assertThat(this.control.sessions().fail(id, TIMED_OUT).state()).isEqualTo("IMPORT_ERROR");
		assertThat(info(id)).contains("\"errors\":[" + TIMED_OUT + "]");
		assertThat(this.control.sessions().list("nobody")).isEmpty();
		this.control.reset("nobody");
		this.control.sessions().delete(id);
		assertThat(this.control.sessions().list()).isEmpty();
	}

	@Test
	void advanceWhenDurationIsGivenThenClockIsAhead() {
		Instant before = this.control.clock().time();
		assertThat(this.control.clock().advance(Duration.ofMinutes(31))).isAfter(before.plus(Duration.ofMinutes(31)));
		assertThat(this.control.clock().offset()).isEqualTo(Duration.ofMinutes(31));
	}

	@Test
	void settingsWhenOneChangesThenOthersStay() {
		Settings before = this.control.settings().get();
		assertThat(this.control.settings().pace(Pace.polls(3)).pace())
			.isEqualTo(new Pace(Pace.Mode.POLLS, before.pace().duration(), 3));
		assertThat(this.control.settings().pace(Pace.manual()).pace().mode()).isEqualTo(Pace.Mode.MANUAL);
		assertThat(this.control.settings().pace(Pace.immediate()).pace().mode()).isEqualTo(Pace.Mode.IMMEDIATE);
		assertThat(this.control.settings().auth("off").auth()).isEqualTo("off");
		assertThat(this.control.settings().contract("off").contract()).isEqualTo("off");
		assertThat(this.control.settings().latency(Duration.ofMillis(1)).latency()).isEqualTo(Duration.ofMillis(1));
		assertThat(this.control.settings().transferMode("EXTERNAL_TRANSFER_MODE").transferMode())
			.isEqualTo("EXTERNAL_TRANSFER_MODE");
		assertThat(this.control.settings().change("{\"auth\":\"strict\"}").json()).contains("\"auth\":\"strict\"");
		this.control.reset();
		assertThat(this.control.settings().get()).isEqualTo(before);
	}

	@Test
	void faultWhenAddedThenAppliedAndCounted() {
		Fault fault = this.control.faults()
			.add(FaultRule.error("service_unavailable", "Say \"please\".")
				.service("com.vmware.vcenter.host")
				.operation("list")
				.dialect("rest")
				.path("/rest/**")
				.skip(1)
				.times(1));
		assertThat(this.client.get("/rest/vcenter/host").status()).isEqualTo(200);
		this.client.get("/rest/vcenter/host").assertError(503, "service_unavailable");
		assertThat(this.client.get("/rest/vcenter/host").status()).isEqualTo(200);
		assertThat(this.control.faults().get(fault.id())).returns(3L, Fault::matched).returns(1L, Fault::struck);
		assertThat(this.control.faults().enable(fault.id(), false).enabled()).isFalse();
		this.control.faults().delete(fault.id());
		assertThat(this.control.faults().list()).isEmpty();
	}

	@Test
	void failedPhaseWhenPhaseEndsThenSessionHasErrors() {
		this.control.faults().add(FaultRule.failedPhase("IMPORT_OVF_TRANSFER", TIMED_OUT));
		String id = create();
		String url = this.client.get(SESSIONS + "/id:" + id)
			.value()
			.path("files")
			.get(0)
			.path("file_url")
			.stringValue();
		assertThat(this.client.upload(url, TestOvfDescriptors.virtualMachine("kit").bytes()).status()).isEqualTo(200);
		assertThat(info(id)).contains("\"state\":\"IMPORT_ERROR\"", "\"errors\":[" + TIMED_OUT + "]");
		assertThat(this.control.journal().list(JournalQuery.all().kind("upload"))).singleElement()
			.returns("descriptor.ovf", JournalEntry::file)
			.returns(id, JournalEntry::session);
	}

	@Test
	void addWhenAnyFaultRuleThenAccepted() {
		List<FaultRule> rules = List.of(FaultRule.http(502, ""), FaultRule.delay(Duration.ofMillis(1)),
				FaultRule.delay(Duration.ofMillis(1), Duration.ofMillis(2)),
				FaultRule.lostAnswer(FaultRule.Loss.RESET_WITHIN), TransferFaults.refuse().file("a.vmdk"),
				TransferFaults.cutAfter(10).session("a"), TransferFaults.corrupt(), FaultRule.vanishedSession(),
				FaultRule.lostAnswer(FaultRule.Loss.EMPTY).probability(0.5, 7), FaultRule.http(404, "").kind("fetch"),
				FaultRule.failedPhase("IMPORT_INSTANTIATING", TIMED_OUT));
		rules.forEach((rule) -> this.control.faults().add(rule.scope("nobody")));
		assertThat(this.control.faults().list()).hasSameSizeAs(rules)
			.allSatisfy((fault) -> assertThat(fault.json()).contains("\"scope\":\"nobody\""));
		this.control.faults().clear("somebody");
		assertThat(this.control.faults().list()).hasSameSizeAs(rules);
		this.control.faults().clear("nobody");
		assertThat(this.control.faults().list()).isEmpty();
		this.control.faults().add("{\"effect\":{\"session\":\"vanish\"}}");
		this.control.faults().clear();
		assertThat(this.control.faults().list()).isEmpty();
	}

	@Test
	void journalWhenCallsWereMadeThenEntries() {
		this.client.get("/rest/vcenter/host");
		this.client.get(SESSIONS + "/id:nobody");
		JournalEntry refused = this.control.journal()
			.await(JournalQuery.operation("get")
				.service("com.vmware.vcenter.ovf.import_session")
				.dialect("rest")
				.session("nobody")
				.status(404)
				.error("not_found")
				.kind("call")
				.path("/rest/"), 1, Duration.ofSeconds(5))
			.get(0);
		assertThat(refused).returns("call", JournalEntry::kind)
			.returns("GET", JournalEntry::method)
			.returns(null, JournalEntry::file)
			.returns(404, JournalEntry::status)
			.returns("not_found", JournalEntry::error)
			.returns(null, JournalEntry::fault);
		assertThat(refused.answer()).contains("emulator.import_session.not_found");
		assertThat(this.control.journal().list(JournalQuery.all().since(refused.number()))).isEmpty();
		assertThat(this.control.journal().list(JournalQuery.all())).hasSize(2);
		assertThat(this.control.journal().har(JournalQuery.operation("list"))).contains("\"log\"",
				"/rest/vcenter/host");
		this.control.journal().clear("nobody");
		assertThat(this.control.journal().list(JournalQuery.all().path("/"))).hasSize(2);
		this.control.journal().clear();
		assertThat(this.control.journal().list(JournalQuery.all())).isEmpty();
	}

	@Test
	void machinesWhenImportedThenShownWithEnvironment() {
		String session = create();
		this.client.upload(this.client.get(SESSIONS + "/id:" + session).value().at("/files/0/file_url").stringValue(),
				TestOvfDescriptors.virtualMachine("kit-machine").bytes());
		this.client.post(SESSIONS + "/id:" + session + "?~action=instantiate", "{\"instantiation_parameters\":[]}");
		Machine machine = this.control.machines().list().get(0);
		assertThat(machine).returns("kit-machine", Machine::name)
			.returns("powered_off", Machine::powerState)
			.returns(1L, Machine::cpuCount)
			.returns(null, Machine::virtualApp);
		assertThat(this.control.machines().get(machine.id())).isEqualTo(machine);
		assertThat(this.control.machines().list("nobody")).isEmpty();
		assertThat(this.control.machines().environment(machine.id()))
			.isEqualTo(this.control.machines().environmentWithPasswords(machine.id()))
			.contains("ve:vCenterId=\"" + machine.id() + "\"");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.control.machines().get("vm-9"))
			.returns(404, RefusedException::status);
	}

	@Test
	void awaitWhenTooFewEntriesThenErrorListsThem() {
		this.client.get("/rest/vcenter/host");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.control.journal().await(JournalQuery.operation("create"), 1, Duration.ofMillis(1)))
			.withMessageContaining("Fewer than 1")
			.withMessageContaining("/rest/vcenter/host");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.control.journal().await(JournalQuery.all(), 1, Duration.ofHours(1)))
			.returns(400, RefusedException::status);
	}

	@Test
	void contractWhenCallViolatesItThenReported() {
		this.control.contract().assertNoViolations();
		this.client.badCall("GET", "/rest/vcenter/vm?filter.colours=red", null);
		assertThat(this.control.contract().report().violations()).singleElement()
			.returns("query parameter filter.colours", ContractReport.Violation::part)
			.returns("not in the contract", ContractReport.Violation::rule);
		assertThatExceptionOfType(AssertionError.class).isThrownBy(this.control.contract()::assertNoViolations)
			.withMessageContaining("filter.colours");
		this.control.contract().clear();
		assertThat(this.control.contract().report()).isEqualTo(new ContractReport(List.of(), 0, 0));
	}

	@Test
	void recordingsWhenLoadedThenListedAndDeleted() {
		create();
		this.client.get("/rest/vcenter/network");
		this.client.unknown("GET", "/rest/unknown");
		String har = this.control.journal().har(JournalQuery.all());
		Recording recording = this.control.recordings().load(har);
		assertThat(recording).returns(List.of(), Recording::sessions);
		assertThat(recording.refusedSessions()).singleElement()
			.satisfies((session) -> assertThat(session.reason()).contains("'get'"));
		assertThat(recording.unused()).extracting(Recording.UnusedEntry::entry).containsExactly(3L);
		assertThat(this.control.recordings().list()).containsExactly(recording);
		assertThat(this.control.recordings().har()).contains("network-14");
		this.control.recordings().clear();
		assertThat(this.control.recordings().list()).isEmpty();
		assertThat(this.control.recordings().loadTimed(this.control.recordings().har()).json())
			.contains("\"answers\":0");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.control.recordings().load("[]"))
			.returns(400, RefusedException::status);
	}

	@Test
	void recordingsWhenSavedThenFilesAreNamed() {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(this.control.recordings()::save)
			.withMessageContaining("nothing to save")
			.returns(409, RefusedException::status);
		this.client.get("/rest/vcenter/network");
		this.control.recordings().load(this.control.journal().har(JournalQuery.all()));
		assertThat(this.control.recordings().save()).returns(folder.toString(), SavedRecordings::directory)
			.returns(List.of("recordings/recorded.har", "inventory.json"), SavedRecordings::written)
			.returns(1L, SavedRecordings::calls);
		assertThat(folder.resolve("inventory.json")).content().contains("network-14");
	}

	@Test
	void compareWhenRecordedHereThenDifferencesAreNamed() {
		this.client.get("/rest/vcenter/network");
		this.client.unknown("GET", "/rest/unknown");
		String har = this.control.journal().har(JournalQuery.all());
		Comparison equal = this.control.recordings().compare(har);
		assertThat(equal).returns(true, Comparison::equal).returns(List.of(), Comparison::differences);
		assertThat(equal.notCompared()).singleElement()
			.returns(2L, Comparison.NotCompared::entry)
			.returns(null, Comparison.NotCompared::operation);
		String changed = har.replace("\"status\":200", "\"status\":202");
		assertThat(changed).isNotEqualTo(har);
		assertThat(this.control.recordings().compare(changed).differences()).singleElement()
			.returns("com.vmware.vcenter.network.list", Comparison.Difference::operation)
			.returns("status", Comparison.Difference::kind)
			.returns("202", Comparison.Difference::recorded)
			.returns("200", Comparison.Difference::here);
		assertThat(this.control.recordings().compareAsMarkdown(har)).startsWith("# Comparison of a recording");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.control.recordings().compare(""))
			.returns(400, RefusedException::status);
	}

	@Test
	void documentsWhenRequestedThenReturned() {
		assertThat(this.control.operations()).contains("com.vmware.vcenter.ovf.import_session");
		assertThat(this.control.certificate()).startsWith("-----BEGIN CERTIFICATE-----");
		assertThat(this.control.call("GET", "/openapi/admin.yaml", null)).startsWith("openapi: 3.1");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.control.vapp("resgroup-v9"))
			.returns(404, RefusedException::status);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.control.deleteVapp("resgroup-v9"))
			.returns(404, RefusedException::status);
	}

	@Test
	void tokenWhenMissingThenRefused() {
		ControlPlane stranger = new ControlPlane(URI.create("http://localhost:" + this.port));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(stranger::reset)
			.returns(401, RefusedException::status);
	}

	@Test
	void trustWhenNoCertificateThenIllegalArgument() {
		ControlPlane.Builder wrong = ControlPlane.builder(URI.create("https://localhost:1")).trust("-");
		assertThatIllegalArgumentException().isThrownBy(wrong::build);
	}

	private String create() {
		return this.client.post(SESSIONS + "/id:resgroup-8?~action=create-for-resource-pool", """
				{"create_spec":{"import_flags":[],"source_type":"PUSH_SOURCE","push_source_content_type":"OVF_SOURCE"}}
				""").value().stringValue();
	}

	private String info(String id) {
		return this.client.get(SESSIONS + "/id:" + id).value().toString();
	}

}
