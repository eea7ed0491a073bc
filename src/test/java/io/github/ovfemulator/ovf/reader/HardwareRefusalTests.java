package io.github.ovfemulator.ovf.reader;

import java.util.List;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
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
 * Tests for hardware that vCenter refuses, and for lax mode, which turns some of these
 * errors into warnings.
 */
class HardwareRefusalTests {

	private static final String VMDK = "http://www.vmware.com/interfaces/specifications/vmdk.html";

	@ParameterizedTest
	@ValueSource(strings = { "vmx-04", "vmx-07", "vmx-13", "vmx-22", "foobar, vmx-04, xen3",
			"vmx-08 Cisco:Internal:VMCloud-01" })
	void readWhenOneFamilyIsSupportedThenAccepted(String families) {
		TestOvfDescriptors source = virtualMachine("vm");
		source.first("vssd:VirtualSystemType").text(families);
		assertThat(read(source, false).errors()).isEmpty();
		assertThat(read(source, false).warnings()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "vmx-7", "vmx-4", "vmx-6", "vmx-05", "vmx-23", "vmx-99", "vmx-", "vmx-x",
			"vmx-99999999999", "virtualbox-2.2", "VMX-13", "foobar xen3" })
	void readWhenNoFamilyIsSupportedThenRefused(String families) {
		TestOvfDescriptors source = virtualMachine("vm");
		source.first("vssd:VirtualSystemType").text(families);
		assertRefused(source, Category.VALUE_ILLEGAL, "VirtualHardwareSection", "No supported hardware versions among ["
				+ families.replace(" ", ", ") + "]; supported: [vmx-04, vmx-07,");
	}

	@Test
	void versionWhenSeveralFamiliesThenHighestSupported() {
		TestOvfDescriptors source = virtualMachine("vm");
		source.first("vssd:VirtualSystemType").text("vmx-10, vmx-13 vmx-99 vmx-11");
		assertThat(version(read(source, false))).isEqualTo(13);
		source.first("vssd:VirtualSystemType").text("vmx-99");
		assertThat(version(read(source, true))).isEqualTo(22);
	}

	@ParameterizedTest
	@CsvSource({ "5,PIIX4,[]", "5,ICH6,[]", "6,megaraid,'[buslogic, lsilogic, lsilogicsas, VirtualSCSI]'",
			"20,AHCI,'[vmware.sata.ahci, vmware.nvme.controller]'", "20,VirtioSCSI,'[vmware.sata.ahci'",
			"23,ohci,'[vmware.usb.ehci, vmware.usb.xhci]'" })
	void readWhenControllerModelIsUnknownThenRefused(int type, String model, String known) {
		TestOvfDescriptors source = virtualMachine("vm")
			.hardware(item(1, type).add(element("rasd:ResourceSubType").text(model)));
		assertRefused(source, Category.VALUE_ILLEGAL, "Item",
				"Value ''" + model + "'' of ResourceSubType element not found in " + known);
	}

