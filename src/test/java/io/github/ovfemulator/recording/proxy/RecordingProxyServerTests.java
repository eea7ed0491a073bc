package io.github.ovfemulator.recording.proxy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.ovfemulator.OvfEmulatorApplication;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.RawConnection;
import io.github.ovfemulator.support.TcpProxy;
import io.github.ovfemulator.support.TestCalls;
import io.github.ovfemulator.support.TestHttpClient;
import io.github.ovfemulator.support.TestPackage;
import io.github.ovfemulator.web.server.HttpsConnector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

/**
 * Records this test's server, which stands for a vCenter, by another one over HTTPS.
 */
@EmulatorTest
@ExtendWith(OutputCaptureExtension.class)
class RecordingProxyServerTests {

	private static final String SERVICE = "com.vmware.vcenter.ovf.import_session";

	private static final String SPEC = """
			{"create_spec": {"@class": "%s.create_spec", "source_type": "PUSH_SOURCE", "import_flags": [],
			  "push_source_content_type": "OVF_SOURCE", "push_source_ovf_option": "NONE"}}""".formatted(SERVICE);

	private static final String RPC_SPEC = """
			"resource_pool": "resgroup-8", "client_token": {"OPTIONAL": null}, "host_system": {"OPTIONAL": null},
			"folder": {"OPTIONAL": null}, "create_spec": {"STRUCTURE": {"%s.create_spec": {
			  "locale": {"OPTIONAL": null}, "import_flags": [], "source_type": "PUSH_SOURCE",
			  "push_source_content_type": {"OPTIONAL": "OVF_SOURCE"}}}}""".formatted(SERVICE);

	private static final String SECRET = "Zx51ab3q";

	@TempDir
	private static Path folder;

	/** Has the packages whose uploads can be compared. */
	@TempDir
	private static Path fixtures;

	private static @Nullable TcpProxy connection;

	private static @Nullable ConfigurableApplicationContext recorder;

	@Autowired
	private HttpsConnector vcenter;

	@LocalServerPort
	private int vcenterPort;

	private EmulatorClient client;

	private TestHttpClient http;

	private int port;

	@BeforeEach
	void startRecorder() throws IOException {
		if (recorder == null) {
			addPackage("rest", restMachine());
			addPackage("rpc", rpcMachine());
			addPackage("refused", machine("relayed-refused"));
			addPackage("copy", machine("relayed-refused"));
			addPackage("twin", machine("relayed-twin-machine"));
			Files.write(fixtures.resolve("library/twin/disk.vmdk"), new byte[700]);
			connection = new TcpProxy(this.vcenter.port().orElseThrow());
			recorder = start("--emulator.record.vcenter=https://localhost:" + connection.port(),
					"--emulator.record.thumbprint=" + this.vcenter.certificate().orElseThrow().sha1Thumbprint(),
					"--emulator.fixtures=" + fixtures, "--emulator.record.directory=" + folder,
					"--emulator.record.max-body-size=100KB");
		}
		this.port = port(recorder);
		this.client = new EmulatorClient(this.port);
		this.http = TestHttpClient.to(this.port);
	}

	@AfterEach
	void forgetRecordings() {
		connection().resume();
		this.client.call("POST", "/__admin/reset", null);
	}

	@AfterAll
	static void stopRecorder() throws IOException {
		if (recorder != null) {
			recorder.close();
		}
		connection().close();
		recorder = null;
	}

