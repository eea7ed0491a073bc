package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.item;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads the hardware of imported machines through the API.
 */
@EmulatorTest
class ImportedHardwareServerTests {

	private static final String UUID = "564d1a2b-3c4d-5e6f-7081-92a3b4c5d6e7";

	@Autowired
	private EmulatorClient client;

	@Test
	void getWhenImportedThenHardwareMatchesPackage() {
		String machine = importPackage(config("uuid", UUID), config("firmware", "efi"),
				config("bootOptions.networkBootProtocol", "ipv6"), item(1, 3).add(rasd("VirtualQuantity", "4")),
				item(2, 4).add(rasd("AllocationUnits", "byte * 2^20"), rasd("VirtualQuantity", "512")),
				item(3, 6).add(rasd("Address", "0"), rasd("ResourceSubType", "VirtualSCSI")),
				item(4, 17).add(rasd("AddressOnParent", "3"), rasd("Parent", "3")),
				item(5, 10).add(rasd("ResourceSubType", "VmxNet3")));
		assertThat(get(machine).at("/identity/bios_uuid").stringValue()).isEqualTo(UUID);
		assertThat(get(machine + "/hardware").path("version").stringValue()).isEqualTo("VMX_13");
		assertThat(get(machine + "/hardware/cpu").path("count").intValue()).isEqualTo(4);
		assertThat(get(machine + "/hardware/memory").path("size_MiB").intValue()).isEqualTo(512);
		assertThat(get(machine + "/hardware/boot").path("network_protocol").stringValue()).isEqualTo("IPV6");
		assertThat(get(machine + "/hardware/disk/2003").path("capacity").intValue()).isEqualTo(1);
		assertThat(get(machine + "/hardware/adapter/scsi/1000").path("type").stringValue()).isEqualTo("PVSCSI");
		assertThat(get(machine + "/hardware/ethernet/4000").at("/backing/network_name").stringValue()).isEmpty();
		assertThat(get(machine + "/hardware/cdrom")).isEmpty();
	}

	private String importPackage(TestElement... hardware) {
		TestOvfDescriptors descriptor = TestOvfDescriptors.virtualMachine("imported-hardware");
		descriptor.first("VirtualHardwareSection").add(hardware);
		ImportClient session = ImportClient.create(this.client, "NONE")
			.upload("descriptor.ovf", descriptor.bytes())
			.instantiate("")
			.assertState("IMPORT_COMPLETED");
		return "/rest/vcenter/vm/" + session.info().path("vm_id").stringValue();
	}

	private JsonNode get(String path) {
		return this.client.get(path).value();
	}

	private static TestElement config(String key, String value) {
		return element("vmw:Config").with("ovf:required", false).with("vmw:key", key).with("vmw:value", value);
	}

	private static TestElement rasd(String name, String text) {
		return element("rasd:" + name).text(text);
	}

}
