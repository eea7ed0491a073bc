package io.github.ovfemulator.importsession;

import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.item;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the machine that a package describes, over HTTP.
 */
@EmulatorTest
class MachineServerTests {

	private static final String NETWORK = """
			{"@class": "com.vmware.vcenter.ovf.network_mapping_params",
			 "source_networks": [{"name": "net", "target": "network-14"}]}""";

	@Autowired
	private EmulatorClient client;

	private static TestElement rasd(String name, Object text) {
		return element("rasd:" + name).text(String.valueOf(text));
	}

	private static TestElement config(String key, String value) {
		return element("vmw:Config").with("ovf:required", false).with("vmw:key", key).with("vmw:value", value);
	}

	private static TestOvfDescriptors withProperty(String name, String capacity) {
		TestOvfDescriptors source = virtualMachine(name).disk("d", "", 1)
			.content(section("ProductSection").add(property("size", "string").with("ovf:value", capacity)));
		source.first("Disk").with("ovf:capacity", "${size}");
		return source;
	}

	private JsonNode machine(ImportClient session) {
		JsonNode info = session.assertState("IMPORT_COMPLETED").info();
		return this.client.get("/rest/vcenter/vm/" + info.path("vm_id").stringValue()).value();
	}

	@Test
	void machineWhenDescriptorIsOfAVcenterThenIsTheOneDescribed() {
		TestOvfDescriptors source = virtualMachine("described").network("net")
			.hardware(
					item("cpu", 3).add(rasd("AllocationUnits", "hertz * 10^6"), rasd("VirtualQuantity", 4),
							element("vmw:CoresPerSocket").with("ovf:required", false).text("2")),
					item("mem", 4).add(rasd("AllocationUnits", "byte * 2^20"), rasd("VirtualQuantity", 2048)),
					item("sata", 20).add(rasd("ResourceSubType", "vmware.sata.ahci"), rasd("Address", 0)),
					item("disk", 17).add(rasd("Parent", "sata"), rasd("AddressOnParent", 2)),
					item("cd", 15).add(rasd("Parent", "sata"), rasd("AddressOnParent", 0),
							rasd("ResourceSubType", "vmware.cdrom.remotepassthrough")),
					config("firmware", "efi"), config("bootOptions.efiSecureBootEnabled", "true"),
					config("cpuHotAddEnabled", "true"));
		JsonNode machine = machine(
				ImportClient.create(this.client, "NONE").upload("descriptor.ovf", source.bytes()).instantiate(NETWORK));
		assertThat(machine.at("/cpu/count").longValue()).isEqualTo(4);
		assertThat(machine.at("/cpu/cores_per_socket").longValue()).isEqualTo(2);
		assertThat(machine.at("/cpu/hot_add_enabled").booleanValue()).isTrue();
		assertThat(machine.at("/memory/size_MiB").longValue()).isEqualTo(2048);
		assertThat(machine.at("/hardware/version").stringValue()).isEqualTo("VMX_13");
		assertThat(machine.at("/boot/type").stringValue()).isEqualTo("EFI");
		assertThat(machine.path("disks").findValuesAsString("type")).contains("SATA");
		assertThat(machine.path("sata_adapters")).hasSize(1);
		assertThat(machine.path("scsi_adapters")).isEmpty();
		assertThat(machine.path("cdroms")).hasSize(1);
		assertThat(machine.path("nics")).hasSize(1);
	}

