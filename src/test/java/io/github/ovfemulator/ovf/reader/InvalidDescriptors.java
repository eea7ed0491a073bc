package io.github.ovfemulator.ovf.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.item;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.vApp;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;

/**
 * All ways to break a descriptor, one at a time.
 */
final class InvalidDescriptors {

	private InvalidDescriptors() {
	}

	/**
	 * The faults that stop an import.
	 */
	static List<Fault> errors() {
		List<Fault> faults = new ArrayList<>();
		missingAndIllegal(faults);
		references(faults);
		duplicates(faults);
		sections(faults);
		values(faults);
		return faults;
	}

	private static void missingAndIllegal(List<Fault> faults) {
		faults.add(fault("a file without id", Category.ATTRIBUTE_REQUIRED,
				(source) -> source.file("f", "f", 1).first("File").without("ovf:id")));
		faults.add(fault("a file without href", Category.ATTRIBUTE_REQUIRED,
				(source) -> source.file("f", "f", 1).first("File").without("ovf:href")));
		faults.add(fault("a disk without id", Category.ATTRIBUTE_REQUIRED, (source) -> {
			source.envelopeSection("DiskSection").add(element("Disk").with("ovf:capacity", 1));
			return source.first("Disk");
		}));
		faults.add(fault("a disk without capacity", Category.ATTRIBUTE_REQUIRED,
				(source) -> source.disk("d", "", 1).first("Disk").without("ovf:capacity")));
		faults.add(fault("a network without name", Category.ATTRIBUTE_REQUIRED, (source) -> {
			source.envelopeSection("NetworkSection").add(element("Network"));
			return source.first("Network");
		}));
		faults.add(fault("an option without id", Category.ATTRIBUTE_REQUIRED,
				(source) -> source.option("o").first("Configuration").without("ovf:id")));
		faults.add(fault("a machine without id", Category.ATTRIBUTE_REQUIRED,
				(source) -> source.first("VirtualSystem").without("ovf:id")));
		faults.add(fault("a property without key", Category.ATTRIBUTE_REQUIRED,
				(source) -> withProperty(source, property("p", "string").without("ovf:key"))));
		faults.add(fault("a property without type", Category.ATTRIBUTE_REQUIRED,
				(source) -> withProperty(source, property("p", "string").without("ovf:type"))));
		faults.add(fault("an extra config without value", Category.ATTRIBUTE_REQUIRED,
				(source) -> source.hardware(element("vmw:ExtraConfig").with("vmw:key", "a")).first("vmw:ExtraConfig")));
		faults.add(fault("a storage group without id", Category.ATTRIBUTE_REQUIRED,
				(source) -> source.envelope(section("vmw:StorageGroupSection")).first("vmw:StorageGroupSection")));
		faults.add(fault("an operating system without id", Category.ATTRIBUTE_REQUIRED,
				(source) -> source.content(section("OperatingSystemSection")).first("OperatingSystemSection")));
		faults.add(fault("no references", Category.ELEMENT_REQUIRED,
				(source) -> source.first("Envelope").without("References")));
		faults.add(fault("no content", Category.ELEMENT_REQUIRED,
				(source) -> source.first("Envelope").without("VirtualSystem")));
		faults.add(fault("a machine without hardware", Category.ELEMENT_REQUIRED,
				(source) -> source.first("VirtualSystem").without("VirtualHardwareSection")));
		faults.add(fault("an item without instance id", Category.ELEMENT_REQUIRED,
				(source) -> source.hardware(item(1, 4).without("rasd:InstanceID")).first("Item")));
		faults.add(fault("an item without resource type", Category.ELEMENT_REQUIRED,
				(source) -> source.hardware(item(1, 4).without("rasd:ResourceType")).first("Item")));
		faults.add(fault("a licence section without licence", Category.ELEMENT_REQUIRED,
				(source) -> source.content(section("EulaSection")).first("EulaSection")));
		faults.add(fault("a service dependency without type", Category.ELEMENT_REQUIRED,
				(source) -> source.content(section("vmw:vServiceDependencySection").with("vmw:id", "d"))
					.first("vmw:vServiceDependencySection")));
		faults.add(fault("two contents", Category.ELEMENT_ILLEGAL, (source) -> {
			source.first("Envelope").add(TestOvfDescriptors.system("other"));
			return source.nth("VirtualSystem", 2);
		}));
		faults.add(fault("two references", Category.ELEMENT_ILLEGAL, (source) -> {
			source.first("Envelope").add(element("References"));
			return source.nth("References", 2);
		}));
		faults.add(fault("a machine within a machine", Category.ELEMENT_ILLEGAL,
				(source) -> source.content(TestOvfDescriptors.system("inner")).nth("VirtualSystem", 2)));
	}

