package io.github.ovfemulator.admin;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.FileServer;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.RawConnection;
import io.github.ovfemulator.support.TestOva;
import io.github.ovfemulator.support.TestPackage;
import io.github.ovfemulator.support.TestSigner;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static io.github.ovfemulator.ovf.TestOvfDescriptors.collection;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.system;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the export and restore of the whole state, on the server of the settings
 * tests.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "emulator.seed=7")
class StateServerTests {

	private static final String PROBES = "/rest/com/vmware/vcenter/ovf/probe-import-session";

	private static final byte[] BUNDLE = "<Strings xmlns=\"http://schemas.dmtf.org/ovf/envelope/1\" xml:lang=\"de\"/>"
		.getBytes(StandardCharsets.UTF_8);

	private final FileServer files = FileServer.http();

	private final List<String> paths = new ArrayList<>(
			List.of("/rest/vcenter/vm", "/rest/vcenter/resource-pool", "/__admin/settings", "/__admin/faults"));

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@AfterEach
	void reset() {
		assertThat(control("POST", "/reset", null).status()).isEqualTo(204);
		this.files.close();
	}

	@Test
	void restoreWhenSessionsInEveryStateThenContinue() {
		ImportClient fresh = seen(ImportClient.create(this.client, "MANIFEST"));
		TestPackage bundled = TestPackage
			.of(TestOvfDescriptors.virtualMachine("s-bundled").messageBundle("b", "de.msg"));
		ImportClient bundles = seen(upload(ImportClient.createIn(this.client, "de"), bundled))
			.assertState("IMPORT_MSG_BUNDLES_TRANSFER");
		ImportClient described = seen(upload(ImportClient.create(this.client, "MANIFEST"), twoDisks("s-described")))
			.upload("descriptor.mf", twoDisks("s-described").manifest("descriptor.ovf", "SHA512"))
			.upload("a.vmdk", twoDisks("s-described").content("a.vmdk"));
		ImportClient transferring = seen(upload(ImportClient.create(this.client, "NONE"), twoDisks("s-transferring")))
			.upload("a.vmdk", twoDisks("s-transferring").content("a.vmdk"))
			.instantiate("")
			.assertState("IMPORT_FILE_TRANSFER");
		assertThat(transferring.progress(80).status()).isEqualTo(200);
		ImportClient completed = seen(upload(ImportClient.create(this.client, "NONE"), bare("s-completed")))
			.instantiate("")
			.assertState("IMPORT_COMPLETED");
		ImportClient failed = seen(ImportClient.create(this.client, "NONE"))
			.upload("descriptor.ovf", "<Envelope".getBytes(StandardCharsets.UTF_8))
			.assertState("IMPORT_ERROR");
		ImportClient corrupt = seen(upload(ImportClient.create(this.client, "MANIFEST"), twoDisks("s-corrupt")))
			.upload("descriptor.mf", twoDisks("s-corrupt").manifest("descriptor.ovf", "SHA256"))
			.upload("a.vmdk", new byte[3])
			.assertState("IMPORT_ERROR");
		control("PUT", "/settings", "{\"pace\": {\"mode\": \"manual\"}}");
		ImportClient instantiating = seen(upload(ImportClient.create(this.client, "NONE"), bare("s-instantiating")))
			.instantiate("")
			.assertState("IMPORT_INSTANTIATING");

		putBackAndCompare();

		bundles.upload("de.msg", BUNDLE).assertState("IMPORT_SELECTING_OVF_PARAMS");
		described.upload("b.vmdk", twoDisks("s-described").content("b.vmdk"))
			.instantiate("")
			.assertState("IMPORT_INSTANTIATING");
		advance(instantiating).assertState("IMPORT_COMPLETED");
		transferring.upload("b.vmdk", twoDisks("s-transferring").content("b.vmdk"));
		advance(transferring).assertState("IMPORT_COMPLETED");
		upload(fresh, bare("s-fresh")).assertState("IMPORT_SELECTING_OVF_PARAMS");
		failed.delete();
		corrupt.delete();
		completed.assertState("IMPORT_COMPLETED");
	}