	@Test
	void machineWhenLaxThenIsMadeOfWhatIsRefusedElse() {
		TestOvfDescriptors source = virtualMachine("lax").disk("d", "", 1 << 20)
			.hardware(item("ide", 5).add(rasd("ResourceSubType", "PIIX4")),
					item("m1", 4).add(rasd("VirtualQuantity", 256)), item("m2", 4).add(rasd("VirtualQuantity", 256)));
		source.first("vssd:VirtualSystemType").text("virtualbox-2.2");
		source.first("rasd:Parent").text("ide");
		ImportClient strict = ImportClient.create(this.client, "NONE").upload("descriptor.ovf", source.bytes());
		assertThat(strict.assertState("IMPORT_ERROR").info().at("/errors/0/issues").findValuesAsString("category"))
			.containsExactlyInAnyOrder("VALUE_ILLEGAL", "VALUE_ILLEGAL", "VALUE_ILLEGAL", "ELEMENT_ILLEGAL");
		ImportClient lax = ImportClient.createLax(this.client).upload("descriptor.ovf", source.bytes());
		assertThat(lax.info().at("/warnings/0/issues")).hasSize(3);
		JsonNode machine = machine(lax.instantiate(""));
		assertThat(machine.at("/memory/size_MiB").longValue()).isEqualTo(512);
		assertThat(machine.path("disks").findValuesAsString("type")).contains("IDE");
		assertThat(machine.at("/hardware/version").stringValue()).isEqualTo("VMX_22");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "-5", "99999999999999999999", "ten" })
	void instantiateWhenCapacityIsInvalidThenNamesLine(String capacity) {
		TestOvfDescriptors source = withProperty("sized" + capacity.length(), capacity);
		ImportClient session = ImportClient.create(this.client, "NONE").upload("descriptor.ovf", source.bytes());
		JsonNode told = this.client
			.post(session.path() + "?~action=try-instantiate", "{\"instantiation_parameters\": []}")
			.value();
		JsonNode issue = told.at("/errors/0/issues/0");
		assertThat(issue.path("category").stringValue()).isEqualTo("VALUE_ILLEGAL");
		assertThat(issue.path("line_number").longValue()).isEqualTo(source.first("Disk").line());
		Answer refused = session.tryInstantiate("");
		refused.assertError(400, "invalid_argument");
		assertThat(refused.text()).contains("VALUE_ILLEGAL", source.first("Disk").line() + ":");
		session.assertState("IMPORT_SELECTING_OVF_PARAMS");
		session.instantiate("""
				{"@class": "com.vmware.vcenter.ovf.property_params",
				 "properties": [{"id": "size", "value": "1048576"}]}""");
		assertThat(machine(session).path("disks").findValuesAsString("capacity")).containsExactly("1048576");
	}

	@Test
	void machineWhenNumbersHave64BitsThenHasThem() {
		TestOvfDescriptors source = virtualMachine("large").hardware(
				item("mem", 4).add(rasd("AllocationUnits", "byte * 2^40"), rasd("VirtualQuantity", 8388607)),
				item("disk", 17).without("rasd:VirtualQuantity").add(rasd("VirtualQuantity", 62L << 40)), item("cpu", 3)
					.add(rasd("AllocationUnits", "hertz * 10^9"), rasd("VirtualQuantity", Integer.MAX_VALUE)));
		ImportClient session = ImportClient.create(this.client, "NONE").upload("descriptor.ovf", source.bytes());
		JsonNode told = this.client
			.post(session.path() + "?~action=try-instantiate", "{\"instantiation_parameters\": []}")
			.value();
		assertThat(told.path("errors")).isEmpty();
		JsonNode machine = machine(session.instantiate(""));
		assertThat(machine.at("/memory/size_MiB").longValue()).isEqualTo(8388607L << 20);
		assertThat(machine.at("/cpu/count").longValue()).isEqualTo(Integer.MAX_VALUE);
		assertThat(machine.path("disks").findValuesAsString("capacity")).containsExactly(String.valueOf(62L << 40));
	}

	@Test
	void instantiateWhenDiskExceedsMaximumThenErrorOfServer() {
		TestOvfDescriptors source = virtualMachine("vast").hardware(item("disk", 17).without("rasd:VirtualQuantity")
			.add(rasd("AllocationUnits", "byte * 2^40"), rasd("VirtualQuantity", 63)));
		ImportClient session = ImportClient.create(this.client, "NONE").upload("descriptor.ovf", source.bytes());
		session.instantiate("").assertState("IMPORT_ERROR");
		JsonNode error = session.info().at("/errors/0");
		assertThat(error.path("category").stringValue()).isEqualTo("SERVER");
		assertThat(error.toString()).contains("unable_to_allocate_resource",
				"vast.vmdk is larger than the maximum size supported by datastore 'datastore1'.");
	}

}
