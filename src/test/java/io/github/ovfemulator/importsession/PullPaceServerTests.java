package io.github.ovfemulator.importsession;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.FileServer;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestPackage;
import io.github.ovfemulator.testkit.control.ControlPlane;
import io.github.ovfemulator.testkit.control.Pace;
import io.github.ovfemulator.testkit.control.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Tests of the pace of pulls by import and probe sessions, from URLs and the content
 * library.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "emulator.fixtures=src/test/resources/fixtures/example", "emulator.https.port=-1" })
class PullPaceServerTests {

	private static final String PROBES = "/rest/com/vmware/vcenter/ovf/probe-import-session";

	private static final String PROBING = "PROBE_IMPORT_OVF_TRANSFER";

	private static final String PROBED = "PROBE_IMPORT_SELECTING_OVF_PARAMS";

	private static final String MAPPING = """
			{"@class": "com.vmware.vcenter.ovf.network_mapping_params", "type": "NetworkMappingParams",
			 "source_networks": [{"name": "LAN", "target": "network-13"}]}""";

	private static final Duration HALF = Duration.ofMinutes(5);

	private static final Pace TIMED = Pace.timed(HALF.multipliedBy(2));

	private static final String ERROR = """
			{"category":"SERVER","error":{"@class":"com.vmware.vapi.std.errors.timed_out","messages":[]}}""";

	private final FileServer files = FileServer.http();

	@Autowired
	private EmulatorClient client;

	private ControlPlane control;

	@BeforeEach
	void begin(@LocalServerPort int port) {
		this.control = new ControlPlane(URI.create("http://localhost:" + port));
		this.control.reset();
		TestPackage tiny = TestPackage.of(TestOvfDescriptors.virtualMachine("paced").network("LAN"))
			.disk("disk.vmdk", 1000);
		this.files.file("/tiny.ovf", tiny.descriptor()).file("/disk.vmdk", tiny.content("disk.vmdk"));
	}

	@AfterEach
	void end() {
		this.control.reset();
		this.files.close();
	}

	@ParameterizedTest
	@EnumSource
	void paceWhenTimedThenPhaseEndsByClock(Source source) {
		this.control.settings().pace(TIMED);
		ImportClient session = create(source);
		awaitArrival(session, "tiny.ovf");
		this.control.clock().advance(HALF);
		session.assertState("IMPORT_OVF_TRANSFER");
		this.control.clock().advance(HALF);
		session.awaitState("IMPORT_SELECTING_OVF_PARAMS").instantiate(MAPPING);
		awaitArrival(session, "disk.vmdk");
		this.control.clock().advance(HALF);
		session.assertState("IMPORT_FILE_TRANSFER");
		this.control.clock().advance(HALF);
		session.assertState("IMPORT_INSTANTIATING");
		this.control.clock().advance(HALF);
		session.assertState("IMPORT_INSTANTIATING");
		this.control.clock().advance(HALF);
		session.assertState("IMPORT_COMPLETED");
	}

	@ParameterizedTest
	@EnumSource
	void paceWhenPollsThenPhaseIsSeenThatOften(Source source) {
		this.control.settings().pace(Pace.polls(2));
		ImportClient session = create(source);
		List<String> seen = seenUntil("IMPORT_SELECTING_OVF_PARAMS", session::state);
		session.instantiate(MAPPING);
		seen.addAll(seenUntil("IMPORT_COMPLETED", session::state));
		assertThat(seen.stream().distinct()).containsExactly("IMPORT_OVF_TRANSFER", "IMPORT_SELECTING_OVF_PARAMS",
				"IMPORT_FILE_TRANSFER", "IMPORT_INSTANTIATING", "IMPORT_COMPLETED");
		assertThat(Collections.frequency(seen, "IMPORT_OVF_TRANSFER")).isGreaterThanOrEqualTo(2);
		assertThat(Collections.frequency(seen, "IMPORT_FILE_TRANSFER")).isGreaterThanOrEqualTo(2);
		assertThat(Collections.frequency(seen, "IMPORT_INSTANTIATING")).isEqualTo(2);
	}