	@Test
	void restoreWhenUploadIsOpenThenItStartsOver() throws IOException {
		TestPackage source = twoDisks("s-open");
		ImportClient session = upload(ImportClient.create(this.client, "NONE"), source);
		String path = URI.create(session.file("a.vmdk").path("file_url").stringValue()).getRawPath();
		try (RawConnection upload = new RawConnection("localhost", this.port)) {
			upload.send("PUT %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 70000\r\n\r\n".formatted(path))
				.send(new byte[1000]);
			Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> transferred(session) == 1000);

			JsonNode state = control("GET", "/state", null).json();
			assertThat(control("PUT", "/state", state.toString()).status()).isEqualTo(204);

			assertThat(transferred(session)).isZero();
		}
		session.upload("a.vmdk", source.content("a.vmdk"));
		assertThat(transferred(session)).isEqualTo(70_000);
	}

	@Test
	void restoreWhenPhaseIsPacedThenRemainderStays() {
		control("PUT", "/settings", "{\"pace\": {\"mode\": \"polls\", \"polls\": 3}}");
		ImportClient polled = upload(ImportClient.create(this.client, "NONE"), bare("s-polled")).instantiate("")
			.assertState("IMPORT_INSTANTIATING");
		ImportClient timed = upload(ImportClient.create(this.client, "NONE"), bare("s-timed"));
		control("PUT", "/sessions/" + timed.id() + "/pace", "{\"mode\": \"timed\", \"duration\": \"PT10M\"}");
		timed.instantiate("");
		control("POST", "/clock/advance", "{\"by\": \"PT6M\"}");

		putBackAndCompare();

		polled.assertState("IMPORT_INSTANTIATING").assertState("IMPORT_INSTANTIATING").assertState("IMPORT_COMPLETED");
		timed.assertState("IMPORT_INSTANTIATING");
		control("POST", "/clock/advance", "{\"by\": \"PT4M\"}");
		assertThat(control("GET", "/sessions/" + timed.id(), null).json().path("state").stringValue())
			.isEqualTo("IMPORT_COMPLETED");
	}

	@Test
	void restoreWhenArchiveOrSignedThenContinues() {
		TestPackage source = twoDisks("s-archive");
		byte[] archive = TestOva.withManifest(source);
		seen(ImportClient.createForOva(this.client));
		ImportClient described = seen(ImportClient.createForOva(this.client)).upload("descriptor.ova",
				Arrays.copyOf(archive, archive.length - 100_000));
		ImportClient whole = seen(ImportClient.createForOva(this.client)).upload("descriptor.ova",
				TestOva.of(twoDisks("s-whole")));
		TestPackage small = bare("s-signed");
		byte[] manifest = small.manifest("descriptor.ovf", "SHA256");
		ImportClient signed = seen(upload(ImportClient.create(this.client, "MANIFEST_CERTIFICATE"), small))
			.upload("descriptor.mf", manifest)
			.upload("descriptor.cert", TestSigner.selfSigned().certificateFile("descriptor.mf", manifest, "SHA256"));

		putBackAndCompare();

		described.upload("disk-content.ova", archive).instantiate("").assertState("IMPORT_COMPLETED");
		whole.instantiate("").assertState("IMPORT_COMPLETED");
		signed.tryInstantiate("").assertError(400, "invalid_argument");
	}

	@Test
	void restoreWhenPullIsOpenThenFetchedAgain() {
		TestPackage source = twoDisks("s-pulled");
		this.files.file("/tiny.ovf", source.descriptor())
			.file("/tiny.mf", source.manifest("tiny.ovf", "SHA256"))
			.file("/a.vmdk", source.content("a.vmdk"))
			.silent("/b.vmdk")
			.silent("/slow.ovf")
			.file("/tiny.ova", TestOva.of(twoDisks("s-pulled-archive")));
		ImportClient described = seen(pull("/tiny.ovf").awaitState("IMPORT_SELECTING_OVF_PARAMS"));
		ImportClient archived = seen(pull("/tiny.ova").awaitState("IMPORT_SELECTING_OVF_PARAMS"));
		ImportClient fetching = seen(pull("/slow.ovf").assertState("IMPORT_OVF_TRANSFER"));
		seen(pull("/nothing.ovf").awaitState("IMPORT_ERROR"));

		putBackAndCompare();

		archived.instantiate("").awaitState("IMPORT_COMPLETED");
		described.instantiate("").awaitState("IMPORT_FILE_TRANSFER");
		String half = control("GET", "/state", null).text();
		this.files.file("/b.vmdk", source.content("b.vmdk")).file("/slow.ovf", bare("s-slow").descriptor());
		assertThat(control("PUT", "/state", half).status()).isEqualTo(204);
		described.awaitState("IMPORT_COMPLETED");
		fetching.awaitState("IMPORT_SELECTING_OVF_PARAMS");
	}

	@Test
	void restoreWhenProbeOrScriptedThenContinues() {
		String fresh = probe();
		String described = probe();
		this.client.upload(probeFile(described), bare("s-probed").descriptor());
		control("PUT", "/sessions/s-scripted", "[" + scripted(10) + "," + scripted(20) + "," + scripted(30) + "]");
		this.client.get(ImportClient.SERVICE + "/id:s-scripted").value();
		this.paths.addAll(List.of(PROBES + "/id:" + fresh, PROBES + "/id:" + described));

		putBackAndCompare();

		assertThat(this.client.get(ImportClient.SERVICE + "/id:s-scripted").value().path("progress").intValue())
			.isEqualTo(20);
		assertThat(this.client
			.post(PROBES + "/id:" + described + "?~action=try-instantiate", "{\"instantiation_parameters\": []}")
			.value()
			.path("parameters")).isNotEmpty();
		assertThat(this.client.upload(probeFile(fresh), bare("s-probed").descriptor()).status()).isEqualTo(200);
	}

	@Test
	void restoreWhenInventoryAndClockChangedThenRestored() {
		ImportClient app = seen(ImportClient.create(this.client, "NONE"))
			.upload("descriptor.ovf",
					TestOvfDescriptors.vApp("s-app", "s-db").content(collection("s-inner", system("s-web"))).bytes())
			.instantiate("")
			.assertState("IMPORT_COMPLETED");
		String id = app.info().path("vapp_id").stringValue();
		this.paths.add("/__admin/vapps/" + id);
		this.client.get("/rest/vcenter/vm").value().forEach((machine) -> {
			this.paths.add("/rest/vcenter/vm/" + machine.path("vm").stringValue());
			this.client.post("/rest/vcenter/vm/" + machine.path("vm").stringValue() + "/power/start", "");
		});
		control("PUT", "/settings",
				"{\"auth\": \"off\", \"contract\": \"off\", \"pace\": {\"mode\": \"polls\", \"polls\": 3}}");
		control("POST", "/faults", """
				{"match": {"service": "com.vmware.vcenter.network"}, "probability": 0.5, "seed": 4,
				 "effect": {"error": {"type": "not_found"}}}""");
		control("POST", "/clock/advance", "{\"by\": \"PT20M\"}");
		networks();

		JsonNode state = putBackAndCompare();

		assertThat(control("GET", "/clock", null).json().path("offset").stringValue()).startsWith("PT19M5")
			.as("the time continues");
		String strikes = networks();
		String session = ImportClient.create(this.client, "NONE").id();
		control("POST", "/reset", null);
		control("PUT", "/state", state.toString());
		assertThat(networks()).isEqualTo(strikes).contains("200", "404");
		assertThat(ImportClient.create(this.client, "NONE").id()).isEqualTo(session);
		control("POST", "/clock/advance", "{\"by\": \"PT61M\"}");
		this.client.get(app.path()).assertError(404, "not_found");
	}

	/**
	 * Exports the state, resets the server, restores the state, and compares the
	 * responses.
	 */
	private JsonNode putBackAndCompare() {
		Map<String, JsonNode> before = answers();
		JsonNode state = control("GET", "/state", null).json();
		control("POST", "/reset", null);
		assertThat(control("GET", "/sessions", null).json().path("total").intValue()).isZero();
		assertThat(control("PUT", "/state", state.toString()).status()).isEqualTo(204);
		assertThat(without(control("GET", "/state", null).json(), "time")).isEqualTo(without(state, "time"));
		assertThat(answers()).isEqualTo(before);
		return state;
	}

	private static long transferred(ImportClient session) {
		return session.file("a.vmdk").path("bytes_transferred").longValue();
	}

	private static JsonNode without(JsonNode json, String member) {
		return ((ObjectNode) json.deepCopy()).without(member);
	}

	private Map<String, JsonNode> answers() {
		Map<String, JsonNode> answers = new LinkedHashMap<>();
		Stream.concat(this.paths.stream(), Stream.of("/__admin/sessions"))
			.forEach((path) -> answers.put(path, this.client.get(path).json()));
		return answers;
	}

	private ImportClient seen(ImportClient session) {
		this.paths.add(session.path());
		return session;
	}

	private static ImportClient upload(ImportClient session, TestPackage source) {
		return session.upload("descriptor.ovf", source.descriptor());
	}

	private static TestPackage bare(String name) {
		return TestPackage.of(TestOvfDescriptors.virtualMachine(name));
	}

	private static TestPackage twoDisks(String name) {
		return bare(name).disk("a.vmdk", 70_000).disk("b.vmdk", 30_000);
	}

	private ImportClient pull(String path) {
		return ImportClient.createFrom(this.client,
				"\"source_type\": \"PULL_SOURCE\", \"pull_source\": \"" + this.files.url(path) + "\"");
	}

	private ImportClient advance(ImportClient session) {
		assertThat(control("POST", "/sessions/" + session.id() + "/advance", null).status()).isEqualTo(200);
		return session;
	}

	private String probe() {
		return this.client.post(PROBES + "?~action=create-probe-import-session", """
				{"create_spec": {"@class": "com.vmware.vcenter.ovf.import_session.create_spec", "import_flags": [],
				  "source_type": "PUSH_SOURCE"}}""").value().stringValue();
	}

	private String probeFile(String id) {
		return this.client.get(PROBES + "/id:" + id).value().at("/files/0/file_url").stringValue();
	}

	private String networks() {
		StringBuilder statuses = new StringBuilder();
		for (int i = 0; i < 12; i++) {
			statuses.append(this.client.get("/rest/vcenter/network").status()).append(' ');
		}
		return statuses.toString();
	}

	private static String scripted(int progress) {
		return """
				{"state": "IMPORT_OVF_TRANSFER", "progress": %s, "files": [], "errors": [], "warnings": [],
				 "information": []}""".formatted(progress);
	}

	private Answer control(String method, String path, @Nullable String body) {
		return this.client.call(method, "/__admin" + path, body);
	}

}
