package io.github.ovfemulator.ovf.reader;

import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.TestOvfDescriptors;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.item;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.startup;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.vApp;
import static io.github.ovfemulator.ovf.reader.InvalidDescriptor.invalid;
import static io.github.ovfemulator.ovf.reader.InvalidDescriptor.withProperty;

/**
 * Descriptors with one error each.
 */
final class InvalidDescriptors {

	private InvalidDescriptors() {
	}

	static List<InvalidDescriptor> all() {
		List<InvalidDescriptor> descriptors = new ArrayList<>();
		missingAndIllegal(descriptors);
		references(descriptors);
		duplicates(descriptors);
		sections(descriptors);
		values(descriptors);
		return descriptors;
	}

	private static void missingAndIllegal(List<InvalidDescriptor> descriptors) {
		descriptors.add(invalid("a file without id", Category.ATTRIBUTE_REQUIRED,
				(source) -> source.file("f", "f", 1).first("File").without("ovf:id")));
		descriptors.add(invalid("a file without href", Category.ATTRIBUTE_REQUIRED,
				(source) -> source.file("f", "f", 1).first("File").without("ovf:href")));
		descriptors.add(invalid("a disk without id", Category.ATTRIBUTE_REQUIRED, (source) -> {
			source.envelopeSection("DiskSection").add(element("Disk").with("ovf:capacity", 1));
			return source.first("Disk");
		}));
		descriptors.add(invalid("a disk without capacity", Category.ATTRIBUTE_REQUIRED,
				(source) -> source.disk("d", "", 1).first("Disk").without("ovf:capacity")));
		descriptors.add(invalid("a network without name", Category.ATTRIBUTE_REQUIRED, (source) -> {
			source.envelopeSection("NetworkSection").add(element("Network"));
			return source.first("Network");
		}));
		descriptors.add(invalid("an option without id", Category.ATTRIBUTE_REQUIRED,
				(source) -> source.option("o").first("Configuration").without("ovf:id")));
		descriptors.add(invalid("a machine without id", Category.ATTRIBUTE_REQUIRED,
				(source) -> source.first("VirtualSystem").without("ovf:id")));
		descriptors.add(invalid("a property without key", Category.ATTRIBUTE_REQUIRED,
				(source) -> withProperty(source, property("p", "string").without("ovf:key"))));
		descriptors.add(invalid("a property without type", Category.ATTRIBUTE_REQUIRED,
				(source) -> withProperty(source, property("p", "string").without("ovf:type"))));
		descriptors.add(invalid("an extra config without value", Category.ATTRIBUTE_REQUIRED,
				(source) -> source.hardware(element("vmw:ExtraConfig").with("vmw:key", "a")).first("vmw:ExtraConfig")));
		descriptors.add(invalid("a storage group without id", Category.ATTRIBUTE_REQUIRED,
				(source) -> source.envelope(section("vmw:StorageGroupSection")).first("vmw:StorageGroupSection")));
		descriptors.add(invalid("an operating system without id", Category.ATTRIBUTE_REQUIRED,
				(source) -> source.content(section("OperatingSystemSection")).first("OperatingSystemSection")));
		descriptors.add(invalid("no references", Category.ELEMENT_REQUIRED,
				(source) -> source.first("Envelope").without("References")));
		descriptors.add(invalid("no content", Category.ELEMENT_REQUIRED,
				(source) -> source.first("Envelope").without("VirtualSystem")));
		descriptors.add(invalid("a machine without hardware", Category.ELEMENT_REQUIRED,
				(source) -> source.first("VirtualSystem").without("VirtualHardwareSection")));
		descriptors.add(invalid("an item without instance id", Category.ELEMENT_REQUIRED,
				(source) -> source.hardware(item(1, 4).without("rasd:InstanceID")).first("Item")));
		descriptors.add(invalid("an item without resource type", Category.ELEMENT_REQUIRED,
				(source) -> source.hardware(item(1, 4).without("rasd:ResourceType")).first("Item")));
		descriptors.add(invalid("a licence section without licence", Category.ELEMENT_REQUIRED,
				(source) -> source.content(section("EulaSection")).first("EulaSection")));
		descriptors.add(invalid("a service dependency without type", Category.ELEMENT_REQUIRED,
				(source) -> source.content(section("vmw:vServiceDependencySection").with("vmw:id", "d"))
					.first("vmw:vServiceDependencySection")));
		descriptors.add(invalid("two contents", Category.ELEMENT_ILLEGAL, (source) -> {
			source.first("Envelope").add(TestOvfDescriptors.system("other"));
			return source.nth("VirtualSystem", 2);
		}));
		descriptors.add(invalid("two references", Category.ELEMENT_ILLEGAL, (source) -> {
			source.first("Envelope").add(element("References"));
			return source.nth("References", 2);
		}));
		descriptors.add(invalid("a machine within a machine", Category.ELEMENT_ILLEGAL,
				(source) -> source.content(TestOvfDescriptors.system("inner")).nth("VirtualSystem", 2)));
	}

