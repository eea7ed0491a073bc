package io.github.ovfemulator.ovfs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.FileServer;
import io.github.ovfemulator.support.TestOva;
import io.github.ovfemulator.support.TestPackage;
import io.github.ovfemulator.support.TestSigner;
import io.github.ovfemulator.web.server.ServerCertificate;
import io.github.ovfemulator.web.server.TestHttps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests deployments by URL over HTTP: sources, fields of the specification, errors and
 * the control of their tasks.
 */
@EmulatorTest
class OvfsServerTests {

	private static final String DEPLOY = "/api/vcenter/ovfs?action=deploy&vmw-task=true";

	private static final String DATASTORE = "\"vm_home_datastore\":{\"datastore\":\"datastore-11\"}";

	private static final String POOL = "\"resource_pool\":\"resgroup-8\"";

	private static final String TIMED_OUT = """
			{"category":"SERVER","error":{"@class":"com.vmware.vapi.std.errors.timed_out","messages":[]}}""";

	@Autowired
	private EmulatorClient client;

	private final FileServer source = FileServer.http();

	@AfterEach
	void reset() {
		this.source.close();
		this.client.control().reset();
	}

	private static TestPackage tiny() {
		return TestPackage.of(TestOvfDescriptors.virtualMachine("tiny")).disk("disk.vmdk", 2000);
	}

	private void serve(TestPackage served) {
		this.source.file("/p/tiny.ovf", served.descriptor());
		served.files().forEach((name, content) -> this.source.file("/p/" + name, content));
	}

	private String spec(String url, String more) {
		return "{\"url\":\"" + url + "\",\"name\":\"deployed\"," + POOL + "," + DATASTORE + more + "}";
	}

	private String deploy(String more) {
		return deployFrom(this.source.url("/p/tiny.ovf"), more);
	}

	private String deployFrom(String url, String more) {
		Answer answer = this.client.post(DEPLOY, spec(url, more));
		assertThat(answer.status()).as(answer.text()).isEqualTo(202);
		return answer.json().stringValue();
	}

	private JsonNode task(String id) {
		return this.client.get("/api/cis/tasks/" + id).json();
	}

	private JsonNode ended(String id) {
		return await().until(() -> task(id), (task) -> task.has("end_time"));
	}

	private String succeeded(String id) {
		JsonNode task = ended(id);
		assertThat(task.path("status").asString()).as("%s", task).isEqualTo("SUCCEEDED");
		return task.at("/result/created_entity").asString();
	}

	private String failed(String id, String type) {
		JsonNode task = ended(id);
		assertThat(task.path("status").asString()).as("%s", task).isEqualTo("FAILED");
		assertThat(task.at("/error/error_type").asString()).as("%s", task).isEqualTo(type);
		assertThat(this.client.get("/api/vcenter/vm?names=deployed").json()).isEmpty();
		return task.at("/error/messages/0/default_message").asString();
	}

	@Test
	void deployWhenOvfThenMachineIsCreated() {
		serve(tiny());
		String id = deploy("");
		JsonNode task = ended(id);
		assertThat(id).matches("task-1:[0-9a-f-]{36}");
		assertThat(task.path("service").asString()).isEqualTo("com.vmware.vcenter.ovfs");
		assertThat(task.path("operation").asString()).isEqualTo("deploy$task");
		assertThat(task.at("/target/id").asString()).isEqualTo("resgroup-8");
		assertThat(task.at("/result/result_type").asString()).isEqualTo("VirtualMachine");
		assertThat(task.path("result").has("@class")).isFalse();
		JsonNode machine = this.client.get("/api/vcenter/vm/" + succeeded(id)).json();
		assertThat(machine.path("name").asString()).isEqualTo("deployed");
		assertThat(machine.path("power_state").asString()).isEqualTo("POWERED_OFF");
	}

	@Test
	void deployWhenOvaThenMachineIsCreated() {
		this.source.file("/p/tiny.ova", TestOva.withManifest(tiny()));
		String id = deployFrom(this.source.url("/p/tiny.ova"), "");
		assertThat(succeeded(id)).startsWith("vm-");
		JsonNode rest = this.client.get("/rest/cis/tasks/" + id).value();
		assertThat(rest.at("/result/@class").asString()).isEqualTo("com.vmware.vcenter.ovfs.deploy_result");
	}