	@ParameterizedTest
	@EnumSource
	void paceWhenManualThenAdvanceReleasesOnePhase(Source source) {
		this.control.settings().pace(Pace.manual());
		ImportClient session = create(source);
		awaitArrival(session, "tiny.ovf");
		session.assertState("IMPORT_OVF_TRANSFER");
		this.control.sessions().advance(session.id());
		session.awaitState("IMPORT_SELECTING_OVF_PARAMS");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.control.sessions().advance(session.id()))
			.returns(409, RefusedException::status);
		session.instantiate(MAPPING);
		awaitArrival(session, "disk.vmdk");
		session.assertState("IMPORT_FILE_TRANSFER");
		this.control.sessions().advance(session.id());
		session.assertState("IMPORT_INSTANTIATING");
		this.control.sessions().advance(session.id());
		session.assertState("IMPORT_COMPLETED");
	}

	@ParameterizedTest
	@EnumSource
	void paceWhenSessionIsProbeThenApplies(Source source) {
		this.control.settings().pace(Pace.polls(2));
		String polled = probe(source);
		assertThat(seenUntil(PROBED, () -> state(polled)).subList(0, 2)).containsOnly(PROBING);

		this.control.settings().pace(TIMED);
		String timed = probe(source);
		this.control.clock().advance(HALF);
		assertThat(state(timed)).isEqualTo(PROBING);
		this.control.clock().advance(HALF);
		seenUntil(PROBED, () -> state(timed));

		this.control.settings().pace(Pace.manual());
		String manual = probe(source);
		this.control.clock().advance(HALF);
		assertThat(state(manual)).isEqualTo(PROBING);
		this.control.sessions().advance(manual);
		seenUntil(PROBED, () -> state(manual));

		this.control.settings().pace(Pace.immediate());
		String immediate = probe(source);
		seenUntil(PROBED, () -> state(immediate));
	}

	@Test
	void failWhenPullRunsThenSessionFails() {
		this.control.settings().pace(Pace.immediate());
		this.files.silent("/silent.ovf").silent("/disk.vmdk");
		ImportClient describing = ImportClient.createFrom(this.client, pull("/silent.ovf"))
			.assertState("IMPORT_OVF_TRANSFER");
		ImportClient transferring = create(Source.PULL).awaitState("IMPORT_SELECTING_OVF_PARAMS")
			.instantiate(MAPPING)
			.assertState("IMPORT_FILE_TRANSFER");
		for (ImportClient session : List.of(describing, transferring)) {
			this.control.sessions().fail(session.id(), ERROR);
			session.assertState("IMPORT_ERROR");
			assertThat(session.info().path("errors")).containsExactly(JsonMapper.shared().readTree(ERROR));
		}
		String probe = probe(pull("/silent.ovf"));
		this.control.sessions().fail(probe, ERROR);
		assertThat(state(probe)).isEqualTo("PROBE_IMPORT_ERROR");
		assertThat(this.client.get(PROBES + "/id:" + probe).value().path("errors"))
			.containsExactly(JsonMapper.shared().readTree(ERROR));
	}

	private static List<String> seenUntil(String last, Supplier<String> state) {
		List<String> seen = new ArrayList<>();
		await().pollInSameThread().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20)).until(() -> {
			seen.add(state.get());
			return seen.get(seen.size() - 1).equals(last);
		});
		return seen;
	}

	private static void awaitArrival(ImportClient session, String name) {
		await().until(() -> session.info().path("files").valueStream().anyMatch((file) -> isComplete(file, name)));
	}

	private static boolean isComplete(JsonNode file, String name) {
		return file.path("name").stringValue().equals(name) && !file.path("sha256").stringValue().isEmpty();
	}

	private ImportClient create(Source source) {
		return ImportClient.createFrom(this.client, spec(source));
	}

	private String probe(Source source) {
		return probe(spec(source));
	}

	private String probe(String spec) {
		return this.client
			.post(PROBES + "?~action=create-probe-import-session",
					"{\"create_spec\": {\"import_flags\": [], " + spec + "}}")
			.value()
			.stringValue();
	}

	private String state(String probe) {
		return this.client.get(PROBES + "/id:" + probe).value().path("state").stringValue();
	}

	private String spec(Source source) {
		return switch (source) {
			case PULL -> pull("/tiny.ovf");
			case LIBRARY -> "\"source_type\": \"CONTENT_LIBRARY_SOURCE\", \"content_library_item\": \"tiny\"";
		};
	}

	private String pull(String path) {
		return "\"source_type\": \"PULL_SOURCE\", \"pull_source\": \"" + this.files.url(path) + "\"";
	}

	/** Where the server fetches from. */
	enum Source {

		PULL, LIBRARY

	}

}
