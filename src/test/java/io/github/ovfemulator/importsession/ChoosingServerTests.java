package io.github.ovfemulator.importsession;

import java.nio.charset.StandardCharsets;

import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.item;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of parameters over HTTP.
 */
@EmulatorTest
class ChoosingServerTests {

	private static final String LARGE = "{\"type\": \"DeploymentOptionParams\", \"selected_key\": \"large\"}";

	private static final String NETWORK = """
			{"@class": "com.vmware.vcenter.ovf.network_mapping_params",
			 "source_networks": [{"name": "LAN", "target": "dvportgroup-15"}]}""";

	private static final String LICENCE = """
			{"@class": "com.vmware.vcenter.ovf.eula_params", "all_EULA_accepted": true}""";

	@Autowired
	private EmulatorClient client;

	private static TestOvfDescriptors appliance(String name) {
		return TestOvfDescriptors.virtualMachine(name)
			.option("small")
			.option("large")
			.network("LAN")
			.disk("d1", "", 1 << 20)
			.hardware(item("cpu", 3).add(element("rasd:VirtualQuantity").text("1")),
					item("cpu", 3).with("ovf:configuration", "large").add(element("rasd:VirtualQuantity").text("8")),
					memory("512"), memory("4096").with("ovf:configuration", "large"))
			.content(section("EulaSection").add(element("License").text("Be nice.")));
	}

	private static TestElement memory(String mib) {
		return item("memory", 4).add(element("rasd:AllocationUnits").text("byte * 2^20"),
				element("rasd:VirtualQuantity").text(mib));
	}

	private ImportClient session(TestOvfDescriptors source) {
		return ImportClient.create(this.client, "NONE").upload("descriptor.ovf", source.bytes());
	}

	private Answer ask(ImportClient session, String parameters) {
		return this.client.post(session.path() + "?~action=try-instantiate",
				"{\"instantiation_parameters\": [" + parameters + "]}");
	}