	@Test
	void deployWhenVappThenVappIsCreatedAndStarted() {
		serve(TestPackage.of(TestOvfDescriptors.vApp("app", "one", "two")));
		JsonNode task = ended(deploy(",\"power_on\":true"));
		assertThat(task.at("/result/result_type").asString()).as("%s", task).isEqualTo("VirtualApp");
		assertThat(this.client.get("/api/vcenter/vm?power_states=POWERED_ON").json()).hasSize(2);
	}

	@Test
	void deployWhenJsonRpcThenReturnsATask() {
		serve(tiny());
		JsonNode result = this.client
			.post("/api",
					"""
							{"jsonrpc":"2.0","id":"1","method":"invoke","params":{"serviceId":"com.vmware.vcenter.ovfs",
							"operationId":"deploy$task","ctx":{"appCtx":{}},"input":{"STRUCTURE":{"operation-input":{"spec":
							{"STRUCTURE":{"com.vmware.vcenter.ovfs.deploy_spec":{"url":"%s","name":"deployed",
							"resource_pool":{"OPTIONAL":"resgroup-8"},"vm_home_datastore":{"STRUCTURE":
							{"com.vmware.vcenter.ovfs.datastore_info":{"datastore":"datastore-11"}}}}}}}}}}}"""
						.formatted(this.source.url("/p/tiny.ovf")))
			.json()
			.path("result");
		assertThat(succeeded(result.path("output").asString())).startsWith("vm-");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/vcenter/ovfs?action=deploy", "/api/vcenter/ovfs?action=deploy&vmw-task=false",
			"/api/vcenter/ovfs?vmw-task=true", "/rest/com/vmware/vcenter/ovfs?~action=deploy" })
	void deployWhenNoTaskIsRequestedThenUnknown(String path) {
		assertThat(this.client.unknown("POST", path).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ftp://host/tiny.ovf  | "resource_pool":"resgroup-8"                                       | 400
			not a url            | "resource_pool":"resgroup-8"                                       | 400
			http://host/tiny.ovf | "folder":"group-v3"                                                | 400
			http://host/tiny.ovf | "resource_pool":""                                                 | 400
			http://host/tiny.ovf | "resource_pool":"resgroup-404"                                     | 404
			http://host/tiny.ovf | "resource_pool":"resgroup-8","host_system":"host-404"              | 404
			http://host/tiny.ovf | "resource_pool":"resgroup-8","folder":"group-404"                  | 404
			http://host/tiny.ovf | "resource_pool":"resgroup-8","source_certificate":"none"           | 400
			http://host/tiny.ovf | "resource_pool":"resgroup-8","custom_http_headers":{"Host":"a"}    | 400
			http://host/tiny.ovf | "resource_pool":"resgroup-8","custom_http_headers":{"a b":"c"}     | 400
			http://host/tiny.ovf | "resource_pool":"resgroup-8","custom_http_headers":{"a":"b\\r\\nc"} | 400
			""")
	void deployWhenSpecificationIsInvalidThenRefused(String url, String more, int status) {
		Answer answer = this.client.attempt("POST", DEPLOY,
				"{\"url\":\"" + url + "\",\"name\":\"deployed\"," + DATASTORE + "," + more + "}");
		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
		assertThat(this.client.control().tasks().list()).isEmpty();
	}

	@Test
	void deployWhenNetworkOrDatastoreIsUnknownThenRefused() {
		String url = this.source.url("/p/tiny.ovf");
		assertThat(this.client.post(DEPLOY, spec(url, "").replace("datastore-11", "datastore-404")).status())
			.isEqualTo(404);
		String mapping = ",\"network_mapping\":{\"Net\":{\"net_type\":\"%s\",\"network\":\"%s\"}}";
		assertThat(this.client.post(DEPLOY, spec(url, mapping.formatted("Network", "network-404"))).status())
			.isEqualTo(404);
		assertThat(this.client.post(DEPLOY, spec(url, mapping.formatted("OpaqueNetwork", "network-14"))).status())
			.isEqualTo(400);
	}

	@Test
	void deployWhenAllChoicesAreMadeThenTheyAct() {
		TestOvfDescriptors descriptor = TestOvfDescriptors.virtualMachine("tiny")
			.network("Net")
			.option("small")
			.option("large");
		serve(TestPackage.of(descriptor).disk("disk.vmdk", 2000));
		String id = succeeded(deploy("""
				,"power_on":true,"deployment_option":"large","disk_provisioning":"THIN","folder":"group-v3",
				"host_system":"host-10","network_mapping":{"Net":{"net_type":"Network","network":"network-14"}}"""));
		assertThat(this.client.get("/api/vcenter/vm/" + id + "/power").json().path("state").asString())
			.isEqualTo("POWERED_ON");
		assertThat(this.client.get("/api/vcenter/vm?hosts=host-10").json()).hasSize(1);
		JsonNode machine = this.client.get("/__admin/machines/" + id).json();
		assertThat(machine.toString()).contains("\"large\"", "thin");
	}

	@Test
	void deployWhenOptionIsUnknownThenFails() {
		serve(TestPackage.of(TestOvfDescriptors.virtualMachine("tiny").option("small")));
		assertThat(failed(deploy(",\"deployment_option\":\"huge\""), "INVALID_ARGUMENT")).contains("huge");
	}

	@Test
	void deployWhenPropertiesAreGivenThenMachineHasThem() {
		TestElement product = TestElement.section("ProductSection")
			.add(TestOvfDescriptors.property("address", "string"));
		serve(TestPackage.of(TestOvfDescriptors.virtualMachine("tiny").content(product)));
		assertThat(failed(deploy(",\"custom_properties\":{\"other\":\"x\"}"), "INVALID_ARGUMENT")).contains("other");
		String id = succeeded(deploy(",\"custom_properties\":{\"address\":\"somewhere\"}"));
		assertThat(this.client.get("/__admin/machines/" + id).text()).contains("somewhere");
	}

	@Test
	void deployWhenHeadersAreGivenThenEachRequestHasThem() {
		TestPackage served = tiny();
		List<String> seen = new CopyOnWriteArrayList<>();
		List.of("/p/tiny.ovf", "/p/disk.vmdk").forEach((path) -> this.source.on(path, (exchange) -> {
			seen.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
			FileServer.answer(exchange, path.endsWith("ovf") ? served.descriptor() : served.content("disk.vmdk"));
		}));
		succeeded(deploy(",\"custom_http_headers\":{\"Authorization\":\"Bearer planted-secret\"}"));
		assertThat(seen).hasSize(2).containsOnly("Bearer planted-secret");
		assertThat(this.client.get("/__admin/requests").text()).doesNotContain("planted-secret");
	}

	@Test
	void deployWhenRedirectedToAnotherHostThenSendsNoHeaders() {
		TestPackage served = TestPackage.of(TestOvfDescriptors.virtualMachine("tiny"));
		List<String> seen = new CopyOnWriteArrayList<>();
		this.source.redirect("/p/tiny.ovf", this.source.url("/q/tiny.ovf").replace("localhost", "127.0.0.1"))
			.on("/q/tiny.ovf", (exchange) -> {
				seen.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Key")));
				FileServer.answer(exchange, served.descriptor());
			});
		succeeded(deploy(",\"custom_http_headers\":{\"X-Key\":\"planted-secret\"}"));
		assertThat(seen).containsExactly("null");
	}

	@Test
	void deployWhenManifestIsWrongThenFailsUnlessSkipped() {
		serve(tiny());
		this.source.file("/p/tiny.mf",
				TestPackage.of(TestOvfDescriptors.virtualMachine("other"))
					.disk("disk.vmdk", 9)
					.manifest("tiny.ovf", "SHA256"));
		assertThat(failed(deploy(""), "INVALID_ARGUMENT")).startsWith("tiny.mf:1: ");
		assertThat(succeeded(deploy(",\"skip_manifest_check\":true"))).startsWith("vm-");
	}

	@Test
	void deployWhenSignatureIsRequiredThenPackageNeedsOne() {
		TestPackage served = tiny();
		serve(served);
		assertThat(failed(deploy(",\"signature_required\":true"), "INVALID_ARGUMENT")).contains("signed");
		byte[] manifest = served.manifest("tiny.ovf", "SHA256");
		this.source.file("/p/tiny.mf", manifest)
			.file("/p/tiny.cert", TestSigner.selfSigned().certificateFile("tiny.mf", manifest, "SHA256"));
		assertThat(succeeded(deploy(",\"signature_required\":true"))).startsWith("vm-");
	}

	@Test
	void deployWhenPackageIsBrokenOrAbsentThenFails() {
		failed(deploy(""), "RESOURCE_INACCESSIBLE");
		this.source.file("/p/tiny.ovf", "no xml".getBytes(StandardCharsets.UTF_8));
		failed(deploy(""), "INVALID_ARGUMENT");
		this.source.file("/p/tiny.ovf", tiny().descriptor());
		failed(deploy(""), "RESOURCE_INACCESSIBLE");
	}

	@Test
	void deployWhenServerIsUntrustedThenUnverifiedPeer() {
		ServerCertificate certificate = TestHttps.selfSigned("localhost");
		try (FileServer secure = FileServer.https(certificate)) {
			TestPackage served = tiny();
			secure.file("/p/tiny.ovf", served.descriptor()).file("/p/disk.vmdk", served.content("disk.vmdk"));
			failed(deployFrom(secure.url("/p/tiny.ovf"), ""), "UNVERIFIED_PEER");
			String other = TestSigner.selfSigned().pem().replace("\n", "\\n");
			failed(deployFrom(secure.url("/p/tiny.ovf"), ",\"source_certificate\":\"" + other + "\""),
					"UNVERIFIED_PEER");
			String pem = certificate.pem().replace("\n", "\\n");
			assertThat(succeeded(deployFrom(secure.url("/p/tiny.ovf"), ",\"source_certificate\":\"" + pem + "\"")))
				.startsWith("vm-");
		}
	}

	@Test
	void cancelWhenSourceIsSlowThenNothingIsLeft() {
		TestPackage served = tiny();
		this.source.file("/p/tiny.ovf", served.descriptor());
		CountDownLatch rest = this.source.halting("/p/disk.vmdk", served.content("disk.vmdk"), 1000);
		String id = deploy(",\"pull_from_esx\":false");
		await().until(() -> task(id).at("/progress/completed").asLong() > 0);
		assertThat(task(id).at("/progress/message/id").asString()).isEqualTo("emulator.ovfs.pushing");
		assertThat(this.client.call("POST", "/api/cis/tasks/" + id + "?action=cancel", null).status()).isEqualTo(204);
		failed(id, "CANCELED");
		rest.countDown();
	}

	@Test
	void advanceWhenPaceIsManualThenMachineIsCreatedAtTheEnd() {
		this.client.call("PUT", "/__admin/settings", "{\"pace\":{\"mode\":\"manual\"}}");
		serve(tiny());
		String id = deploy("");
		assertThat(task(id).path("status").asString()).isEqualTo("PENDING");
		assertThat(this.source.requests()).isEmpty();
		this.client.control().tasks().advance(id);
		await().until(() -> this.source.requests().contains("/p/disk.vmdk"));
		assertThat(task(id).path("status").asString()).isEqualTo("RUNNING");
		assertThat(this.client.get("/api/vcenter/vm?names=deployed").json()).isEmpty();
		this.client.control().tasks().advance(id);
		assertThat(succeeded(id)).startsWith("vm-");
	}

	@Test
	void faultWhenOfRunningPhaseThenNothingIsLeft() {
		this.client.post("/__admin/faults",
				"{\"effect\":{\"phase\":{\"state\":\"RUNNING\",\"errors\":[" + TIMED_OUT + "]}}}");
		serve(tiny());
		failed(deploy(""), "TIMED_OUT");
	}

	@Test
	void faultWhenOfAPullThenTaskFails() {
		this.client.post("/__admin/faults",
				"{\"match\":{\"kind\":\"fetch\",\"path\":\"/p/tiny.ovf\"},\"effect\":{\"http\":{\"status\":500}}}");
		serve(tiny());
		failed(deploy(""), "RESOURCE_INACCESSIBLE");
	}

	@Test
	void deployWhenNameIsTakenThenFails() {
		serve(tiny());
		succeeded(deploy(""));
		JsonNode task = ended(deploy(""));
		assertThat(task.at("/error/error_type").asString()).isEqualTo("INVALID_ARGUMENT");
	}

	@Test
	void stateWhenRestoredThenTheResultIsBack() {
		serve(tiny());
		String id = deploy("");
		JsonNode before = ended(id);
		String state = this.client.control().state();
		this.client.control().reset();
		this.client.control().restoreState(state);
		assertThat(task(id)).isEqualTo(before);
	}

}