	@Test
	void importWhenRecordedThenFixturesReplayIt(CapturedOutput output) throws IOException {
		HttpResponse<String> login = this.http.send("POST", "/rest/com/vmware/cis/session", "", "Authorization",
				"Basic " + Base64.getEncoder().encodeToString(("user:" + SECRET).getBytes(StandardCharsets.UTF_8)));
		assertThat(login.headers().allValues("Set-Cookie")).singleElement()
			.satisfies((cookie) -> assertThat(cookie).contains("vmware-api-session-id")
				.doesNotContainIgnoringCase("Secure"));
		String session = TestCalls.json(login).path("value").stringValue();
		JsonNode hosts = this.client.get("/rest/vcenter/host").value();
		List<JsonNode> infos = importByRest();
		List<JsonNode> rpcInfos = importByJsonRpc();
		assertThat(infos).extracting((info) -> info.path("state").asString())
			.containsExactly("IMPORT_OVF_TRANSFER", "IMPORT_SELECTING_OVF_PARAMS", "IMPORT_FILE_TRANSFER",
					"IMPORT_COMPLETED");
		JsonNode comparison = this.client.call("POST", "/__admin/recordings/compare", null).json();
		assertThat(comparison.path("differences")).isEmpty();
		assertThat(comparison.path("not_compared")).isEmpty();
		assertThat(comparison.path("operations").valueStream()).anySatisfy((each) -> {
			assertThat(each.path("operation").asString()).isEqualTo("upload");
			assertThat(each.path("compared").asInt()).isEqualTo(4);
		});
		JsonNode report = this.client.call("POST", "/__admin/recordings/save", null).json();
		assertThat(report.path("calls").asInt()).isEqualTo(
				comparison.path("operations").valueStream().mapToInt((each) -> each.path("compared").asInt()).sum()
						- 4);
		assertThat(report.path("recorded").path("unused")).isEmpty();
		assertThat(report.path("written").valueStream().map(JsonNode::asString))
			.containsExactly("recordings/recorded.har", "inventory.json");
		JsonNode recorded = report.path("recorded");
		assertThat(recorded.path("refused_sessions")).as(recorded.toString()).isEmpty();
		assertThat(recorded.path("sessions")).hasSize(2);
		String saved = Files.readString(folder.resolve("recordings/recorded.har"))
				+ Files.readString(folder.resolve("inventory.json")) + report;
		Stream
			.concat(Stream.of(SECRET, session, "localhost", "esx-1"),
					Stream.of(infos, rpcInfos).flatMap(List::stream).flatMap(RecordingProxyServerTests::urls))
			.forEach((secret) -> {
				assertThat(saved).doesNotContain(secret);
				assertThat(secret.equals("localhost") ? "" : output.getAll()).doesNotContain(secret);
			});
		assertSavedWithoutBytes();
		try (ConfigurableApplicationContext replaying = start("--emulator.fixtures=" + folder)) {
			EmulatorClient other = new EmulatorClient(port(replaying));
			assertThat(other.get("/rest/vcenter/host").value()).hasSameSizeAs(hosts);
			assertReplayed(other, recorded.path("sessions").path(0).path("id").asString(), infos);
			assertReplayed(other, recorded.path("sessions").path(1).path("id").asString(), rpcInfos);
		}
	}

	/** The saved uploads have sizes, and are what cannot be compared. */
	private void assertSavedWithoutBytes() throws IOException {
		String saved = Files.readString(folder.resolve("recordings/recorded.har"));
		assertThat(JsonMapper.shared().readTree(saved).at("/log/entries").valueStream())
			.filteredOn((entry) -> entry.at("/request/method").asString().equals("PUT"))
			.extracting((entry) -> entry.at("/request/bodySize").asInt(),
					(entry) -> entry.at("/response/status").asInt())
			.containsExactly(tuple(restMachine().descriptor().length, 200), tuple(3000, 200),
					tuple(rpcMachine().descriptor().length, 200), tuple(3000, 200));
		JsonNode report = this.client.post("/__admin/recordings/compare", saved).json();
		assertThat(report.path("differences")).isEmpty();
		assertThat(report.path("not_compared")
			.valueStream()
			.filter((each) -> each.path("operation").asString().equals("upload"))
			.map((each) -> each.path("reason").asString())).hasSize(4)
			.first()
			.isEqualTo("The recording does not have the bytes of the uploaded file.");
	}