	private static JsonNode find(JsonNode result, String type) {
		return result.path("parameters")
			.valueStream()
			.filter((each) -> each.path("type").stringValue().equals(type))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void instantiateWhenParametersAreChosenThenMachineHasThem() {
		ImportClient session = session(appliance("choosing"));
		JsonNode told = ask(session, "").value();
		assertThat(find(told, "NetworkMappingParams").path("target_networks").findValuesAsString("id"))
			.contains("network-14", "dvportgroup-15");
		assertThat(find(told, "DatastoreMappingParams").path("target_datastore").stringValue())
			.isEqualTo("datastore-11");
		assertThat(find(told, "EulaParams").path("all_EULA_accepted").booleanValue(true)).isFalse();
		assertThat(told.path("errors")).isEmpty();

		String parameters = String.join(",", LARGE, NETWORK, LICENCE, """
				{"type": "DatastoreMappingParams", "target_datastore": "datastore-12",
				 "target_provisioning_type": "thin"}""", """
				{"type": "NameAndProductParams", "name": "chosen"}""");
		assertThat(ask(session, parameters).value().path("errors")).isEmpty();
		JsonNode info = session.instantiate(parameters).assertState("IMPORT_COMPLETED").info();
		JsonNode machine = this.client.get("/rest/vcenter/vm/" + info.path("vm_id").stringValue()).value();
		assertThat(machine.path("name").stringValue()).isEqualTo("chosen");
		assertThat(machine.path("cpu").path("count").longValue()).isEqualTo(8);
		assertThat(machine.path("memory").path("size_MiB").longValue()).isEqualTo(4096);
		assertThat(machine.at("/nics/0/value/backing/network").stringValue()).isEqualTo("dvportgroup-15");
		assertThat(machine.at("/disks/0/value/backing/vmdk_file").stringValue()).startsWith("[nfs1] ");
		assertThat(info.has("customization_results")).isFalse();
	}

	@Test
	void instantiateWhenStorageGroupIsMappedThenUsesDatastore() {
		ImportClient session = session(TestOvfDescriptors.virtualMachine("grouped")
			.envelope(section("vmw:StorageGroupSection").with("vmw:id", "fast").with("vmw:name", "Fast"))
			.content(section("vmw:StorageSection").with("vmw:group", "fast"))
			.disk("d1", "", 1 << 20));
		JsonNode info = session.instantiate("""
				{"type": "DatastoreMappingParams",
				 "disk_groups": [{"id": "fast", "target_datastore": "datastore-12"}]}""").info();
		JsonNode machine = this.client.get("/rest/vcenter/vm/" + info.path("vm_id").stringValue()).value();
		assertThat(machine.at("/disks/0/value/backing/vmdk_file").stringValue()).startsWith("[nfs1] ");
	}

	@Test
	void instantiateWhenParametersAreWrongThenNamesEach() {
		ImportClient session = session(appliance("faulty"));
		String wrong = String.join(",", "{\"type\": \"DeploymentOptionParams\", \"selected_key\": \"huge\"}",
				NETWORK.replace("dvportgroup-15", "network-99"));
		JsonNode errors = ask(session, wrong).value().path("errors");
		assertThat(errors.findValuesAsString("category")).containsOnly("INPUT");
		assertThat(errors.findValuesAsString("name")).containsExactly("DeploymentOptionParams.selected_key",
				"NetworkMappingParams.source_networks[LAN].target");
		assertThat(errors.findValuesAsString("value")).containsExactly("huge", "network-99");
		assertThat(session.tryInstantiate(wrong).assertError(400, "invalid_argument").messages()).contains("huge",
				"network-99", "all_EULA_accepted");
		session.assertState("IMPORT_SELECTING_OVF_PARAMS");
	}

	@Test
	void instantiateWhenStructureIsUnknownOrTwiceThenFails() {
		ImportClient session = session(TestOvfDescriptors.virtualMachine("strange"));
		String strange = "{\"type\": \"StrangeParams\"}," + LARGE.replace("large", "x") + "," + LICENCE + "," + LICENCE;
		String body = "{\"instantiation_parameters\": [" + strange + "]}";
		JsonNode errors = this.client.badCall("POST", session.path() + "?~action=try-instantiate", body)
			.value()
			.path("errors");
		assertThat(errors.findValuesAsString("value")).contains("StrangeParams", "EulaParams");
		assertThat(this.client.badCall("POST", session.path() + "?~action=instantiate", body)
			.assertError(400, "invalid_argument")
			.messages()).contains("StrangeParams", "EulaParams");
	}

	@Test
	void tryInstantiateWhenLocaleIsSetThenTextsAreInIt() {
		TestOvfDescriptors source = TestOvfDescriptors.virtualMachine("speaking")
			.content(section("EulaSection").add(element("License").text("Be nice.").with("ovf:msgid", "eula")))
			.messageBundle("b1", "de.msg");
		source.first("Strings").with("xml:lang", "de");
		ImportClient session = ImportClient.createIn(this.client, "de-AT").upload("descriptor.ovf", source.bytes());
		session.upload("de.msg", """
				<Strings xmlns="http://schemas.dmtf.org/ovf/envelope/1" xml:lang="de"
				  xmlns:ovf="http://schemas.dmtf.org/ovf/envelope/1"><Msg ovf:msgid="eula">Seid nett.</Msg></Strings>
				""".getBytes(StandardCharsets.UTF_8));
		JsonNode told = ask(session, "").value();
		assertThat(find(told, "EulaParams").path("eulas").get(0).stringValue()).isEqualTo("Seid nett.");
	}

	@Test
	void instantiateWhenCustomizedThenHasResultPerMachine() {
		ImportClient session = session(TestOvfDescriptors.vApp("custom-app", "custom-web", "custom-db")
			.content(section("ovf2:ScaleOutSection").with("ovf2:id", "custom-web")
				.add(element("ovf2:InstanceCount").with("ovf2:default", 2))));
		JsonNode info = session.instantiate("""
				{"@class": "com.vmware.vcenter.ovf.vcenter_guest_customization_params",
				 "customizations": [
				   {"key": "custom-web", "value": {"type": "SPECIFICATION", "specification_id": "linux"}},
				   {"key": "custom-db", "value": {"type": "XML", "xml": "<ConfigRoot/>"}}]}""")
			.assertState("IMPORT_COMPLETED")
			.info();
		JsonNode machines = this.client
			.get("/rest/vcenter/vm?filter.names=custom-web-1&filter.names=custom-web-2&filter.names=custom-db")
			.value();
		assertThat(machines).hasSize(3);
		assertThat(info.path("customization_results").findValuesAsString("key"))
			.containsExactlyInAnyOrderElementsOf(machines.findValuesAsString("vm"));
		assertThat(info.path("customization_results"))
			.allSatisfy((entry) -> assertThat(entry.path("value").booleanValue()).isTrue());
	}

	@Test
	void tryInstantiateWhenTooEarlyOrUnknownThenFails() {
		ImportClient session = ImportClient.create(this.client, "NONE");
		ask(session, "").assertError(400, "not_allowed_in_current_state");
		this.client.call("DELETE", session.path(), null).assertVoid();
		ask(session, "").assertError(404, "not_found");
	}

}
