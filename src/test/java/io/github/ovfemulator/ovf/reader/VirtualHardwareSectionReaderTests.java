package io.github.ovfemulator.ovf.reader;

import java.util.List;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.descriptor.Allocation;
import io.github.ovfemulator.ovf.descriptor.Config;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystem;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.HostResource;
import io.github.ovfemulator.ovf.descriptor.Text;
import io.github.ovfemulator.ovf.descriptor.VirtualHardware;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.item;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for the hardware of a virtual machine.
 */
class VirtualHardwareSectionReaderTests {

	@Test
	void readWhenSystemIsPresentThenFamiliesAndTransports() {
		TestOvfDescriptors source = virtualMachine("vm");
		source.first("vssd:VirtualSystemType").text("foobar, vmx-04, xen3");
		source.first("System").add(element("vssd:VirtualSystemIdentifier").text("machine"));
		source.first("VirtualHardwareSection").with("ovf:transport", "iso com.vmware.guestInfo http://example.com/t");
		DescriptorReading reading = reading(source);
		assertThat(reading.warnings()).isEmpty();
		VirtualHardware hardware = hardware(reading);
		assertThat(hardware.families()).containsExactly("foobar", "vmx-04", "xen3");
		assertThat(hardware.identifier()).isEqualTo("machine");
		assertThat(hardware.transports()).containsExactly("iso", "com.vmware.guestInfo", "http://example.com/t");
	}