	@Test
	void vcenterWhenItDiffersThenReportHasJustThat() throws IOException {
		EmulatorClient other = new EmulatorClient(this.vcenterPort);
		ImportClient refused = upload("descriptor.ovf", machine("relayed-refused").descriptor());
		other.post("/__admin/faults", """
				{"match": {"session": "%s", "operation": "instantiate"}, "times": 1,
				 "effect": {"error": {"type": "resource_busy"}}}""".formatted(refused.id()));
		refused.tryInstantiate("").assertError(400, "resource_busy");
		ImportClient ambiguous = upload("descriptor.ovf", machine("relayed-twin-machine").descriptor());
		ambiguous.instantiate("");
		put(ambiguous.file("disk.vmdk"), machine("relayed-twin-machine").content("disk.vmdk"));
		ambiguous.assertState("IMPORT_COMPLETED");
		upload("descriptor.ovf", machine("relayed-unknown-machine").descriptor());
		JsonNode report = this.client.call("POST", "/__admin/recordings/compare", null).json();
		assertThat(report.path("differences")).as(report.toString()).singleElement().satisfies((difference) -> {
			assertThat(difference.path("operation").asString()).isEqualTo(SERVICE + ".instantiate");
			assertThat(difference.path("kind").asString()).isEqualTo("status");
			assertThat(difference.path("recorded").asString()).startsWith("400 ");
		});
		assertThat(report.path("not_compared").valueStream().map((each) -> each.path("reason").asString()))
			.satisfiesExactly((disk) -> assertThat(disk).contains("of the different files with its 700 bytes"),
					(poll) -> assertThat(poll).contains("cannot be followed"),
					(descriptor) -> assertThat(descriptor).contains("no file in a content library")
						.contains("'library/' of the fixtures"));
	}

	/** The uploads to a session that the vCenter has got, broken ones too. */
	private static int uploads(EmulatorClient vcenter, ImportClient session) {
		return vcenter.get("/__admin/requests?kind=upload&session=" + session.id()).json().path("requests").size();
	}

	private ImportClient upload(String file, byte[] content) throws IOException {
		ImportClient session = ImportClient.create(this.client, "NONE");
		put(session.file(file), content);
		return session;
	}