	private static void references(List<InvalidDescriptor> descriptors) {
		descriptors.add(invalid("a disk with a dangling file reference", Category.VALUE_ILLEGAL,
				(source) -> source.disk("d", "nowhere", 1).first("Disk")));
		descriptors.add(invalid("a disk with a dangling parent", Category.VALUE_ILLEGAL,
				(source) -> source.file("f", "f", 1).disk("d", "f", 1).first("Disk").with("ovf:parentRef", "nowhere")));
		descriptors.add(invalid("a disk that is its own parent", Category.VALUE_ILLEGAL,
				(source) -> source.file("f", "f", 1).disk("d", "f", 1).first("Disk").with("ovf:parentRef", "d")));
		descriptors.add(invalid("a capacity with a dangling property", Category.VALUE_ILLEGAL,
				(source) -> source.disk("d", "", 1).first("Disk").with("ovf:capacity", "${nothing}")));
		descriptors.add(invalid("a bundle with a dangling file reference", Category.VALUE_ILLEGAL, (source) -> {
			source.first("Envelope").add(element("Strings").with("ovf:fileRef", "nowhere"));
			return source.first("Strings");
		}));
		descriptors.add(invalid("an item with a dangling disk reference", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 17).add(element("rasd:HostResource").text("ovf:/disk/nowhere")))
					.first("Item")));
		descriptors.add(invalid("an item with a dangling file reference", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 15).add(element("rasd:HostResource").text("ovf:/file/nowhere")))
					.first("Item")));
		descriptors
			.add(invalid("an NVRAM with a dangling file reference", Category.VALUE_ILLEGAL,
					(source) -> source.hardware(
							element("vmw:ExtraConfig").with("vmw:key", "nvram").with("vmw:value", "ovf:/file/nowhere"))
						.first("vmw:ExtraConfig")));
		descriptors.add(invalid("an item with a dangling parent", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 15).add(element("rasd:Parent").text("9"))).first("Item")));
		descriptors.add(invalid("a disk on a network adapter", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 10), item(2, 17).add(element("rasd:Parent").text("1")))
					.nth("Item", 2)));
		descriptors.add(invalid("an adapter with a dangling network", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 10).add(element("rasd:Connection").text("nowhere")))
					.first("Item")));
		descriptors.add(invalid("an item with a dangling option", Category.VALUE_ILLEGAL,
				(source) -> source.option("o")
					.hardware(item(1, 4).with("ovf:configuration", "o nowhere"))
					.first("Item")));
		descriptors.add(invalid("a property with a dangling option", Category.VALUE_ILLEGAL,
				(source) -> withProperty(source, property("p", "string").with("ovf:configuration", "nowhere"))));
		descriptors.add(invalid("a value with a dangling option", Category.VALUE_ILLEGAL,
				(source) -> withProperty(source, property("p", "string")
					.add(element("Value").with("ovf:value", "v").with("ovf:configuration", "nowhere")))));
		descriptors.add(invalid("a startup item with a dangling member", Category.VALUE_ILLEGAL, vApp("app", "one"),
				(source) -> source
					.content(section("StartupSection")
						.add(element("Item").with("ovf:id", "nowhere").with("ovf:order", 1)))
					.first("StartupSection")
					.first("Item")));
		descriptors
			.add(invalid("a scale-out section with a dangling member", Category.VALUE_ILLEGAL, vApp("app", "one"),
					(source) -> source
						.content(section("ovf2:ScaleOutSection").with("ovf2:id", "nowhere")
							.add(element("ovf2:InstanceCount").with("ovf2:default", 1)))
						.first("ovf2:ScaleOutSection")));
		descriptors.add(invalid("a placement with a dangling group", Category.VALUE_ILLEGAL,
				(source) -> source.content(section("vmw:TagBasedPlacementSection").with("vmw:group", "nowhere"))
					.first("vmw:TagBasedPlacementSection")));
		descriptors.add(invalid("an item with a dangling storage group", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 17).add(element("vmw:StorageGroup").text("nowhere")))
					.first("Item")));
		descriptors.add(invalid("a machine with a dangling storage group", Category.VALUE_ILLEGAL,
				(source) -> source.content(section("vmw:StorageSection").with("vmw:group", "nowhere"))
					.first("VirtualSystem")));
	}

	private static void duplicates(List<InvalidDescriptor> descriptors) {
		descriptors.add(invalid("a duplicate file id", Category.VALUE_ILLEGAL,
				(source) -> source.file("f", "a", 1).file("f", "b", 1).nth("File", 2)));
		descriptors.add(invalid("a duplicate file name", Category.VALUE_ILLEGAL,
				(source) -> source.file("a", "f", 1).file("b", "f", 1).nth("File", 2)));
		descriptors.add(invalid("a duplicate disk id", Category.VALUE_ILLEGAL, (source) -> {
			source.disk("d", "", 1).disk("other", "", 1).nth("Disk", 2).with("ovf:diskId", "d");
			source.nth("rasd:HostResource", 2).text("ovf:/disk/d");
			return source.nth("Disk", 2);
		}));
		descriptors.add(invalid("a duplicate network", Category.VALUE_ILLEGAL, (source) -> {
			source.network("n").network("other").nth("Network", 2).with("ovf:name", "n");
			source.nth("rasd:Connection", 2).text("n");
			return source.nth("Network", 2);
		}));
		descriptors.add(invalid("a duplicate option", Category.VALUE_ILLEGAL,
				(source) -> source.option("o").option("o").nth("Configuration", 2)));
		descriptors.add(invalid("a duplicate startup item", Category.VALUE_ILLEGAL, vApp("app", "one"),
				(source) -> source.content(startup("one", "one")).nth("Item", 2)));
		descriptors.add(invalid("two dedescriptors", Category.VALUE_ILLEGAL, (source) -> {
			source.option("a").option("b").first("Configuration").with("ovf:default", true);
			return source.nth("Configuration", 2).with("ovf:default", true);
		}));
		descriptors.add(invalid("a duplicate instance id", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 3), item(1, 4)).nth("Item", 2)));
		descriptors.add(invalid("a duplicate property key", Category.VALUE_ILLEGAL,
				(source) -> source
					.content(section("ProductSection").add(property("p", "string"), property("p", "string")))
					.nth("Property", 2)));
		descriptors.add(invalid("a duplicate product", Category.VALUE_ILLEGAL,
				(source) -> source
					.content(section("ProductSection").with("ovf:class", "c"),
							section("ProductSection").with("ovf:class", "c"))
					.nth("ProductSection", 2)));
		descriptors.add(invalid("a duplicate member", Category.VALUE_ILLEGAL, vApp("app", "one", "one"),
				(source) -> source.nth("VirtualSystem", 2)));
		descriptors.add(invalid("a duplicate placement group id", Category.VALUE_ILLEGAL,
				(source) -> source
					.envelope(section("vmw:TagBasedPlacementGroupSection").with("vmw:id", "g"),
							section("vmw:TagBasedPlacementGroupSection").with("vmw:id", "g"))
					.nth("vmw:TagBasedPlacementGroupSection", 2)));
		descriptors.add(invalid("a duplicate placement", Category.VALUE_ILLEGAL,
				(source) -> source.envelope(section("vmw:TagBasedPlacementGroupSection").with("vmw:id", "g"))
					.content(section("vmw:TagBasedPlacementSection").with("vmw:group", "g"),
							section("vmw:TagBasedPlacementSection").with("vmw:group", "g"))
					.nth("vmw:TagBasedPlacementSection", 2)));
		descriptors.add(invalid("a duplicate storage group id", Category.VALUE_ILLEGAL,
				(source) -> source
					.envelope(section("vmw:StorageGroupSection").with("vmw:id", "g"),
							section("vmw:StorageGroupSection").with("vmw:id", "g"))
					.nth("vmw:StorageGroupSection", 2)));
	}

	private static void sections(List<InvalidDescriptor> descriptors) {
		for (String misplaced : List.of("AnnotationSection", "EulaSection", "ProductSection", "VirtualHardwareSection",
				"OperatingSystemSection", "StartupSection", "ResourceAllocationSection", "vmw:TagBasedPlacementSection",
				"vmw:StorageSection")) {
			descriptors.add(invalid(misplaced + " in the envelope", Category.SECTION_RESTRICTION,
					(source) -> source.envelope(section(misplaced)).first("Envelope").first(misplaced)));
		}
		for (String misplaced : List.of("DiskSection", "NetworkSection", "DeploymentOptionSection",
				"vmw:IpAssignmentSection", "vmw:StorageGroupSection", "vmw:TagBasedPlacementGroupSection",
				"StartupSection", "ResourceAllocationSection", "ovf2:ScaleOutSection")) {
			descriptors.add(invalid(misplaced + " in a machine", Category.SECTION_RESTRICTION,
					(source) -> source.content(section(misplaced)).first(misplaced)));
		}
		for (String misplaced : List.of("VirtualHardwareSection", "OperatingSystemSection", "InstallSection",
				"vmw:BootOrderSection", "vmw:TagBasedPlacementGroupSection")) {
			descriptors.add(invalid(misplaced + " in a collection", Category.SECTION_RESTRICTION, vApp("app"),
					(source) -> source.content(section(misplaced)).first(misplaced)));
		}
		descriptors.add(invalid("two disk sections", Category.SECTION_RESTRICTION,
				(source) -> source.envelope(section("DiskSection"), section("DiskSection")).nth("DiskSection", 2)));
		descriptors.add(invalid("two operating systems", Category.SECTION_RESTRICTION,
				(source) -> source
					.content(section("OperatingSystemSection").with("ovf:id", 1),
							section("OperatingSystemSection").with("ovf:id", 1))
					.nth("OperatingSystemSection", 2)));
		descriptors.add(invalid("an unknown section", Category.SECTION_UNKNOWN,
				(source) -> source.envelope(section("foo:BarSection")).first("foo:BarSection")));
		descriptors.add(invalid("an unknown section in a machine", Category.SECTION_UNKNOWN,
				(source) -> source.content(section("foo:BarSection").with("ovf:required", true))
					.first("foo:BarSection")));
		descriptors.add(invalid("an unknown element", Category.ELEMENT_UNKNOWN,
				(source) -> source.hardware(element("foo:Bar")).first("foo:Bar")));
		for (String parent : List.of("File", "Disk")) {
			descriptors.add(invalid("an unknown element in a " + parent, Category.ELEMENT_UNKNOWN, (source) -> {
				source.file("f", "f", 1).disk("d", "f", 1).first(parent).add(element("foo:Bar"));
				return source.first("foo:Bar");
			}));
		}
	}

	private static void values(List<InvalidDescriptor> descriptors) {
		descriptors.add(invalid("a malformed size", Category.VALUE_ILLEGAL,
				(source) -> source.file("f", "f", 1).first("File").with("ovf:size", "much")));
		descriptors.add(invalid("an unknown compression", Category.VALUE_ILLEGAL,
				(source) -> source.file("f", "f", 1).first("File").with("ovf:compression", "rar")));
		descriptors.add(invalid("an empty chunk size", Category.VALUE_ILLEGAL,
				(source) -> source.file("f", "f", 1).first("File").with("ovf:chunkSize", "0")));
		for (String capacity : List.of("much", "0", "-1", "1.5", "9223372036854775808")) {
			descriptors.add(invalid("a capacity of " + capacity, Category.VALUE_ILLEGAL,
					(source) -> source.disk("d", "", 1).first("Disk").with("ovf:capacity", capacity)));
		}
		descriptors.add(invalid("a capacity of more than 64 bits", Category.VALUE_ILLEGAL,
				(source) -> source.disk("d", "", Long.MAX_VALUE)
					.first("Disk")
					.with("ovf:capacityAllocationUnits", "byte * 2^10")));
		descriptors.add(invalid("an unknown unit", Category.VALUE_ILLEGAL,
				(source) -> source.disk("d", "", 1).first("Disk").with("ovf:capacityAllocationUnits", "bushel")));
		descriptors.add(invalid("an unknown property type", Category.VALUE_ILLEGAL,
				(source) -> withProperty(source, property("p", "nosuchtype"))));
		descriptors.add(invalid("a malformed boolean", Category.VALUE_ILLEGAL,
				(source) -> withProperty(source, property("p", "string").with("ovf:userConfigurable", "perhaps"))));
		descriptors.add(invalid("an unknown bound", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 4).with("ovf:bound", "about")).first("Item")));
		descriptors.add(invalid("a malformed quantity", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 4).add(element("rasd:VirtualQuantity").text("some")))
					.first("rasd:VirtualQuantity")));
		descriptors.add(invalid("an unsupported device", Category.VALUE_ILLEGAL,
				(source) -> source.hardware(item(1, 35)).first("rasd:ResourceType")));
		descriptors
			.add(invalid("an unknown required setting", Category.VALUE_ILLEGAL,
					(source) -> source.hardware(element("vmw:Config").with("ovf:required", true)
						.with("vmw:key", "nosuch.setting")
						.with("vmw:value", "1")).first("vmw:Config")));
		descriptors.add(invalid("an unknown policy", Category.VALUE_ILLEGAL,
				(source) -> source
					.envelope(section("ovf2:PlacementGroupSection").with("ovf2:id", "g").with("ovf2:policy", "luck"))
					.first("ovf2:PlacementGroupSection")));
		descriptors
			.add(invalid("an unknown start action", Category.VALUE_ILLEGAL, vApp("app", "one"),
					(source) -> source.content(section("StartupSection").add(
							element("Item").with("ovf:id", "one").with("ovf:order", 1).with("ovf:startAction", "jump")))
						.first("StartupSection")
						.first("Item")));
		descriptors.add(invalid("a scale-out default out of range", Category.VALUE_ILLEGAL, vApp("app", "one"),
				(source) -> source
					.content(section("ovf2:ScaleOutSection").with("ovf2:id", "one")
						.add(element("ovf2:InstanceCount").with("ovf2:maximum", 2).with("ovf2:default", 3)))
					.first("ovf2:InstanceCount")));
	}

}
