package io.github.ovfemulator.admin;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.github.ovfemulator.OvfEmulatorApplication;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.FixtureSchemas;
import io.github.ovfemulator.testkit.control.ControlPlane;
import io.github.ovfemulator.testkit.control.Fault;
import io.github.ovfemulator.testkit.control.Pace;
import io.github.ovfemulator.testkit.control.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests for a server with the example fixtures of the documentation.
 */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "emulator.fixtures=src/test/resources/fixtures/example", "emulator.https.port=-1" })
class FixturesServerTests {

	private static final Path EXAMPLE = Path.of("src/test/resources/fixtures/example");

	private static final String SESSIONS = "/rest/com/vmware/vcenter/ovf/import-session";

	private static final String PREVIEW = SESSIONS + "?~action=preview";

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	private ControlPlane control;

	@BeforeEach
	void begin() {
		this.control = new ControlPlane(URI.create("http://localhost:" + this.port));
		this.control.reset();
	}

	@Test
	void startWhenFixturesThenInventoryAndLibraryExist() {
		assertThat(this.client.get("/rest/vcenter/vm").value().findValuesAsString("name")).containsExactly("golden");
		Answer created = this.client.post(SESSIONS + "/id:resgroup-21?~action=create-for-resource-pool", """
				{"create_spec":{"import_flags":[],"source_type":"CONTENT_LIBRARY_SOURCE","content_library_item":"tiny"}}
				""");
		assertThat(created.status()).isEqualTo(200);
	}

	@Test
	void startWhenFixturesThenSettingsApply() {
		assertThat(this.control.settings().get().pace().mode()).isEqualTo(Pace.Mode.POLLS);
		this.client.badCall("GET", "/rest/vcenter/vm?filter.names=a", "[]").assertError(400, "invalid_argument");
	}

	@Test
	void startWhenFixturesThenFaultRulesApply() {
		String preview = "{\"ovf_descriptor\":\"\"}";
		assertThat(this.control.faults().list()).hasSize(1);
		this.client.attempt("POST", PREVIEW, preview).assertError(503, "service_unavailable");
		assertThat(this.control.faults().list()).extracting(Fault::struck).containsExactly(1L);
		this.client.attempt("POST", PREVIEW, preview).assertError(400, "invalid_argument");
	}

	@Test
	void startWhenFixturesThenScriptedSessionsAnswer() {
		assertThat(this.control.sessions().list()).extracting(Session::id).containsExactly("out-of-space", "slow");
		assertThat(this.client.get(SESSIONS + "/id:out-of-space").value().path("state").stringValue())
			.isEqualTo("IMPORT_ERROR");
		assertThat(Stream.generate(() -> this.client.get(SESSIONS + "/id:slow").value().path("state").stringValue())
			.limit(4))
			.containsExactly("IMPORT_FILE_TRANSFER", "IMPORT_INSTANTIATING", "IMPORT_COMPLETED", "IMPORT_COMPLETED");
	}

	@Test
	void resetWhenFixturesThenFixturesAreRestored() {
		String settings = this.control.settings().get().json();
		List<Fault> faults = this.control.faults().list();
		this.control.settings().change("{\"pace\":{\"mode\":\"immediate\"},\"contract\":\"off\"}");
		this.control.faults().clear();
		this.control.sessions().delete("slow");
		this.control.sessions().script("out-of-space", """
				{"state":"IMPORT_COMPLETED","progress":100,"files":[],"errors":[],"warnings":[],"information":[]}""");
		this.control.sessions().script("another", """
				{"state":"IMPORT_COMPLETED","progress":100,"files":[],"errors":[],"warnings":[],"information":[]}""");
		this.client.call("DELETE", "/rest/vcenter/vm/vm-30", null);
		this.control.reset();
		assertThat(this.control.settings().get().json()).isEqualTo(settings);
		assertThat(this.control.faults().list()).isEqualTo(faults);
		startWhenFixturesThenScriptedSessionsAnswer();
		startWhenFixturesThenInventoryAndLibraryExist();
	}

	@Test
	void resetWhenScopeIsGivenThenOtherFixturesStay() {
		this.control.sessions().delete("slow");
		this.control.faults().clear();
		this.control.reset("somebody");
		assertThat(this.control.faults().list()).isEmpty();
		assertThat(this.control.sessions().list()).extracting(Session::id).containsExactly("out-of-space");
	}

	@Test
	void exampleFixturesWhenValidatedThenMatchSchemas() throws IOException {
		for (String kind : List.of("inventory", "settings", "faults")) {
			assertThat(FixtureSchemas.violations(kind, EXAMPLE.resolve(kind + ".yaml"))).isEmpty();
		}
		assertThat(FixtureSchemas.violations("session", EXAMPLE.resolve("sessions/out-of-space.yaml"))).isEmpty();
		assertThat(FixtureSchemas.violations("session", EXAMPLE.resolve("sessions/slow.json"))).isEmpty();
	}

	@Test
	void getSchemaWhenKnownThenServed() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("openapi/schemas"))) {
			for (Path file : files.toList()) {
				Answer answer = this.client.get("/__admin/openapi/schemas/" + file.getFileName());
				assertThat(answer.body()).isEqualTo(Files.readAllBytes(file));
			}
		}
		assertThat(this.client.get("/__admin/openapi/schemas/other.schema.json").status()).isEqualTo(404);
	}

	@Test
	void startWhenFixtureIsInvalidThenFailsWithPosition(@TempDir Path folder, CapturedOutput output)
			throws IOException {
		Path file = Files.writeString(folder.resolve("settings.yaml"), "auth: strict\nlatency: PT2M\n");
		assertThatException().isThrownBy(() -> SpringApplication.run(OvfEmulatorApplication.class,
				"--emulator.fixtures=" + folder, "--emulator.https.port=-1", "--server.port=0"));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains(file + ", line 2, column 1: Expected a duration")
			.contains("emulator.fixtures")
			.doesNotContain("\tat ");
	}

}