	@Test
	void uploadWhenItBeginsThenBytesArriveBeforeItEnds() throws IOException {
		int size = 3 << 20;
		TestPackage large = TestPackage
			.of(TestOvfDescriptors.virtualMachine("relayed-large").file("f", "l.vmdk", size));
		ImportClient session = ImportClient.create(this.client, "NONE");
		put(session.file("descriptor.ovf"), large.descriptor());
		session.instantiate("");
		URI url = URI.create(session.file("l.vmdk").path("file_url").stringValue());
		try (RawConnection upload = new RawConnection("localhost", this.port)) {
			upload
				.send("PUT %s HTTP/1.1\r\nHost: localhost:%d\r\nContent-Length: %d\r\n\r\n".formatted(url.getRawPath(),
						this.port, size))
				.send(new byte[size / 2]);
			await().until(() -> session.file("l.vmdk").path("bytes_transferred").asLong() > 0);
			assertThat(upload.send(new byte[size / 2]).readStatus()).isEqualTo(200);
		}
		session.assertState("IMPORT_COMPLETED");
		JsonNode upload = this.client.get("/__admin/requests?kind=upload").json().path("requests").path(1);
		assertThat(upload.path("file").asString()).isEqualTo("l.vmdk");
		assertThat(upload.path("session").asString()).isEqualTo(session.id());
		assertThat(upload.path("request").path("size").asLong()).isEqualTo(size);
		assertThat(upload.path("request").path("text").asString("")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ZZ\r\n" })
	void chunkedUploadWhenItBreaksOffThenFileIsNotComplete(String invalid) throws IOException {
		EmulatorClient other = new EmulatorClient(this.vcenterPort);
		TestPackage broken = TestPackage.of(TestOvfDescriptors.virtualMachine("relayed-broken-" + invalid.length()))
			.disk("disk.vmdk", 200_000);
		ImportClient session = upload("descriptor.ovf", broken.descriptor());
		session.instantiate("");
		URI url = URI.create(session.file("disk.vmdk").path("file_url").stringValue());
		try (RawConnection raw = new RawConnection("localhost", this.port)) {
			raw.send("PUT %s HTTP/1.1\r\nHost: localhost:%d\r\nTransfer-Encoding: chunked\r\n\r\n20000\r\n"
				.formatted(url.getRawPath(), this.port));
			raw.send("x".repeat(0x20000) + "\r\n" + invalid).end().readRemains();
		}
		await().until(() -> uploads(other, session) == 2);
		put(session.file("disk.vmdk"), broken.content("disk.vmdk"));
		session.assertState("IMPORT_COMPLETED");
	}

	@Test
	void vcenterWhenGoneThenErrorsInEachDialect(CapturedOutput output) throws IOException {
		connection().interrupt();
		HttpResponse<String> rest = this.http.get("/rest/vcenter/host");
		assertThat(rest.statusCode()).isEqualTo(502);
		assertThat(TestCalls.json(rest).path("type").asString())
			.isEqualTo("com.vmware.vapi.std.errors.service_unavailable");
		HttpResponse<String> api = this.http.get("/api/vcenter/host");
		assertThat(api.statusCode()).isEqualTo(502);
		assertThat(TestCalls.json(api).path("error_type").asString()).isEqualTo("SERVICE_UNAVAILABLE");
		HttpResponse<String> rpc = this.http.send("POST", "/api", """
				{"jsonrpc":"2.0","id":"7","method":"invoke","params":{"serviceId":"com.vmware.vcenter.host",
				"operationId":"list","ctx":{},"input":{"STRUCTURE":{"operation-input":{}}}}}""");
		assertThat(rpc.statusCode()).isEqualTo(502);
		assertThat(TestCalls.json(rpc).path("id").asString()).isEqualTo("7");
		assertThat(
				TestCalls.json(rpc).at("/result/error/ERROR/com.vmware.vapi.std.errors.service_unavailable/messages"))
			.hasSize(1);
		assertThat(this.http.send("POST", "/sdk", "<x/>").statusCode()).isEqualTo(502);
		assertThat(output.getAll()).contains("A request could not be passed on: The vCenter")
			.doesNotContain("\tat io.github");
		assertThat(this.client.get("/__admin/requests").json().path("requests")).hasSize(4);
		assertThat(this.http.get("/actuator/health").statusCode()).isEqualTo(200);
		assertThat(this.http.send("PUT", "/transfer/unknown/file", "x").statusCode()).isEqualTo(404);
	}

	@Test
	void callWhenAFaultRuleMatchesThenIsNotPassedOn() {
		this.client.post("/__admin/faults", """
				{"match": {"service": "com.vmware.vcenter.host"}, "effect": {"error": {"type": "resource_busy"}}}""");
		this.client.get("/rest/vcenter/host").assertError(400, "resource_busy");
		assertThat(this.client.get("/rest/vcenter/datastore").value()).isNotEmpty();
	}

	@Test
	void responseWhenTooLargeToRecordThenIsPassedOnWhole(CapturedOutput output) throws IOException {
		TestOvfDescriptors descriptor = TestOvfDescriptors.virtualMachine("relayed-preview");
		IntStream.range(0, 1000)
			.forEach((number) -> descriptor.file("f-" + number, "x".repeat(100) + number + ".iso", number));
		String body = JsonMapper.shared().writeValueAsString(Map.of("ovf_descriptor", descriptor.xml()));
		HttpResponse<String> passed = this.http.send("POST", ImportClient.SERVICE + "?~action=preview", body);
		HttpResponse<String> direct = TestHttpClient.to(this.vcenterPort)
			.send("POST", ImportClient.SERVICE + "?~action=preview", body);
		assertThat(passed.body()).hasSizeGreaterThan(100 << 10).isEqualTo(direct.body());
		assertThat(output.getAll()).contains("not recorded: it is larger than emulator.record.max-body-size");
		assertThat(this.client.call("POST", "/__admin/recordings/save", null).status()).isEqualTo(409);
		assertThat(this.client.call("POST", "/__admin/recordings/compare", null).status()).isEqualTo(409);
	}

	private static TestPackage restMachine() {
		return TestPackage.of(TestOvfDescriptors.virtualMachine("relayed-rest")).disk("a.vmdk", 3000);
	}

	/** Its disk has the size of the other one. */
	private static TestPackage rpcMachine() {
		return TestPackage.of(TestOvfDescriptors.virtualMachine("relayed-rpc")).disk("b.vmdk", 3000);
	}

	private static TestPackage machine(String name) {
		return TestPackage.of(TestOvfDescriptors.virtualMachine(name)).disk("disk.vmdk", 700);
	}

	private static void addPackage(String item, TestPackage content) throws IOException {
		Path library = Files.createDirectories(fixtures.resolve("library").resolve(item));
		Files.write(library.resolve(item + ".ovf"), content.descriptor());
		for (Map.Entry<String, byte[]> file : content.files().entrySet()) {
			Files.write(library.resolve(file.getKey()), file.getValue());
		}
	}

	private List<JsonNode> importByRest() throws IOException {
		return importByRest(restMachine(), "a.vmdk");
	}

	private List<JsonNode> importByRest(TestPackage machine, String disk) throws IOException {
		String id = this.client.post(ImportClient.SERVICE + "/id:resgroup-8?~action=create-for-resource-pool", SPEC)
			.value()
			.stringValue();
		ImportClient session = ImportClient.of(this.client, id);
		List<JsonNode> infos = new ArrayList<>(List.of(session.info()));
		put(infos.get(0).path("files").path(0), machine.descriptor());
		infos.add(session.info());
		session.instantiate("");
		infos.add(session.info());
		put(session.file(disk), machine.content(disk));
		infos.add(session.info());
		return infos;
	}

	private List<JsonNode> importByJsonRpc() throws IOException {
		TestPackage machine = rpcMachine();
		TestCalls calls = TestCalls.to(this.port);
		String id = calls.jsonRpc(SERVICE, "create_for_resource_pool", RPC_SPEC, "{}")
			.at("/result/output")
			.stringValue();
		ImportClient session = ImportClient.of(this.client, id);
		JsonNode file = calls.jsonRpc(SERVICE, "get", "\"id\": \"" + id + "\"", "{}")
			.at("/result/output/STRUCTURE")
			.path(SERVICE + ".info")
			.path("files")
			.path(0)
			.at("/STRUCTURE/com.vmware.vcenter.ovf.ovf_file_info");
		assertThat(this.http
			.send("PUT", file.at("/file_url/OPTIONAL").stringValue(), BodyPublishers.ofByteArray(machine.descriptor()),
					BodyHandlers.ofString())
			.statusCode()).isEqualTo(200);
		List<JsonNode> infos = new ArrayList<>(List.of(session.info()));
		assertThat(
				calls.jsonRpc(SERVICE, "instantiate", "\"id\": \"" + id + "\", \"instantiation_parameters\": []", "{}")
					.at("/result/error")
					.isMissingNode())
			.isTrue();
		infos.add(session.info());
		put(session.file("b.vmdk"), machine.content("b.vmdk"));
		infos.add(session.info());
		return infos;
	}

	private void put(JsonNode file, byte[] content) throws IOException {
		String url = file.path("file_url").stringValue();
		assertThat(url).startsWith("http://localhost:" + this.port + "/transfer/");
		assertThat(file.has("ssl_thumb_print")).isFalse();
		HttpResponse<String> response = this.http.send("PUT", url, BodyPublishers.ofByteArray(content),
				BodyHandlers.ofString());
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
	}

	/** Compares all that is not replaced by pseudonyms. */
	private static void assertReplayed(EmulatorClient other, String id, List<JsonNode> infos) {
		JsonNode replayed = other.get(ImportClient.SERVICE + "/id:" + id).value();
		if (infos.size() == 3) {
			assertThat(replayed.path("state").asString()).isEqualTo("IMPORT_OVF_TRANSFER");
			replayed = other.get(ImportClient.SERVICE + "/id:" + id).value();
		}
		for (JsonNode info : infos) {
			assertThat(form(replayed)).isEqualTo(form(info));
			replayed = other.get(ImportClient.SERVICE + "/id:" + id).value();
		}
	}

	private static String form(JsonNode info) {
		StringBuilder form = new StringBuilder();
		List.of("state", "progress", "file_transfer_mode", "vm_id").forEach((name) -> form.append(info.path(name)));
		info.path("files").forEach((file) -> {
			List.of("file_type", "optional_upload", "size", "bytes_transferred")
				.forEach((name) -> form.append(file.path(name)));
			form.append(file.path("sha256").asString("").length());
		});
		return form.toString();
	}

	private static Stream<String> urls(JsonNode info) {
		return info.path("files")
			.valueStream()
			.map((file) -> file.path("file_url").asString(""))
			.filter((url) -> !url.isEmpty());
	}

	private static TcpProxy connection() {
		if (connection == null) {
			throw new IllegalStateException("No recorder runs");
		}
		return connection;
	}

	private static ConfigurableApplicationContext start(String... arguments) {
		return SpringApplication.run(OvfEmulatorApplication.class, arguments);
	}

	private static int port(ConfigurableApplicationContext context) {
		return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

}
