package io.github.ovfemulator.libraryitem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.TestOva;
import io.github.ovfemulator.support.TestPackage;
import io.github.ovfemulator.support.TestSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static io.github.ovfemulator.ovf.TestElement.section;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@code deploy} with packages of several forms.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "emulator.https.port=-1")
class DeployPackageServerTests {

	private static final String ITEM = "/rest/com/vmware/content/library/item";

	private static final TestPackage PLAIN = Objects.requireNonNull(TestLibrary.packages().get("plain"));

	private static final TestPackage GROUPS = TestPackage
		.of(TestOvfDescriptors.virtualMachine("groups")
			.envelope(section("vmw:StorageGroupSection").with("vmw:id", "fast").with("vmw:name", "Fast")))
		.disk("groups.vmdk", 1000);

	@TempDir
	private static Path fixtures;

	@Autowired
	private EmulatorClient client;

	@DynamicPropertySource
	static void writeFixtures(DynamicPropertyRegistry properties) throws IOException {
		TestLibrary.write(fixtures);
		TestLibrary.write(fixtures, "packed/packed.ova", TestOva.withManifest(PLAIN));
		TestLibrary.write(fixtures, "cut/cut.ova", new TestOva().add("cut.ovf", PLAIN.descriptor()).bytes());
		byte[] manifest = PLAIN.manifest("signed.ovf", "SHA256");
		TestLibrary.write(fixtures, "signed/signed.ovf", PLAIN.descriptor());
		TestLibrary.write(fixtures, "signed/signed.mf", manifest);
		TestLibrary.write(fixtures, "signed/signed.cert",
				TestSigner.selfSigned().certificateFile("signed.mf", manifest, "SHA256"));
		TestLibrary.write(fixtures, "signed/plain.vmdk", PLAIN.content("plain.vmdk"));
		TestLibrary.write(fixtures, "groups/groups.ovf", GROUPS.descriptor());
		TestLibrary.write(fixtures, "groups/groups.vmdk", GROUPS.content("groups.vmdk"));
		properties.add("emulator.fixtures", fixtures::toString);
	}

	@AfterEach
	void reset() {
		this.client.call("POST", "/__admin/reset", null);
	}

	@Test
	void deployWhenItemIsArchiveThenCreatesMachine() {
		assertThat(deploy("packed", "").path("succeeded").booleanValue()).isTrue();
	}

	@Test
	void deployWhenArchiveLacksFileThenFails() {
		JsonNode result = deploy("cut", "");
		assertThat(result.path("succeeded").booleanValue()).isFalse();
		assertThat(result.at("/error/errors/0/category").stringValue()).isEqualTo("VALIDATION");
	}

	@Test
	void deployWhenCertificateHasWarningThenIsToBeIgnored() {
		JsonNode parameters = this.client
			.post("/rest/com/vmware/vcenter/ovf/library-item/id:signed?~action=filter",
					"{\"target\":{\"resource_pool_id\":\"resgroup-8\"}}")
			.value()
			.path("additional_params");
		assertThat(parameters.findValuesAsString("type")).contains("CertificateParams");
		assertThat(deploy("signed", "").at("/error/errors/0/name").stringValue())
			.isEqualTo("CertificateParams.warnings[SELF_SIGNED_CERTIFICATE].ignored");
		String ignoring = parameters.toString().replace("\"ignored\":false", "\"ignored\":true");
		assertThat(deploy("signed", ",\"additional_parameters\":" + ignoring).path("succeeded").booleanValue())
			.isTrue();
	}

	@Test
	void deployWhenStorageGroupIsMappedThenResultSucceeds() {
		assertThat(this.client
			.post("/rest/com/vmware/vcenter/ovf/library-item/id:groups?~action=filter",
					"{\"target\":{\"resource_pool_id\":\"resgroup-8\"}}")
			.value()
			.path("storage_groups")).hasToString("[\"fast\"]");
		JsonNode result = deploy("groups", """
				,"storage_mappings":[{"key":"fast","value":{"type":"DATASTORE","datastore_id":"datastore-12",
				 "provisioning":"thin"}}]""");
		assertThat(result.path("succeeded").booleanValue()).as(result.toString()).isTrue();
	}

	@Test
	void deployWhenVirtualAppHasTakenNameThenArgumentsNameIt() {
		deploy("vapp", ",\"name\":\"v1\"");
		JsonNode messages = deploy("vapp", ",\"name\":\"v1\"").at("/error/errors/0/error/messages");
		assertThat(messages.at("/0/args")).hasToString("[\"VirtualApp\",\"v1\"]");
	}

	@Test
	void deployWhenItemIsNoPackageThenInvalidArgument() {
		String library = this.client.get("/rest/com/vmware/content/library").value().get(0).stringValue();
		String item = this.client
			.post(ITEM, "{\"create_spec\":{\"name\":\"disc\",\"library_id\":\"" + library + "\",\"type\":\"iso\"}}")
			.value()
			.stringValue();
		assertThat(attempt(item).assertError(400, "invalid_argument").json().findValuesAsString("id"))
			.contains("com.vmware.ovfs.ovfs-main.ovfs.invalid_library_item");
		String empty = this.client
			.post(ITEM, "{\"create_spec\":{\"name\":\"new\",\"library_id\":\"" + library + "\",\"type\":\"ovf\"}}")
			.value()
			.stringValue();
		assertThat(attempt(empty).assertError(400, "invalid_argument").json().findValuesAsString("id"))
			.contains("com.vmware.ovfs.ovfs-main.ovfs.invalid_library_item");
	}

