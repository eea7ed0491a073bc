package io.github.ovfemulator.ovf.reader;

import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.TestElement;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.item;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.vApp;
import static io.github.ovfemulator.ovf.reader.InvalidDescriptor.invalid;
import static io.github.ovfemulator.ovf.reader.InvalidDescriptor.withProperty;

/**
 * Descriptors with one warning each.
 */
final class SuspectDescriptors {

	private SuspectDescriptors() {
	}

	static List<InvalidDescriptor> all() {
		List<InvalidDescriptor> descriptors = new ArrayList<>();
		descriptors.add(invalid("a section without Info", Category.ELEMENT_REQUIRED,
				(source) -> source.envelope(element("DiskSection")).first("DiskSection")));
		descriptors.add(invalid("a machine without Info", Category.ELEMENT_REQUIRED,
				(source) -> source.first("VirtualSystem").without("Info")));
		descriptors.add(invalid("a disk drive without size", Category.ELEMENT_REQUIRED,
				(source) -> source.hardware(item(1, 17).without("rasd:VirtualQuantity")).first("Item")));
		descriptors.add(invalid("an item without name", Category.ELEMENT_REQUIRED,
				(source) -> source.hardware(item(1, 1).without("rasd:ElementName")).first("Item")));
		descriptors.add(invalid("a disk without format", Category.ATTRIBUTE_REQUIRED,
				(source) -> source.file("f", "f", 1).disk("d", "f", 1).first("Disk").without("ovf:format")));
		descriptors.add(invalid("a blank disk with content", Category.ATTRIBUTE_ILLEGAL,
				(source) -> source.disk("d", "", 1).first("Disk").with("ovf:populatedSize", 1)));
		descriptors.add(invalid("a populated size above the capacity", Category.VALUE_ILLEGAL,
				(source) -> source.file("f", "f", 1).disk("d", "f", 1).first("Disk").with("ovf:populatedSize", 2)));
		descriptors.add(invalid("a negative file size", Category.VALUE_ILLEGAL,
				(source) -> source.file("f", "f", -1).first("File")));
		descriptors.add(invalid("a file outside the package", Category.VALUE_ILLEGAL,
				(source) -> source.file("f", "../f", 1).first("File")));
		descriptors.add(invalid("an optional unsupported device", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 35).with("ovf:required", false)).first("rasd:ResourceType")));
		descriptors.add(invalid("a repeated setting of an item", Category.ELEMENT_ILLEGAL,
				(source) -> source.hardware(item(1, 1).add(element("rasd:InstanceID").text("2")))
					.nth("rasd:InstanceID", 2)));
		descriptors.add(invalid("malformed qualifiers", Category.VALUE_ILLEGAL,
				(source) -> withProperty(source, property("p", "string").with("ovf:qualifiers", "MaxLen(i65535)"))));
		descriptors.add(invalid("a default of another type", Category.VALUE_ILLEGAL,
				(source) -> withProperty(source, property("p", "uint8").with("ovf:value", "256"))));
		descriptors.add(invalid("a qualifier with a dangling network", Category.VALUE_ILLEGAL,
				(source) -> withProperty(source, property("p", "string").with("vmw:qualifiers", "Ip(\"nowhere\")"))));
		descriptors.add(invalid("a duplicate id in different collections", Category.VALUE_ILLEGAL, vApp("same", "same"),
				(source) -> source.first("VirtualSystem")));
		descriptors.add(invalid("an optional misplaced section", Category.SECTION_RESTRICTION,
				(source) -> source.envelope(section("AnnotationSection").with("ovf:required", false))
					.first("AnnotationSection")));
		descriptors.add(invalid("an unknown address assignment scheme", Category.VALUE_ILLEGAL,
				(source) -> source.envelope(section("vmw:IpAssignmentSection").with("vmw:schemes", "dhcp pigeon"))
					.first("vmw:IpAssignmentSection")));
		descriptors.add(invalid("an unknown guest", Category.VALUE_ILLEGAL,
				(source) -> source
					.content(section("OperatingSystemSection").with("ovf:id", 94).with("vmw:osType", "nextGuest"))
					.first("OperatingSystemSection")));
		descriptors.addAll(allocations());
		descriptors.add(invalid("an unknown attribute", Category.ATTRIBUTE_ILLEGAL,
				(source) -> source.disk("d", "", 1).first("Disk").with("ovf:configuration", "a")));
		descriptors.add(invalid("an unknown attribute without a namespace", Category.ATTRIBUTE_ILLEGAL,
				(source) -> source.network("n").first("Network").with("Name", "n")));
		descriptors.add(invalid("an unknown attribute of VMware", Category.ATTRIBUTE_ILLEGAL,
				(source) -> source.first("VirtualHardwareSection").with("vmw:transport", "iso")));
		descriptors.add(invalid("an attribute with and without a namespace", Category.ATTRIBUTE_ILLEGAL,
				(source) -> source.file("f", "f", 1).disk("d", "f", 1).first("File").with("size", 2)));
		descriptors.addAll(repeated());
		return descriptors;
	}

	private static List<InvalidDescriptor> repeated() {
		List<InvalidDescriptor> descriptors = new ArrayList<>();
		for (String element : List.of("vmw:Config", "vmw:ExtraConfig")) {
			descriptors.add(invalid("a repeated " + element, Category.VALUE_ILLEGAL,
					(source) -> source.hardware(setting(element, "efi"), setting(element, "bios")).nth(element, 2)));
		}
		descriptors.add(invalid("a repeated setting of a device", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 1).add(setting("vmw:Config", "efi"), setting("vmw:Config", "bios")))
					.nth("vmw:Config", 2)));
		descriptors.add(invalid("two annotations", Category.ELEMENT_ILLEGAL, (source) -> source
			.content(section("AnnotationSection").add(element("Annotation").text("a"), element("Annotation").text("b")))
			.nth("Annotation", 2)));
		descriptors.add(invalid("two names", Category.ELEMENT_ILLEGAL,
				(source) -> source.content(element("Name").text("b")).nth("Name", 2)));
		descriptors.add(invalid("two vendors", Category.ELEMENT_ILLEGAL,
				(source) -> source
					.content(section("ProductSection").add(element("Vendor").text("a"), element("Vendor").text("b")))
					.nth("Vendor", 2)));
		descriptors.add(invalid("a repeated message", Category.VALUE_ILLEGAL, (source) -> {
			source.strings("de", "id", "a").first("Strings").add(element("Msg").with("ovf:msgid", "id").text("b"));
			return source.nth("Msg", 2);
		}));
		descriptors.add(invalid("an unknown property of an item", Category.ELEMENT_UNKNOWN,
				(source) -> source.hardware(item(1, 1).add(element("rasd:Quantity").text("1")))
					.first("rasd:Quantity")));
		descriptors.add(invalid("an unknown property of a system", Category.ELEMENT_UNKNOWN, (source) -> {
			source.first("System").add(element("vssd:VirtualSystemTypes").text("vmx-13"));
			return source.first("vssd:VirtualSystemTypes");
		}));
		descriptors.add(invalid("markup in a text", Category.ELEMENT_ILLEGAL,
				(source) -> source
					.content(section("EulaSection").add(element("License").text("a").add(element("foo:b").text("c"))))
					.first("foo:b")));
		descriptors.add(invalid("two files of a drive", Category.ELEMENT_ILLEGAL,
				(source) -> source.file("f", "f", 1)
					.file("g", "g", 1)
					.hardware(item(1, 15).add(element("rasd:HostResource").text("ovf:/file/f"),
							element("rasd:HostResource").text("ovf:/file/g")))
					.first("Item")));
		descriptors.add(invalid("two values of an option", Category.VALUE_ILLEGAL, (source) -> {
			withProperty(source.option("a"), property("p", "string").add(value("1"), value("2")));
			return source.nth("Value", 2);
		}));
		descriptors.add(invalid("an unknown network qualifier", Category.VALUE_ILLEGAL,
				(source) -> withProperty(source, property("p", "string").with("vmw:qualifiers", "Ip Address"))));
		descriptors.add(invalid("an unknown backing of a drive", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 15).add(element("rasd:ResourceSubType").text("vmware.cdrom.dvd")))
					.first("rasd:ResourceSubType")));
		descriptors.add(invalid("two devices of an item", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(amount(1, 10, "VirtualQuantity", 2)).first("rasd:VirtualQuantity")));
		descriptors
			.add(invalid("a disk of no machine", Category.VALUE_ILLEGAL,
					(source) -> source.envelope(
							section("DiskSection").add(element("Disk").with("ovf:diskId", "d").with("ovf:capacity", 1)))
						.first("Disk")));
		return descriptors;
	}

	private static TestElement value(String value) {
		return element("Value").with("ovf:value", value).with("ovf:configuration", "a");
	}

	private static TestElement setting(String element, String value) {
		return element(element).with("vmw:key", "firmware").with("vmw:value", value);
	}

	private static List<InvalidDescriptor> allocations() {
		List<InvalidDescriptor> descriptors = new ArrayList<>();
		descriptors.add(invalid("a bound without an item", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(amount(1, 4, "VirtualQuantity", 64).with("ovf:bound", "min"))
					.first("Item")));
		descriptors.add(invalid("a bound of no device", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 10).with("ovf:bound", "max")).first("Item")));
		descriptors.add(invalid("a quantity below its minimum", Category.VALUE_ILLEGAL,
				(source) -> source
					.hardware(amount(1, 4, "VirtualQuantity", 63),
							amount(1, 4, "VirtualQuantity", 64).with("ovf:bound", "min"))
					.first("rasd:VirtualQuantity")));
		descriptors.add(invalid("a quantity above its maximum", Category.VALUE_ILLEGAL,
				(source) -> source
					.hardware(amount(1, 4, "VirtualQuantity", 64).with("ovf:bound", "max"),
							amount(1, 4, "VirtualQuantity", 65))
					.nth("rasd:VirtualQuantity", 2)));
		descriptors
			.add(invalid("a reservation of processors in percent", Category.VALUE_ILLEGAL,
					(source) -> source.hardware(amount(1, 3, "VirtualQuantity", 1)
						.add(element("rasd:AllocationUnits").text("percent"), element("rasd:Reservation").text("50")))
						.first("rasd:AllocationUnits")));
		descriptors.add(shared("shared memory in percent",
				amount(1, 4, "Reservation", 50).add(element("rasd:AllocationUnits").text("percent")),
				"rasd:AllocationUnits"));
		descriptors.add(shared("a shared disk", amount(1, 17, "Reservation", 1), "Item"));
		descriptors.add(shared("a shared quantity", amount(1, 4, "VirtualQuantity", 1), "Item"));
		descriptors.add(invalid("shared memory twice", Category.VALUE_ILLEGAL, vApp("app", "vm"), (source) -> source
			.content(section("ResourceAllocationSection").add(amount(1, 4, "Limit", 1), amount(2, 4, "Limit", 2)))
			.nth("Item", 2)));
		return descriptors;
	}

	private static InvalidDescriptor shared(String name, TestElement item, String position) {
		return invalid(name, Category.VALUE_ILLEGAL, vApp("app", "vm"),
				(source) -> source.content(section("ResourceAllocationSection").add(item)).first(position));
	}

	private static TestElement amount(int id, int type, String element, int value) {
		return item(id, type).add(element("rasd:" + element).text(String.valueOf(value)));
	}

}
