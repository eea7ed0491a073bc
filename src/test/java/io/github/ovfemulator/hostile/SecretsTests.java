package io.github.ovfemulator.hostile;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ch.qos.logback.classic.Level;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.FileServer;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.RawConnection;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that secrets of clients are not disclosed by loggers of the emulator at any
 * level, or by other loggers at their default level.
 */
@HostileServerTest
class SecretsTests {

	private static final String PASSWORD = "hunter2-Zx81";

	private final LogRecorder log = new LogRecorder(Level.TRACE);

	private final List<String> secrets = new ArrayList<>(List.of(PASSWORD, base64("user:" + PASSWORD)));

	private final List<String> refusals = new ArrayList<>();

	/** Upload tokens are part of the state. */
	private static final Pattern TOKEN_MEMBER = Pattern.compile("\"token\":\"[^\"]*\"");

	private final HostileClient client;

	SecretsTests(HostileClient client) {
		this.client = client;
	}

	@BeforeEach
	void listen() {
		this.secrets.add(HostileServerTest.TOKEN);
		this.client.control("DELETE", "/requests", "");
		this.log.start();
		this.log.makeLouder("io.github.ovfemulator", Level.TRACE);
		this.log.makeLouder("org.springframework", Level.INFO);
		// these log paths; only their own names in a property make them louder
		this.log.makeLouder("io.github.ovfemulator.web.server.LateDispatcherServlet", Level.WARN);
		this.log.makeLouder("org.springframework.web.servlet.PageNotFound", Level.ERROR);
		this.log.makeLouder("org.eclipse.jetty", Level.INFO);
	}

	@AfterEach
	void stopListening() {
		this.log.stop();
	}

	@Test
	void loginWhenObservedThenNotDisclosed() {
		String rest = exchange("POST", "/rest/com/vmware/cis/session", basic(), "");
		remember(rest, "\"value\":\"([^\"]+)\"");
		String api = exchange("POST", "/api/session", basic(), "");
		remember(api, "\r\n\r\n\"([^\"]+)\"");
		String rpc = exchange("POST", "/api", "", rpc("create", """
				"securityCtx": {"schemeId": "com.vmware.vapi.std.security.user_pass", "userName": "user",
				  "password": "%s"}""".formatted(PASSWORD)));
		remember(rpc, "\"SECRET\":\"([^\"]+)\"");
		for (String session : List.copyOf(this.secrets.subList(3, 6))) {
			exchange("GET", "/rest/com/vmware/cis/session", "vmware-api-session-id: " + session + "\r\n", "");
			exchange("GET", "/rest/vcenter/host", "Cookie: vmware-api-session-id=" + session + "\r\n", "");
			exchange("POST", "/api", "vmware-api-session-id: " + session + "\r\n", rpc("get", "\"appCtx\": null"));
			exchange("POST", "/api", "", rpc("delete", """
					"securityCtx": {"schemeId": "com.vmware.vapi.std.security.session_id", "sessionId": "%s"}"""
				.formatted(session)));
			exchange("GET", "/rest/vcenter/host", "vmware-api-session-id: " + session + "\r\n", "");
		}
		exchange("POST", "/rest/com/vmware/cis/session", "Authorization: Basic " + base64(PASSWORD) + "\r\n", "");
		assertNothingIsTold();
	}

	@Test
	void uploadUrlWhenObservedThenNotDisclosed() {
		ImportClient session = ImportClient.create(this.client.proper(), "NONE");
		String url = session.file("descriptor.ovf").path("file_url").stringValue();
		String token = url.substring(url.lastIndexOf('/') + 1);
		this.secrets.add(token);
		for (String path : List.of("/upload/" + token + "/x", "/upload/" + token + "?a=b", "/upload//" + token,
				"/rest/upload/" + token, "/nfc/" + token + "/disk-0.vmdk", "/nfc/" + token, "/nfc//" + token + "/x?a=b",
				"/%75pload/" + token, "/%6Efc/" + token + "/disk-0.vmdk", "/rest/n%66c/" + token,
				"/rest/nfc/" + token + "/disk-0.vmdk", "/upload;x/" + token, "/upload;" + token, "/upload/;x/" + token,
				"/nfc;x/" + token + "/disk-0.vmdk", "/upload/" + token + ";x", "/rest/x/" + token,
				"/rest/x;upload/" + token, "/rest/x?token=" + token)) {
			exchange("PUT", path, "", "x");
			exchange("GET", path, "", "");
		}
		exchange("DELETE", "/upload/" + token, "", "");
		assertNothingIsTold();
		putStateBack(204);
		exchange("PUT", "/upload/" + token, "", "no descriptor");
		exchange("PUT", "/upload/" + token, "", "again");
		this.client.proper().call("DELETE", session.path(), null);
		exchange("PUT", "/upload/" + token, "", "too late");
		assertNothingIsTold();
	}