	@Test
	void deployWhenItemIsUploadedThenCreatesMachine() {
		String library = this.client.get("/rest/com/vmware/content/library").value().get(0).stringValue();
		String item = this.client
			.post(ITEM, "{\"create_spec\":{\"name\":\"sent\",\"library_id\":\"" + library + "\",\"type\":\"ovf\"}}")
			.value()
			.stringValue();
		String session = this.client
			.post(ITEM + "/update-session", "{\"create_spec\":{\"library_item_id\":\"" + item + "\"}}")
			.value()
			.stringValue();
		push(session, "sent.ovf", PLAIN.descriptor());
		push(session, "plain.vmdk", PLAIN.content("plain.vmdk"));
		this.client.call("POST", ITEM + "/update-session/id:" + session + "?~action=complete", null).assertVoid();
		assertThat(deploy(item, "").path("succeeded").booleanValue()).isTrue();
	}

	private void push(String session, String name, byte[] content) {
		String url = this.client
			.post(ITEM + "/updatesession/file/id:" + session + "?~action=add",
					"{\"file_spec\":{\"name\":\"" + name + "\",\"source_type\":\"PUSH\"}}")
			.value()
			.at("/upload_endpoint/uri")
			.stringValue();
		assertThat(this.client.upload(url, content).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void deployWhenConfigIsGivenThenMachineHasIt(boolean encoded) {
		JsonNode result = deploy("plain", config("""
				<obj xmlns:vim25="urn:vim25" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
				    xsi:type="vim25:VirtualMachineConfigSpec">
				  <name>configured</name><version>vmx-19</version><guestId>ubuntu64Guest</guestId>
				  <annotation>A note</annotation><numCPUs>4</numCPUs><numCoresPerSocket>2</numCoresPerSocket>
				  <memoryMB>2048</memoryMB><memoryHotAddEnabled>true</memoryHotAddEnabled>
				  <cpuHotAddEnabled>1</cpuHotAddEnabled><cpuHotRemoveEnabled>false</cpuHotRemoveEnabled>
				  <deviceChange><operation>add</operation><device xsi:type="vim25:VirtualVmxnet3"><key>-1</key></device>
				  </deviceChange>
				  <extraConfig><key>guestinfo.a</key><value xsi:type="xsd:string">b</value></extraConfig>
				  <bootOptions><bootDelay>7</bootDelay><efiSecureBootEnabled>true</efiSecureBootEnabled></bootOptions>
				  <firmware>efi</firmware></obj>""", encoded));
		assertThat(result.path("succeeded").booleanValue()).as(result.toString()).isTrue();
		assertThat(result.at("/error/warnings/0/value").stringValue()).isEqualTo("deviceChange");
		String id = result.at("/resource_id/id").stringValue();
		JsonNode machine = this.client.get("/rest/vcenter/vm/" + id).value();
		assertThat(machine.path("name").stringValue()).isEqualTo("configured");
		assertThat(machine.path("guest_OS").stringValue()).isEqualTo("UBUNTU_64");
		assertThat(machine.at("/hardware/version").stringValue()).isEqualTo("VMX_19");
		assertThat(machine.path("cpu"))
			.hasToString("{\"count\":4,\"cores_per_socket\":2,\"hot_add_enabled\":true,\"hot_remove_enabled\":false}");
		assertThat(machine.at("/memory/size_MiB").longValue()).isEqualTo(2048);
		assertThat(machine.at("/boot/type").stringValue()).isEqualTo("EFI");
		assertThat(machine.at("/boot/delay").longValue()).isEqualTo(7);
		assertThat(machine.path("disks")).hasSize(1);
		assertThat(this.client.get("/__admin/machines/" + id).text()).contains("A note", "guestinfo.a");
	}

	private static String config(String xml, boolean encoded) {
		String text = encoded ? Base64.getMimeEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8)) : xml;
		return ",\"vm_config_spec\":{\"provider\":\"XML\",\"xml\":" + JsonMapper.shared().writeValueAsString(text)
				+ "}";
	}

	@Test
	void deployWhenSpecHasANameThenConfigHasLess() {
		JsonNode result = deploy("plain", ",\"name\":\"named\""
				+ config("<VirtualMachineConfigSpec><name>other</name></VirtualMachineConfigSpec>", true));
		assertThat(this.client.get("/rest/vcenter/vm/" + result.at("/resource_id/id").stringValue())
			.value()
			.path("name")
			.stringValue()).isEqualTo("named");
		assertThat(result.has("error")).isFalse();
	}

	@Test
	void deployWhenConfigIsForAVirtualAppThenInvalid() {
		this.client
			.attempt("POST", "/rest/com/vmware/vcenter/ovf/library-item/id:vapp?~action=deploy",
					body(config("<VirtualMachineConfigSpec/>", true)))
			.assertError(400, "invalid_argument");
	}

	@Test
	void deployWhenFaultRuleMatchesThenHasItsError() {
		this.client.post("/__admin/faults", """
				{"match":{"service":"com.vmware.vcenter.ovf.library_item","operation":"deploy"},"times":1,
				 "effect":{"error":{"type":"service_unavailable"}}}""");
		attempt("plain").assertError(503, "service_unavailable");
		assertThat(deploy("plain", "").path("succeeded").booleanValue()).isTrue();
	}

	private JsonNode deploy(String item, String spec) {
		return this.client.post("/rest/com/vmware/vcenter/ovf/library-item/id:" + item + "?~action=deploy", body(spec))
			.value();
	}

	private Answer attempt(String item) {
		return this.client.post("/rest/com/vmware/vcenter/ovf/library-item/id:" + item + "?~action=deploy", body(""));
	}

	private static String body(String spec) {
		return "{\"target\":{\"resource_pool_id\":\"resgroup-8\"},\"deployment_spec\":{\"accept_all_EULA\":true" + spec
				+ "}}";
	}

}