	@Test
	void readWhenSystemIsRepeatedThenFirstCountsWithWarning() {
		TestElement second = element("System").add(element("vssd:VirtualSystemType").text("vmx-19"));
		DescriptorReading reading = reading(virtualMachine("vm").hardware(second));
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).extracting(ParseIssue::category, ParseIssue::lineNumber)
			.containsExactly(tuple(ParseIssue.Category.ELEMENT_ILLEGAL, (long) second.line()));
		assertThat(hardware(reading).families()).containsExactly("vmx-13");
	}

	@Test
	void readWhenChildOfSystemIsRepeatedThenFirstCountsWithWarning() {
		TestElement second = element("vssd:VirtualSystemType").text("vmx-19");
		TestOvfDescriptors source = virtualMachine("vm");
		source.first("System").add(second);
		DescriptorReading reading = reading(source);
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).extracting(ParseIssue::category, ParseIssue::lineNumber)
			.containsExactly(tuple(ParseIssue.Category.ELEMENT_ILLEGAL, (long) second.line()));
		assertThat(hardware(reading).families()).containsExactly("vmx-13");
	}

	@ParameterizedTest
	@CsvSource({ "7,disk", "99,disk", ",tape" })
	void readWhenBootDeviceIsUnknownThenWarning(@Nullable String instanceId, String type) {
		TestElement order = section("vmw:BootOrderSection").with("vmw:type", type);
		if (instanceId != null) {
			order.with("vmw:instanceId", instanceId);
		}
		DescriptorReading reading = reading(virtualMachine("vm").hardware(item(7, 5)).content(order));
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).extracting(ParseIssue::category, ParseIssue::lineNumber)
			.containsExactly(tuple(ParseIssue.Category.VALUE_ILLEGAL, (long) order.line()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "disk", "cdrom", "floppy", "ethernet0", "net", "hd" })
	void readWhenTypeOfBootDeviceIsKnownThenNoIssue(String type) {
		DescriptorReading reading = reading(
				virtualMachine("vm").content(section("vmw:BootOrderSection").with("vmw:type", type)));
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).isEmpty();
	}

	@Test
	void selectedHardwareWhenSeveralThenFirstSupported() {
		TestElement xen = section("VirtualHardwareSection")
			.add(element("System").add(element("vssd:VirtualSystemType").text("xen-3")));
		TestOvfDescriptors source = virtualMachine("vm");
		source.first("VirtualSystem").addBefore(source.first("VirtualHardwareSection"), xen);
		DescriptorReading reading = reading(source);
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).isEmpty();
		VirtualSystem system = reading.descriptor().virtualSystems().findFirst().orElseThrow();
		assertThat(system.hardware()).hasSize(2);
		assertThat(system.selectedHardware().orElseThrow().families()).containsExactly("vmx-13");
	}

	@Test
	void readWhenItemIsCompleteThenAllFields() {
		HardwareItem item = only(element("Item").with("ovf:required", "false")
			.add(element("rasd:Address").text("0"), element("rasd:AddressOnParent").text("7"),
					element("rasd:AllocationUnits").text("byte * 2^20"),
					element("rasd:AutomaticAllocation").text("false"),
					element("rasd:Description").text("D").with("ovf:msgid", "d"), element("rasd:ElementName").text("N"),
					element("rasd:InstanceID").text("5"), element("rasd:Limit").text("20"),
					element("rasd:Reservation").text("10"), element("rasd:ResourceSubType").text("lsilogic buslogic"),
					element("rasd:ResourceType").text("6"), element("rasd:VirtualQuantity").text("1"),
					element("rasd:Weight").text("30"), element("rasd:PoolID").text("unheard of"),
					element("vmw:CoresPerSocket").with("ovf:required", "false").text("2"),
					element("vmw:Config").with("vmw:key", "slotInfo.pciSlotNumber").with("vmw:value", "128")));
		assertThat(item.address()).isEqualTo("0");
		assertThat(item.addressOnParent()).isEqualTo("7");
		assertThat(item.automaticAllocation()).isFalse();
		assertThat(item.description()).isEqualTo(new Text("D", "d"));
		assertThat(item.elementName()).isEqualTo(Text.of("N"));
		assertThat(item.instanceId()).isEqualTo("5");
		Allocation allocation = item.allocation();
		assertThat(List.of(allocation.quantity(), allocation.reservation(), allocation.limit(), allocation.weight(),
				item.coresPerSocket()))
			.extracting((number) -> number.getAsLong())
			.containsExactly(1L, 10L, 20L, 30L, 2L);
		assertThat(allocation.unit()).isEqualTo("byte * 2^20");
		assertThat(item.resourceSubTypes()).containsExactly("lsilogic", "buslogic");
		assertThat(item.resourceType()).isEqualTo(6);
		assertThat(item.required()).isFalse();
		assertThat(item.configs()).extracting(Config::key, Config::value)
			.containsExactly(tuple("slotInfo.pciSlotNumber", "128"));
	}

	@Test
	void readWhenItemIsInEarlySchemaThenParsed() {
		HardwareItem item = only(element("Item").add(element("rasd:Caption").text("Old"),
				element("rasd:InstanceId").text("1"), element("rasd:ResourceType").text("4"),
				element("rasd:AllocationUnits").text("MegaBytes"), element("rasd:VirtualQuantity").text("8")));
		assertThat(item.instanceId()).isEqualTo("1");
		assertThat(item.elementName()).isEqualTo(Text.of("Old"));
		assertThat(item.allocation().bytes(8, 1)).hasValue(8 << 20);
	}

	@ParameterizedTest
	@CsvSource({ "ovf:/disk/a b,DISK,a b", "ovf:/file/f,FILE,f", "/disk/d,DISK,d", "ovf://file/f,FILE,f",
			"disk/d,DISK,d", "OVF:/Disk/d,DISK,d", "d,OTHER,d",
			"http://example.com/disk/d,OTHER,http://example.com/disk/d", "'',OTHER,''" })
	void readWhenHostResourcesArePresentThenKindsAndIds(String reference, HostResource.Kind kind, String id) {
		assertThat(HostResource.parse(reference)).isEqualTo(new HostResource(kind, id));
	}

	@Test
	void readWhenSubTypeIsOfVmwareThenAccepted() {
		assertThat(only(item(1, 34).add(element("rasd:ResourceSubType").text("vmware.vtpm"))).resourceType())
			.isEqualTo(34);
	}

	@Test
	void readWhenConfigsArePresentThenParsed() {
		DescriptorReading reading = reading(
				virtualMachine("vm").hardware(
						element("vmw:Config").with("ovf:required", "false")
							.with("vmw:key", "backing.fileName")
							.with("vmw:value", ""),
						element("vmw:Config").with("vmw:key", "firmware").with("vmw:value", "efi"),
						element("vmw:ExtraConfig").with("ovf:required", "false")
							.with("vmw:key", "guestinfo.x")
							.with("vmw:value", "y")));
		assertThat(reading.errors()).isEmpty();
		VirtualHardware hardware = hardware(reading);
		assertThat(hardware.configs()).extracting(Config::key, Config::value, Config::required)
			.containsExactly(tuple("backing.fileName", "", false), tuple("firmware", "efi", true));
		assertThat(hardware.extraConfigs()).extracting(Config::key, Config::value)
			.containsExactly(tuple("guestinfo.x", "y"));
	}

	@Test
	void readWhenNvramIsPlainNameThenAccepted() {
		assertThat(reading(virtualMachine("vm")
			.hardware(element("vmw:ExtraConfig").with("vmw:key", "nvram").with("vmw:value", "vm.nvram"))).errors())
			.isEmpty();
	}

	@Test
	void readWhenOptionalItemIsDanglingThenWarning() {
		DescriptorReading reading = reading(virtualMachine("vm").hardware(item(1, 15).with("ovf:required", "false")
			.add(element("rasd:Parent").text("9"), element("rasd:HostResource").text("ovf:/file/nowhere"),
					element("rasd:Connection").text("nowhere"))));
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).hasSize(3);
	}

	private static HardwareItem only(TestElement item) {
		DescriptorReading reading = reading(virtualMachine("vm").hardware(item));
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).isEmpty();
		return hardware(reading).items().get(0);
	}

	private static VirtualHardware hardware(DescriptorReading reading) {
		return reading.descriptor().virtualSystems().findFirst().orElseThrow().hardware().get(0);
	}

	private static DescriptorReading reading(TestOvfDescriptors source) {
		return new OvfDescriptorReader(OvfLimits.defaults()).read("test.ovf", source.bytes(), false);
	}

}