	@Test
	void propertyValueWhenObservedThenNotDisclosed() {
		TestOvfDescriptors machine = TestOvfDescriptors.virtualMachine("vm")
			.content(section("ProductSection").add(property("p", "string").with("ovf:password", true)
				.with("ovf:userConfigurable", true)
				.with("ovf:qualifiers", "MaxLen(3)")));
		ImportClient session = ImportClient.create(this.client.proper(), "NONE")
			.upload("descriptor.ovf", machine.bytes());
		String sent = """
				{"instantiation_parameters": [{"@class": "com.vmware.vcenter.ovf.property_params",
				  "properties": [{"id": "p", "value": %s}]}]}""";
		for (String value : List.of("\"" + PASSWORD + "\"", "[\"" + PASSWORD + "\"]", "\"" + PASSWORD)) {
			exchange("POST", session.path() + "?~action=try-instantiate", "", sent.formatted(value));
			exchange("POST", session.path() + "?~action=instantiate", "", sent.formatted(value));
		}
		assertNothingIsTold();
	}

	@Test
	void descriptorPasswordWhenObservedThenNotDisclosed() {
		TestOvfDescriptors machine = TestOvfDescriptors.virtualMachine("vm")
			.content(section("ProductSection")
				.add(property("p", "string").with("ovf:password", true).with("ovf:value", PASSWORD)));
		this.client.preview(new String(machine.bytes(), StandardCharsets.UTF_8));
		this.client.preview(Base64.getEncoder().encodeToString(machine.bytes()));
		exchange("POST", HostileClient.PREVIEW, "",
				"{\"ovf_descriptor\": \"<a password='true' value='" + PASSWORD + "'/>\"");
		ImportClient session = ImportClient.create(this.client.proper(), "NONE")
			.upload("descriptor.ovf", machine.bytes());
		exchange("POST", session.path() + "?~action=try-instantiate", "", "{\"instantiation_parameters\": []}");
		this.secrets.add(Base64.getEncoder().encodeToString(machine.bytes()));
		exchangeFaulty("<Envelope a='password' value='" + PASSWORD + "'");
		exchangeFaulty(PASSWORD);
		assertNothingIsTold();
		putStateBack(400);
		session.assertState("IMPORT_SELECTING_OVF_PARAMS").delete();
	}

	@Test
	void machinePasswordWhenObservedThenNotDisclosed() {
		TestOvfDescriptors machine = TestOvfDescriptors.virtualMachine("keeper")
			.content(section("ProductSection")
				.add(property("p", "string").with("ovf:password", true).with("ovf:value", PASSWORD)));
		ImportClient session = ImportClient.create(this.client.proper(), "NONE")
			.upload("descriptor.ovf", machine.bytes())
			.instantiate("")
			.assertState("IMPORT_COMPLETED");
		String id = session.info().path("vm_id").stringValue();
		session.delete();
		String shown = this.client.control("GET", "/machines/" + id, "");
		assertThat(shown).contains("keeper").doesNotContain(PASSWORD);
		assertThat(this.client.control("GET", "/machines/" + id + "/ovf-environment", "")).contains("***")
			.doesNotContain(PASSWORD);
		assertThat(this.client.control("GET", "/machines/" + id + "/ovf-environment?passwords=true", ""))
			.contains(PASSWORD);
		putStateBack(204);
		this.client.proper().call("DELETE", "/rest/vcenter/vm/" + id, null);
		assertNothingIsTold();
	}