	@ParameterizedTest
	@CsvSource({ "6,lsilogic", "6,BusLogic", "6,lsilogicsas", "6,VirtualSCSI", "6,someother lsilogic", "5,", "6,",
			"20,vmware.sata.ahci", "20,vmware.nvme.controller", "20,vmware.nvdimm.controller", "23,vmware.usb.xhci",
			"23," })
	void readWhenControllerModelIsSupportedThenAccepted(int type, String model) {
		TestElement item = item(1, type);
		if (model != null) {
			item.add(element("rasd:ResourceSubType").text(model));
		}
		DescriptorReading reading = read(virtualMachine("vm").hardware(item), false);
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "20,vmware.nvme.controller,vmx-13,vmx-12", "20,vmware.sata.ahci,vmx-10,vmx-09",
			"6,VirtualSCSI,vmx-07,vmx-04", "6,lsilogicsas,vmx-07,vmx-04", "10,VmxNet3,vmx-07,vmx-04",
			"10,E1000e,vmx-08,vmx-07", "23,vmware.usb.xhci,vmx-08,vmx-07" })
	void readWhenDeviceNeedsNewerHardwareThenWarning(int type, String model, String least, String tooOld) {
		TestElement item = item(1, type).add(element("rasd:ResourceSubType").text(model));
		TestOvfDescriptors source = virtualMachine("vm").hardware(item);
		source.first("vssd:VirtualSystemType").text(least);
		assertThat(read(source, false).errors()).isEmpty();
		assertThat(read(source, false).warnings()).isEmpty();
		source.first("vssd:VirtualSystemType").text(tooOld);
		assertThat(read(source, false).errors()).isEmpty();
		assertThat(messages(read(source, false).warnings())).containsExactly(
				"Value ''%s'' of ResourceSubType element requires the hardware version '%s' or later; the virtual machine has '%s'."
					.formatted(model, least, tooOld));
		assertThat(read(source, false).warnings()).extracting(ParseIssue::lineNumber)
			.containsExactly((long) item.line());
	}

	@Test
	void readWhenHardwareHasNoVersionThenNoWarning() {
		TestOvfDescriptors source = virtualMachine("vm")
			.hardware(item(1, 20).add(element("rasd:ResourceSubType").text("vmware.nvme.controller")));
		source.first("vssd:VirtualSystemType").text("");
		assertThat(read(source, false).errors()).isEmpty();
	}

	@Test
	void readWhenMoreThanTenAdaptersThenRefused() {
		TestOvfDescriptors source = virtualMachine("vm").option("small").option("large");
		for (int i = 1; i <= 10; i++) {
			source.hardware(item(i, 10));
		}
		assertThat(read(source.hardware(item(1, 10).with("ovf:configuration", "small")), false).errors()).isEmpty();
		TestElement eleventh = item(11, 10).with("ovf:configuration", "large");
		assertThat(read(source.hardware(eleventh), false).errors())
			.extracting(ParseIssue::category, ParseIssue::lineNumber)
			.containsExactly(tuple(Category.VALUE_ILLEGAL, (long) eleventh.line()));
		assertThat(read(source, true).errors()).isEmpty();
		assertThat(read(source, true).warnings()).hasSize(1);
	}

	@Test
	void readWhenControllerOfDriveIsRefusedThenDriveIsRefused() {
		TestOvfDescriptors source = virtualMachine("vm")
			.hardware(item(3, 5).add(element("rasd:ResourceSubType").text("PIIX4")), item(4, 17).add(parent("3")));
		assertThat(messages(read(source, false).errors())).containsExactly(
				"Value ''PIIX4'' of ResourceSubType element not found in []. An IDE controller has no ResourceSubType.",
				"Value ''3'' of Parent element does not refer to a ref of type DiskControllerReference.");
		assertThat(read(source, true).errors()).isEmpty();
		assertThat(messages(read(source, true).warnings())).containsExactly(
				"Value ''PIIX4'' of ResourceSubType element not found in []. An IDE controller has no ResourceSubType.");
	}

	@ParameterizedTest
	@CsvSource({ "17,9", "17,10", "15,9", "16,9" })
	void readWhenParentIsNotControllerThenAlwaysRefused(int type, String parent) {
		TestOvfDescriptors source = virtualMachine("vm").hardware(item(10, 23), item(4, type).add(parent(parent)));
		for (boolean lax : List.of(false, true)) {
			assertThat(messages(read(source, lax).errors())).containsExactly(
					"Value ''%s'' of Parent element does not refer to a ref of type DiskControllerReference."
						.formatted(parent));
		}
	}

	@Test
	void readWhenCdromIsOnScsiThenAlwaysRefused() {
		TestOvfDescriptors source = virtualMachine("vm").hardware(item(3, 6), item(4, 15).add(parent("3")));
		assertThat(messages(read(source, true).errors())).singleElement()
			.satisfies((message) -> assertThat(message).contains("''3'' of Parent", "IDE or SATA"));
	}

	@Test
	void readWhenInstanceIdIsTwiceInOptionThenWarning() {
		TestElement second = item(1, 6).with("ovf:configuration", "large small");
		TestOvfDescriptors source = virtualMachine("vm").option("small")
			.option("large")
			.hardware(item(1, 6), item(1, 6).with("ovf:configuration", "large"), second);
		assertThat(read(source, false).errors()).isEmpty();
		assertThat(read(source, false).warnings()).extracting(ParseIssue::lineNumber)
			.containsExactly((long) second.line());
		assertThat(messages(read(source, false).warnings())).singleElement()
			.satisfies((message) -> assertThat(message).contains("Instance id '1'", "option 'large'"));
	}

	@Test
	void readWhenParentIsInAnotherOptionThenRefused() {
		TestOvfDescriptors source = virtualMachine("vm").option("small")
			.option("large")
			.hardware(item(3, 6).with("ovf:configuration", "large"), item(4, 17).add(parent("3")));
		assertThat(messages(read(source, false).errors()))
			.containsExactly("Value ''3'' of Parent element does not refer to a ref of type DiskControllerReference.");
	}

	@Test
	void readWhenMemoryIsRepeatedThenSecondIsRefused() {
		TestOvfDescriptors source = virtualMachine("vm").hardware(memory(1, "256"), memory(2, "256"));
		assertRefused(source, Category.ELEMENT_ILLEGAL, "Item", 2, "Multiple ''memory'' elements are not allowed.");
	}

	@Test
	void readWhenMemoryDiffersByOptionThenAccepted() {
		TestOvfDescriptors source = virtualMachine("vm").option("small")
			.option("large")
			.hardware(memory(1, "256"), memory(1, "512").with("ovf:configuration", "large"),
					memory(2, "128").with("ovf:bound", "min"));
		assertThat(read(source, false).errors()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "5,,2", "5,,-1", "5,,first", "6,lsilogic,7", "6,lsilogic,16", "6,VirtualSCSI,64",
			"20,vmware.sata.ahci,30", "20,vmware.nvme.controller,64", "6,lsilogic,99999999999999999999",
			"6,lsilogic,4294967296" })
	void readWhenUnitNumberIsInvalidThenRefused(int type, String model, String unit) {
		TestElement controller = item(3, type);
		if (model != null) {
			controller.add(element("rasd:ResourceSubType").text(model));
		}
		TestOvfDescriptors source = virtualMachine("vm").hardware(controller,
				item(4, 17).add(parent("3"), element("rasd:AddressOnParent").text(unit)));
		assertRefused(source, Category.VALUE_ILLEGAL, "Item", 2, "Value ''" + unit + "'' of AddressOnParent element");
	}

	@ParameterizedTest
	@CsvSource({ "5,17,15", "5,15,16", "20,17,15" })
	void readWhenUnitNumberIsUsedThenRefused(int controller, int first, int second) {
		TestOvfDescriptors source = virtualMachine("vm").hardware(
				(controller == 20) ? item(3, controller).add(element("rasd:ResourceSubType").text("vmware.sata.ahci"))
						: item(3, controller));
		for (int type : List.of(first, second)) {
			TestElement drive = item(type, type).add(element("rasd:AddressOnParent").text("1"));
			source.hardware(drive.add(parent("3")));
		}
		assertRefused(source, Category.VALUE_ILLEGAL, "Item", 3,
				"Value ''1'' of AddressOnParent element is already used by the item in line ");
	}

	@ParameterizedTest
	@ValueSource(ints = { 5, 6, 20 })
	void readWhenControllersExceedBusesThenAlwaysRefused(int type) {
		TestOvfDescriptors source = virtualMachine("vm");
		for (int i = 0; i < 5; i++) {
			TestElement controller = item(i, type);
			source.hardware((type == 20) ? controller.add(element("rasd:ResourceSubType").text("vmware.sata.ahci"))
					: controller);
		}
		assertThat(messages(read(source, true).errors())).hasSize((type == 5) ? 3 : 1)
			.allSatisfy((message) -> assertThat(message).startsWith("There is no free bus number for the controller"));
	}

	@Test
	void readWhenDrivesExceedUnitNumbersThenAlwaysRefused() {
		TestOvfDescriptors source = virtualMachine("vm").hardware(item(3, 5), item(4, 15).add(parent("3")),
				item(5, 15).add(parent("3")), item(6, 15).add(parent("3")));
		assertThat(messages(read(source, true).errors()))
			.containsExactly("There is no free unit number for the item ''6'' on its controller.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://www.microsoft.com/technet/virtualserver/downloads/vhdspec.mspx",
			"http://www.gnome.org/~markmc/qcow-image-format.html", VMDK + "#", VMDK, VMDK + "#unheardOf", "vmdk" })
	void readWhenDiskFormatIsUnsupportedThenRefused(String format) {
		TestOvfDescriptors source = virtualMachine("vm").file("f", "f", 1).disk("d", "f", 1);
		source.first("Disk").with("ovf:format", format);
		assertRefused(source, Category.VALUE_ILLEGAL, "Disk",
				"Unsupported value '" + format + "' for attribute 'format'");
	}

	@ParameterizedTest
	@ValueSource(strings = { VMDK + "#streamOptimized", VMDK + "#sparse", VMDK + "#monolithicSparse",
			VMDK + "#monolithicFlat", "http://www.vmware.com/specifications/vmdk.html#sparse",
			"http://www.vmware.com/interfaces/interfaces/specifications/vmdk.html#streamoptimized" })
	void readWhenDiskFormatIsSupportedThenAccepted(String format) {
		TestOvfDescriptors source = virtualMachine("vm").file("f", "f", 1).disk("d", "f", 1);
		source.first("Disk").with("ovf:format", format);
		assertThat(read(source, false).errors()).isEmpty();
		assertThat(read(source, false).warnings()).isEmpty();
	}

	@Test
	void readWhenBlankDiskHasFormatThenWarning() {
		TestOvfDescriptors source = virtualMachine("vm").disk("d", "", 1);
		assertThat(read(source, false).warnings()).isEmpty();
		source.first("Disk").with("ovf:format", VMDK + "#streamOptimized");
		DescriptorReading reading = read(source, false);
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings())
			.extracting(ParseIssue::category, ParseIssue::lineNumber, (issue) -> issue.message().defaultMessage())
			.containsExactly(tuple(Category.ATTRIBUTE_ILLEGAL, (long) source.first("Disk").line(),
					"Attribute 'format' is not permitted on element 'Disk' without a file."));
	}

	@Test
	void readWhenRefusedItemIsOptionalThenWarning() {
		TestOvfDescriptors source = virtualMachine("vm").hardware(
				item(1, 5).with("ovf:required", false).add(element("rasd:ResourceSubType").text("PIIX4")),
				item(2, 15).with("ovf:required", false).add(parent("9")), memory(4, "1"),
				memory(5, "1").with("ovf:required", false));
		DescriptorReading reading = read(source, false);
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).hasSize(3);
	}

	@Test
	void readWhenAlternativeIsNotSelectedThenNotChecked() {
		TestElement dangling = item(2, 17).with("ovf:configuration", "none")
			.add(element("rasd:HostResource").text("ovf:/disk/xen"), element("rasd:Parent").text("9"));
		TestElement xen = section("VirtualHardwareSection").add(
				element("System").add(element("vssd:VirtualSystemType").text("xen-3")),
				item(1, 6).add(element("rasd:ResourceSubType").text("xenbus")), dangling,
				item(2, 10).add(element("rasd:Connection").text("xenbr0")), item(3, 33),
				item(4, 4).add(element("rasd:VirtualQuantity").text("1.5")),
				item(5, 17).add(element("vmw:StorageGroup").text("none")), element("StorageItem"),
				element("vmw:Config").with("vmw:value", "no key"));
		assertThat(readWithAlternative(xen, true).errors()).isEmpty();
		assertThat(readWithAlternative(xen, true).warnings()).isEmpty();
		assertThat(readWithAlternative(xen, false).errors()).isEmpty();
		assertThat(readWithAlternative(xen, false).warnings()).isEmpty();
	}

	@Test
	void readWhenSelectedAlternativeHasErrorThenReported() {
		TestElement broken = item(9, 33);
		TestElement vmware = section("VirtualHardwareSection")
			.add(element("System").add(element("vssd:VirtualSystemType").text("vmx-10")), broken);
		assertThat(readWithAlternative(vmware, true).errors()).extracting(ParseIssue::category)
			.containsExactly(ParseIssue.Category.VALUE_ILLEGAL);
		assertThat(readWithAlternative(vmware, false).errors()).isEmpty();
	}

	private static DescriptorReading readWithAlternative(TestElement section, boolean first) {
		TestOvfDescriptors source = virtualMachine("vm");
		TestElement system = source.first("VirtualSystem");
		if (first) {
			system.addBefore(source.first("VirtualHardwareSection"), section);
		}
		else {
			system.add(section);
		}
		return read(source, false);
	}

	private static TestElement memory(int id, String quantity) {
		return item(id, 4).add(element("rasd:VirtualQuantity").text(quantity));
	}

	private static TestElement parent(String id) {
		return element("rasd:Parent").text(id);
	}

	private static int version(DescriptorReading reading) {
		return reading.descriptor()
			.virtualSystems()
			.flatMap((system) -> system.selectedHardware().stream())
			.findFirst()
			.orElseThrow()
			.version()
			.getAsInt();
	}

	private static void assertRefused(TestOvfDescriptors source, Category category, String elementName, String text) {
		assertRefused(source, category, elementName, 1, text);
	}

	/** Asserts an error, and the same issue as a warning in lax mode. */
	private static void assertRefused(TestOvfDescriptors source, Category category, String elementName, int number,
			String text) {
		DescriptorReading strict = read(source, false);
		DescriptorReading lax = read(source, true);
		TestElement element = source.nth(elementName, number);
		for (List<ParseIssue> issues : Stream.of(strict.errors(), lax.warnings()).toList()) {
			assertThat(issues).extracting(ParseIssue::category, ParseIssue::lineNumber, ParseIssue::columnNumber)
				.containsExactly(tuple(category, (long) element.line(), (long) element.column()));
			assertThat(messages(issues).get(0)).startsWith(text);
		}
		assertThat(strict.warnings()).isEmpty();
		assertThat(lax.errors()).isEmpty();
	}

	private static List<String> messages(List<ParseIssue> issues) {
		return issues.stream().map((issue) -> issue.message().defaultMessage()).toList();
	}

	private static DescriptorReading read(TestOvfDescriptors source, boolean lax) {
		return new OvfDescriptorReader(OvfLimits.defaults()).read("test.ovf", source.bytes(), lax);
	}

}