	private static void references(List<Fault> faults) {
		faults.add(fault("a disk of no file", Category.VALUE_ILLEGAL,
				(source) -> source.disk("d", "nowhere", 1).first("Disk")));
		faults.add(fault("a disk of no parent", Category.VALUE_ILLEGAL,
				(source) -> source.file("f", "f", 1).disk("d", "f", 1).first("Disk").with("ovf:parentRef", "nowhere")));
		faults.add(fault("a disk that is its own parent", Category.VALUE_ILLEGAL,
				(source) -> source.file("f", "f", 1).disk("d", "f", 1).first("Disk").with("ovf:parentRef", "d")));
		faults.add(fault("a capacity of no property", Category.VALUE_ILLEGAL,
				(source) -> source.disk("d", "", 1).first("Disk").with("ovf:capacity", "${nothing}")));
		faults.add(fault("a bundle of no file", Category.VALUE_ILLEGAL, (source) -> {
			source.first("Envelope").add(element("Strings").with("ovf:fileRef", "nowhere"));
			return source.first("Strings");
		}));
		faults.add(fault("an item on no disk", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 17).add(element("rasd:HostResource").text("ovf:/disk/nowhere")))
					.first("Item")));
		faults.add(fault("an item on no file", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 15).add(element("rasd:HostResource").text("ovf:/file/nowhere")))
					.first("Item")));
		faults
			.add(fault("an NVRAM that is no file", Category.VALUE_ILLEGAL,
					(source) -> source.hardware(
							element("vmw:ExtraConfig").with("vmw:key", "nvram").with("vmw:value", "ovf:/file/nowhere"))
						.first("vmw:ExtraConfig")));
		faults.add(fault("an item without its controller", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 15).add(element("rasd:Parent").text("9"))).first("Item")));
		faults.add(fault("a disk on a network adapter", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 10), item(2, 17).add(element("rasd:Parent").text("1")))
					.nth("Item", 2)));
		faults.add(fault("an adapter without its network", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 10).add(element("rasd:Connection").text("nowhere")))
					.first("Item")));
		faults.add(fault("an item of no option", Category.VALUE_ILLEGAL,
				(source) -> source.option("o")
					.hardware(item(1, 4).with("ovf:configuration", "o nowhere"))
					.first("Item")));
		faults.add(fault("a property of no option", Category.VALUE_ILLEGAL,
				(source) -> withProperty(source, property("p", "string").with("ovf:configuration", "nowhere"))));
		faults.add(fault("a value of no option", Category.VALUE_ILLEGAL,
				(source) -> withProperty(source, property("p", "string")
					.add(element("Value").with("ovf:value", "v").with("ovf:configuration", "nowhere")))));
		faults.add(fault("a start of no member", Category.VALUE_ILLEGAL, vApp("app", "one"), (source) -> source
			.content(section("StartupSection").add(element("Item").with("ovf:id", "nowhere").with("ovf:order", 1)))
			.first("StartupSection")
			.first("Item")));
		faults.add(fault("a scale-out of no member", Category.VALUE_ILLEGAL, vApp("app", "one"),
				(source) -> source
					.content(section("ovf2:ScaleOutSection").with("ovf2:id", "nowhere")
						.add(element("ovf2:InstanceCount").with("ovf2:default", 1)))
					.first("ovf2:ScaleOutSection")));
		faults.add(fault("a placement in no group", Category.VALUE_ILLEGAL,
				(source) -> source.content(section("vmw:TagBasedPlacementSection").with("vmw:group", "nowhere"))
					.first("vmw:TagBasedPlacementSection")));
		faults.add(fault("an item in no storage group", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 17).add(element("vmw:StorageGroup").text("nowhere")))
					.first("Item")));
		faults.add(fault("a machine in no storage group", Category.VALUE_ILLEGAL,
				(source) -> source.content(section("vmw:StorageSection").with("vmw:group", "nowhere"))
					.first("VirtualSystem")));
	}

	private static void duplicates(List<Fault> faults) {
		faults.add(fault("a file id twice", Category.VALUE_ILLEGAL,
				(source) -> source.file("f", "a", 1).file("f", "b", 1).nth("File", 2)));
		faults.add(fault("a file name twice", Category.VALUE_ILLEGAL,
				(source) -> source.file("a", "f", 1).file("b", "f", 1).nth("File", 2)));
		faults.add(fault("a disk id twice", Category.VALUE_ILLEGAL, (source) -> {
			source.disk("d", "", 1).disk("other", "", 1).nth("Disk", 2).with("ovf:diskId", "d");
			source.nth("rasd:HostResource", 2).text("ovf:/disk/d");
			return source.nth("Disk", 2);
		}));
		faults.add(fault("a network twice", Category.VALUE_ILLEGAL, (source) -> {
			source.network("n").network("other").nth("Network", 2).with("ovf:name", "n");
			source.nth("rasd:Connection", 2).text("n");
			return source.nth("Network", 2);
		}));
		faults.add(fault("an option twice", Category.VALUE_ILLEGAL,
				(source) -> source.option("o").option("o").nth("Configuration", 2)));
		faults.add(fault("two defaults", Category.VALUE_ILLEGAL, (source) -> {
			source.option("a").option("b").first("Configuration").with("ovf:default", true);
			return source.nth("Configuration", 2).with("ovf:default", true);
		}));
		faults.add(fault("an instance id twice", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 3), item(1, 4)).nth("Item", 2)));
		faults.add(fault("a property key twice", Category.VALUE_ILLEGAL,
				(source) -> source
					.content(section("ProductSection").add(property("p", "string"), property("p", "string")))
					.nth("Property", 2)));
		faults.add(fault("a product twice", Category.VALUE_ILLEGAL,
				(source) -> source
					.content(section("ProductSection").with("ovf:class", "c"),
							section("ProductSection").with("ovf:class", "c"))
					.nth("ProductSection", 2)));
		faults.add(fault("a member twice", Category.VALUE_ILLEGAL, vApp("app", "one", "one"),
				(source) -> source.nth("VirtualSystem", 2)));
		faults.add(fault("a placement group id twice", Category.VALUE_ILLEGAL,
				(source) -> source
					.envelope(section("vmw:TagBasedPlacementGroupSection").with("vmw:id", "g"),
							section("vmw:TagBasedPlacementGroupSection").with("vmw:id", "g"))
					.nth("vmw:TagBasedPlacementGroupSection", 2)));
		faults.add(fault("a placement twice", Category.VALUE_ILLEGAL,
				(source) -> source.envelope(section("vmw:TagBasedPlacementGroupSection").with("vmw:id", "g"))
					.content(section("vmw:TagBasedPlacementSection").with("vmw:group", "g"),
							section("vmw:TagBasedPlacementSection").with("vmw:group", "g"))
					.nth("vmw:TagBasedPlacementSection", 2)));
		faults.add(fault("a storage group id twice", Category.VALUE_ILLEGAL,
				(source) -> source
					.envelope(section("vmw:StorageGroupSection").with("vmw:id", "g"),
							section("vmw:StorageGroupSection").with("vmw:id", "g"))
					.nth("vmw:StorageGroupSection", 2)));
	}

	private static void sections(List<Fault> faults) {
		for (String misplaced : List.of("AnnotationSection", "EulaSection", "ProductSection", "VirtualHardwareSection",
				"OperatingSystemSection", "StartupSection", "ResourceAllocationSection", "vmw:TagBasedPlacementSection",
				"vmw:StorageSection")) {
			faults.add(fault(misplaced + " in the envelope", Category.SECTION_RESTRICTION,
					(source) -> source.envelope(section(misplaced)).first("Envelope").first(misplaced)));
		}
		for (String misplaced : List.of("DiskSection", "NetworkSection", "DeploymentOptionSection",
				"vmw:IpAssignmentSection", "vmw:StorageGroupSection", "vmw:TagBasedPlacementGroupSection",
				"StartupSection", "ResourceAllocationSection", "ovf2:ScaleOutSection")) {
			faults.add(fault(misplaced + " in a machine", Category.SECTION_RESTRICTION,
					(source) -> source.content(section(misplaced)).first(misplaced)));
		}
		for (String misplaced : List.of("VirtualHardwareSection", "OperatingSystemSection", "InstallSection",
				"vmw:BootOrderSection", "vmw:TagBasedPlacementGroupSection")) {
			faults.add(fault(misplaced + " in a collection", Category.SECTION_RESTRICTION, vApp("app"),
					(source) -> source.content(section(misplaced)).first(misplaced)));
		}
		faults.add(fault("two disk sections", Category.SECTION_RESTRICTION,
				(source) -> source.envelope(section("DiskSection"), section("DiskSection")).nth("DiskSection", 2)));
		faults.add(fault("two operating systems", Category.SECTION_RESTRICTION,
				(source) -> source
					.content(section("OperatingSystemSection").with("ovf:id", 1),
							section("OperatingSystemSection").with("ovf:id", 1))
					.nth("OperatingSystemSection", 2)));
		faults.add(fault("an unknown section", Category.SECTION_UNKNOWN,
				(source) -> source.envelope(section("foo:BarSection")).first("foo:BarSection")));
		faults.add(fault("an unknown section in a machine", Category.SECTION_UNKNOWN,
				(source) -> source.content(section("foo:BarSection").with("ovf:required", true))
					.first("foo:BarSection")));
		faults.add(fault("an unknown element", Category.ELEMENT_UNKNOWN,
				(source) -> source.hardware(element("foo:Bar")).first("foo:Bar")));
	}

	private static void values(List<Fault> faults) {
		faults.add(fault("a size that is no number", Category.VALUE_ILLEGAL,
				(source) -> source.file("f", "f", 1).first("File").with("ovf:size", "much")));
		faults.add(fault("an unknown compression", Category.VALUE_ILLEGAL,
				(source) -> source.file("f", "f", 1).first("File").with("ovf:compression", "rar")));
		faults.add(fault("chunks of nothing", Category.VALUE_ILLEGAL,
				(source) -> source.file("f", "f", 1).first("File").with("ovf:chunkSize", "0")));
		for (String capacity : List.of("much", "0", "-1", "1.5", "9223372036854775808")) {
			faults.add(fault("a capacity of " + capacity, Category.VALUE_ILLEGAL,
					(source) -> source.disk("d", "", 1).first("Disk").with("ovf:capacity", capacity)));
		}
		faults.add(fault("a capacity beyond all disks", Category.VALUE_ILLEGAL,
				(source) -> source.disk("d", "", Long.MAX_VALUE)
					.first("Disk")
					.with("ovf:capacityAllocationUnits", "byte * 2^10")));
		faults.add(fault("an unknown unit", Category.VALUE_ILLEGAL,
				(source) -> source.disk("d", "", 1).first("Disk").with("ovf:capacityAllocationUnits", "bushel")));
		faults.add(fault("an unknown property type", Category.VALUE_ILLEGAL,
				(source) -> withProperty(source, property("p", "nosuchtype"))));
		faults.add(fault("a flag that is none", Category.VALUE_ILLEGAL,
				(source) -> withProperty(source, property("p", "string").with("ovf:userConfigurable", "perhaps"))));
		faults.add(fault("a bound that is none", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 4).with("ovf:bound", "about")).first("Item")));
		faults.add(fault("a quantity that is no number", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 4).add(element("rasd:VirtualQuantity").text("some")))
					.first("rasd:VirtualQuantity")));
		faults.add(fault("a device that nobody can make", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 35)).first("rasd:ResourceType")));
		faults
			.add(fault("a setting that nobody knows", Category.VALUE_ILLEGAL,
					(source) -> source.hardware(element("vmw:Config").with("ovf:required", true)
						.with("vmw:key", "nosuch.setting")
						.with("vmw:value", "1")).first("vmw:Config")));
		faults.add(fault("a policy that is none", Category.VALUE_ILLEGAL,
				(source) -> source
					.envelope(section("ovf2:PlacementGroupSection").with("ovf2:id", "g").with("ovf2:policy", "luck"))
					.first("ovf2:PlacementGroupSection")));
		faults
			.add(fault("a start action that is none", Category.VALUE_ILLEGAL, vApp("app", "one"),
					(source) -> source.content(section("StartupSection").add(
							element("Item").with("ovf:id", "one").with("ovf:order", 1).with("ovf:startAction", "jump")))
						.first("StartupSection")
						.first("Item")));
		faults.add(fault("a scale-out beyond its bounds", Category.VALUE_ILLEGAL, vApp("app", "one"),
				(source) -> source
					.content(section("ovf2:ScaleOutSection").with("ovf2:id", "one")
						.add(element("ovf2:InstanceCount").with("ovf2:maximum", 2).with("ovf2:default", 3)))
					.first("ovf2:InstanceCount")));
	}

	/**
	 * The faults that do not.
	 */
	static List<Fault> warnings() {
		List<Fault> faults = new ArrayList<>();
		faults.add(fault("a section without Info", Category.ELEMENT_REQUIRED,
				(source) -> source.envelope(element("DiskSection")).first("DiskSection")));
		faults.add(fault("a machine without Info", Category.ELEMENT_REQUIRED,
				(source) -> source.first("VirtualSystem").without("Info")));
		faults.add(fault("a disk drive without size", Category.ELEMENT_REQUIRED,
				(source) -> source.hardware(item(1, 17).without("rasd:VirtualQuantity")).first("Item")));
		faults.add(fault("an item without name", Category.ELEMENT_REQUIRED,
				(source) -> source.hardware(item(1, 1).without("rasd:ElementName")).first("Item")));
		faults.add(fault("a disk without format", Category.ATTRIBUTE_REQUIRED,
				(source) -> source.file("f", "f", 1).disk("d", "f", 1).first("Disk").without("ovf:format")));
		faults.add(fault("a blank disk with content", Category.ATTRIBUTE_ILLEGAL,
				(source) -> source.disk("d", "", 1).first("Disk").with("ovf:populatedSize", 1)));
		faults.add(fault("a disk fuller than it is large", Category.VALUE_ILLEGAL,
				(source) -> source.file("f", "f", 1).disk("d", "f", 1).first("Disk").with("ovf:populatedSize", 2)));
		faults.add(fault("a negative file size", Category.VALUE_ILLEGAL,
				(source) -> source.file("f", "f", -1).first("File")));
		faults.add(fault("a file outside of the package", Category.VALUE_ILLEGAL,
				(source) -> source.file("f", "../f", 1).first("File")));
		faults.add(fault("an optional device that nobody can make", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 35).with("ovf:required", false)).first("rasd:ResourceType")));
		faults.add(fault("a repeated setting of an item", Category.ELEMENT_ILLEGAL,
				(source) -> source.hardware(item(1, 1).add(element("rasd:InstanceID").text("2")))
					.nth("rasd:InstanceID", 2)));
		faults.add(fault("broken qualifiers", Category.VALUE_ILLEGAL,
				(source) -> withProperty(source, property("p", "string").with("ovf:qualifiers", "MaxLen(i65535)"))));
		faults.add(fault("a default of another type", Category.VALUE_ILLEGAL,
				(source) -> withProperty(source, property("p", "uint8").with("ovf:value", "256"))));
		faults.add(fault("a qualifier of no network", Category.VALUE_ILLEGAL,
				(source) -> withProperty(source, property("p", "string").with("vmw:qualifiers", "Ip(\"nowhere\")"))));
		faults.add(fault("an id in different collections", Category.VALUE_ILLEGAL, vApp("same", "same"),
				(source) -> source.first("VirtualSystem")));
		faults.add(fault("an optional section in the wrong place", Category.SECTION_RESTRICTION,
				(source) -> source.envelope(section("AnnotationSection").with("ovf:required", false))
					.first("AnnotationSection")));
		faults.add(fault("an unknown way to assign addresses", Category.VALUE_ILLEGAL,
				(source) -> source.envelope(section("vmw:IpAssignmentSection").with("vmw:schemes", "dhcp pigeon"))
					.first("vmw:IpAssignmentSection")));
		return faults;
	}

	private static TestElement withProperty(TestOvfDescriptors source, TestElement property) {
		source.content(section("ProductSection").add(property));
		return property;
	}

	private static Fault fault(String name, Category category, Function<TestOvfDescriptors, TestElement> breaking) {
		return fault(name, category, virtualMachine("vm"), breaking);
	}

	private static Fault fault(String name, Category category, TestOvfDescriptors source,
			Function<TestOvfDescriptors, TestElement> breaking) {
		return new Fault(name, category, source, breaking);
	}

	/**
	 * One way to break a descriptor.
	 *
	 * @param name what is wrong
	 * @param category the category it belongs to
	 * @param source the descriptor
	 * @param breaking breaks it and answers the element at which the fault is to be found
	 */
	record Fault(String name, Category category, TestOvfDescriptors source,
			Function<TestOvfDescriptors, TestElement> breaking) {

		@Override
		public String toString() {
			return this.name;
		}

	}

}