	@Test
	void adminTokenWhenObservedThenNotDisclosed() {
		this.secrets.add("Zr19-wrong");
		assertThat(exchange("GET", "/__admin/settings", "Authorization: Bearer Zr19-wrong\r\n", "")).contains(" 401 ");
		this.client.control("PUT", "/settings", "{\"latency\": \"" + HostileServerTest.TOKEN + "\"");
		exchange("GET", "/rest/vcenter/host", "Authorization: Bearer " + HostileServerTest.TOKEN + "\r\n", "");
		assertNothingIsTold();
	}

	@Test
	void sourcePasswordWhenObservedThenNotDisclosed() {
		String url = "http://user:" + PASSWORD + "@127.0.0.1:1/x.ovf?token=" + PASSWORD;
		exchange("POST", ImportClient.SERVICE + "?~action=probe", "", "{\"uri\": \"" + url + "\"}");
		exchange("POST", ImportClient.SERVICE + "?~action=probe", "", "{\"uri\": \"" + url + "|\"}");
		exchange("POST", ImportClient.SERVICE + "/id:resgroup-8?~action=create-for-resource-pool", "", """
				{"create_spec": {"@class": "com.vmware.vcenter.ovf.import_session.create_spec", "import_flags": [],
				  "source_type": "PULL_SOURCE", "pull_source": "%s"}}""".formatted(url));
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> !this.client.sessions().isEmpty()
					&& this.client.sessions().valueStream().allMatch(SecretsTests::hasFailed));
		assertNothingIsTold();
	}

	@Test
	void sourcePasswordWhenPullIsOpenThenNotDisclosed() {
		try (FileServer files = FileServer.http().silent("/x.ovf")) {
			String url = files.url("/x.ovf").replace("://", "://user:" + PASSWORD + "@") + "?token=" + PASSWORD;
			ImportClient session = ImportClient.createFrom(this.client.proper(),
					"\"source_type\": \"PULL_SOURCE\", \"pull_source\": \"" + url + "\"");
			assertNothingIsTold();
			putStateBack(400);
			session.assertState("IMPORT_OVF_TRANSFER").delete();
			assertNothingIsTold();
		}
	}

	@Test
	void referenceSecretWhenObservedThenNotDisclosed() {
		try (FileServer files = FileServer.http()) {
			String url = files.url("/d.vmdk").replace("://", "://user:" + PASSWORD + "@") + "?token=" + PASSWORD;
			byte[] descriptor = TestOvfDescriptors.virtualMachine("referring")
				.file("f", url, 1000)
				.disk("d", "f", 1000)
				.bytes();
			this.secrets.add(Base64.getEncoder().encodeToString(descriptor));
			files.file("/x.ovf", descriptor).file("/d.vmdk", new byte[10]);
			ImportClient session = ImportClient
				.createFrom(this.client.proper(),
						"\"source_type\": \"PULL_SOURCE\", \"pull_source\": \"" + files.url("/x.ovf") + "\"")
				.awaitState("IMPORT_SELECTING_OVF_PARAMS");
			putStateBack(400);
			session.instantiate("").awaitState("IMPORT_ERROR");
			assertThat(files.requests()).contains("/d.vmdk?token=" + PASSWORD);
			assertNothingIsTold();
			putStateBack(204);
			assertNothingIsTold();
		}
	}

	@Test
	void unknownInputWhenObservedThenNotDisclosed() {
		ImportClient session = ImportClient.create(this.client.proper(), "NONE")
			.upload("descriptor.ovf", TestOvfDescriptors.virtualMachine("vm").bytes());
		List<PlantedSecrets> calls = PlantedSecrets.of(PASSWORD, session.id());
		List<String> leaks = new ArrayList<>();
		for (PlantedSecrets call : calls) {
			this.client.exchange(call.method(), call.path(), call.headers(), call.body());
			for (String shown : List.of("/requests", "/requests.har", "/contract/violations")) {
				// a violation contains the name of an unknown member
				boolean named = shown.endsWith("/violations") && call.isName(PASSWORD);
				if (!named && this.client.control("GET", shown, "").contains(PASSWORD)) {
					leaks.add(shown + " after " + call);
				}
			}
			this.log.told()
				.stream()
				.filter((line) -> line.contains(PASSWORD))
				.forEach((line) -> leaks.add("the log after " + call + ": " + line));
			this.log.forget();
			this.client.control("DELETE", "/contract/violations", "");
			this.client.control("DELETE", "/requests", "");
		}
		assertThat(calls).hasSizeGreaterThan(100);
		assertThat(leaks).isEmpty();
	}

	@Test
	void actuatorWhenItShowsEnvironmentOrHeapThen404() {
		for (String endpoint : List.of("env", "configprops", "heapdump", "threaddump", "loggers", "logfile", "beans",
				"conditions", "mappings", "httpexchanges", "auditevents", "caches", "startup", "shutdown")) {
			assertThat(exchange("GET", "/actuator/" + endpoint, "", "")).as(endpoint).contains(" 404 ");
			assertThat(exchange("POST", "/actuator/" + endpoint, "", "")).as(endpoint).contains(" 404 ");
		}
		assertThat(exchange("GET", "/actuator", "", "")).contains("health").doesNotContain("env", "heapdump");
		exchange("GET", "/rest/vcenter/host", basic(), "");
		for (String shown : List.of("/actuator/health", "/actuator/info", "/actuator/metrics")) {
			assertHarmless(exchange("GET", shown, "", ""));
		}
		assertNothingIsTold();
	}

	private void putStateBack(int status) {
		String state = this.client.control("GET", "/state", "");
		String document = state.substring(state.indexOf('{'), state.lastIndexOf('}') + 1);
		String answer = this.client.control("PUT", "/state", document);
		assertThat(answer).contains(" " + status + " ");
		assertHarmless(answer);
	}

	/** Uploads an invalid descriptor. */
	private void exchangeFaulty(String descriptor) {
		byte[] content = descriptor.getBytes(StandardCharsets.UTF_8);
		this.secrets.add(Base64.getEncoder().encodeToString(content));
		ImportClient.create(this.client.proper(), "NONE").upload("descriptor.ovf", content).assertState("IMPORT_ERROR");
	}

	/** Asserts that neither the log nor the control plane discloses a secret. */
	private void assertNothingIsTold() {
		assertThat(this.log.told()).allSatisfy(this::assertHarmless);
		assertThat(this.refusals).allSatisfy(this::assertHarmless);
		for (String shown : List.of("/requests", "/requests.har", "/sessions", "/contract/violations", "/faults",
				"/settings", "/operations", "/state")) {
			String answer = this.client.control("GET", shown, "");
			assertThat(answer).as(shown).contains(" 200 ");
			assertHarmless(shown.equals("/state") ? TOKEN_MEMBER.matcher(answer).replaceAll("") : answer);
		}
		for (JsonNode session : this.client.sessions()) {
			assertHarmless(this.client.control("GET", "/sessions/" + session.path("id").stringValue(), ""));
		}
		assertThat(this.client.control("GET", "/requests", "")).contains("\"count\":").doesNotContain("\"count\":0,");
	}

	private static boolean hasFailed(JsonNode session) {
		return session.path("state").stringValue().endsWith("ERROR");
	}

	private void assertHarmless(String text) {
		assertThat(text).doesNotContain(this.secrets);
	}

	private void remember(String answer, String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(answer);
		assertThat(matcher.find()).as(answer).isTrue();
		this.secrets.add(matcher.group(1));
	}

	/** A successful response may contain secrets of the client. */
	private String exchange(String method, String path, String headers, String body) {
		String answer = this.client.exchange(method, path, headers, body);
		if (RawConnection.status(answer) >= 400 || answer.contains("\"error\"")) {
			this.refusals.add(answer);
		}
		return answer;
	}

	private static String basic() {
		return "Authorization: Basic " + base64("user:" + PASSWORD) + "\r\n";
	}

	private static String base64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String rpc(String operation, String context) {
		return """
				{"jsonrpc": "2.0", "id": "1", "method": "invoke", "params": {"serviceId": "com.vmware.cis.session",
				  "operationId": "%s", "ctx": {%s}, "input": {"STRUCTURE": {"operation-input": {}}}}}"""
			.formatted(operation, context);
	}

}
