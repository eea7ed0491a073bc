package io.github.ovfemulator.ovf.reader;

import java.util.List;
import java.util.Objects;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.descriptor.BootOrderEntry;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystem;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystemCollection;
import io.github.ovfemulator.ovf.descriptor.IpAssignment;
import io.github.ovfemulator.ovf.descriptor.OperatingSystem;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.PlacementGroup;
import io.github.ovfemulator.ovf.descriptor.ScaleOutGroup;
import io.github.ovfemulator.ovf.descriptor.ServiceDependency;
import io.github.ovfemulator.ovf.descriptor.StartupItem;
import io.github.ovfemulator.ovf.descriptor.StorageGroup;
import io.github.ovfemulator.ovf.descriptor.Text;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.item;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.vApp;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for the smaller sections.
 */
class SectionReaderTests {

	@Test
	void readWhenContentsHaveLicencesThenAllLicences() {
		TestElement member = TestOvfDescriptors.system("inner")
			.add(section("EulaSection").add(element("License").text("\n  inner terms  ")));
		OvfDescriptor descriptor = read(vApp("app").content(member,
				section("EulaSection").add(element("License").text("terms").with("ovf:msgid", "eula"))));
		assertThat(descriptor.contents().flatMap((content) -> content.sections().licenses().stream()))
			.containsExactly(new Text("terms", "eula"), Text.of("inner terms"));
	}

	@Test
	void readWhenAnnotationIsPresentThenText() {
		OvfDescriptor descriptor = read(virtualMachine("vm")
			.content(section("AnnotationSection").add(element("Annotation").text("A\nremark"))));
		assertThat(descriptor.requireContent().sections().annotation()).isEqualTo(Text.of("A\nremark"));
	}

	@Test
	void readWhenOperatingSystemIsPresentThenAllFields() {
		OvfDescriptor descriptor = read(
				virtualMachine("vm").content(section("OperatingSystemSection").with("ovf:id", 94)
					.with("ovf:version", "22")
					.with("vmw:osType", "ubuntu64Guest")
					.add(element("Description").text("Ubuntu"))));
		OperatingSystem system = Objects.requireNonNull(system(descriptor).operatingSystem());
		assertThat(system.id()).isEqualTo(94);
		assertThat(system.version()).isEqualTo("22");
		assertThat(system.vmwareType()).isEqualTo("ubuntu64Guest");
		assertThat(system.description()).isEqualTo(Text.of("Ubuntu"));
	}

	@Test
	void readWhenInstallAndBootOrderArePresentThenParsed() {
		OvfDescriptor descriptor = read(virtualMachine("vm").hardware(item(8, 17), item(9, 17))
			.content(section("InstallSection").with("ovf:initialBoot", true).with("ovf:initialBootStopDelay", 300),
					section("vmw:BootOrderSection").with("vmw:type", "disk").with("vmw:instanceId", "8 9")));
		assertThat(system(descriptor).install()).isNotNull()
			.extracting((install) -> install.initialBoot(), (install) -> install.initialBootStopDelay())
			.containsExactly(true, 300);
		assertThat(system(descriptor).bootOrder()).extracting(BootOrderEntry::instanceId).containsExactly("8", "9");
	}

	@Test
	void readWhenStartupIsPresentThenOrdersDelaysAndActions() {
		OvfDescriptor descriptor = read(
				vApp("app", "one", "two").content(section("StartupSection").add(element("Item").with("ovf:id", "one")
					.with("ovf:order", 1)
					.with("ovf:startDelay", 30)
					.with("ovf:waitingForGuest", true)
					.with("ovf:stopAction", "guestShutdown")
					.with("ovf:stopDelay", 60), element("Item").with("ovf:id", "two").with("ovf:order", 2))));
		assertThat(collection(descriptor).startup())
			.extracting(StartupItem::id, StartupItem::order, StartupItem::startDelay, StartupItem::waitingForGuest,
					StartupItem::startAction, StartupItem::stopDelay, StartupItem::stopAction)
			.containsExactly(tuple("one", 1, 30, true, "powerOn", 60, "guestShutdown"),
					tuple("two", 2, 0, false, "powerOn", 0, "powerOff"));
	}

	@Test
	void readWhenResourceAllocationIsPresentThenItems() {
		OvfDescriptor descriptor = read(vApp("app", "one").content(section("ResourceAllocationSection")
			.add(item(1, 3).add(element("rasd:Reservation").text("500"), element("rasd:Limit").text("1000"),
					element("rasd:Weight").text("77"), element("rasd:AllocationUnits").text("hertz * 10^6")))));
		assertThat(collection(descriptor).resourceAllocation()).singleElement().satisfies((item) -> {
			assertThat(item.allocation().reservation()).hasValue(500);
			assertThat(item.allocation().limit()).hasValue(1000);
			assertThat(item.allocation().weight()).hasValue(77);
			assertThat(item.allocation().unit()).isEqualTo("hertz * 10^6");
		});
	}

	@Test
	void readWhenIpAssignmentHasCommasOrBlanksThenParsed() {
		for (String spelling : List.of("ovfenv,dhcp|IPv4,IPv6", " DHCP  ovfenv | ipv6 IPV4 ")) {
			OvfDescriptor descriptor = read(virtualMachine("vm")
				.envelope(section("vmw:IpAssignmentSection").with("vmw:schemes", spelling.split("\\|", 2)[0])
					.with("vmw:protocols", spelling.split("\\|", 2)[1])));
			IpAssignment assignment = Objects.requireNonNull(descriptor.ipAssignment());
			assertThat(assignment.schemes()).containsExactlyInAnyOrder("ovfenv", "dhcp");
			assertThat(assignment.protocols()).containsExactlyInAnyOrder("IPv4", "IPv6");
		}
	}

	@Test
	void readWhenIpAssignmentHasNoAttributesThenEmpty() {
		OvfDescriptor descriptor = read(virtualMachine("vm").envelope(section("vmw:IpAssignmentSection")));
		assertThat(Objects.requireNonNull(descriptor.ipAssignment()).schemes()).isEmpty();
		assertThat(read(virtualMachine("vm")).ipAssignment()).isNull();
	}

	@Test
	void readWhenStorageGroupIsReferencedThenIds() {
		OvfDescriptor descriptor = read(virtualMachine("vm")
			.envelope(section("vmw:StorageGroupSection").with("vmw:id", "fast")
				.with("vmw:name", "Fast ones")
				.add(element("vmw:Description").text("For data")))
			.content(section("vmw:StorageSection").with("vmw:group", "fast"))
			.hardware(item(1, 17).add(element("vmw:StorageGroup").text("fast"))));
		assertThat(descriptor.storageGroups())
			.extracting(StorageGroup::id, StorageGroup::name, StorageGroup::description)
			.containsExactly(tuple("fast", "Fast ones", Text.of("For data")));
		assertThat(system(descriptor).sections().storageGroup()).isEqualTo("fast");
		assertThat(system(descriptor).hardware().get(0).items().get(0).storageGroup()).isEqualTo("fast");
	}

	@Test
	void readWhenPlacementGroupsArePresentThenBothKinds() {
		OvfDescriptor descriptor = read(virtualMachine("vm")
			.envelope(section("ovf2:PlacementGroupSection").with("ovf2:id", "g").with("ovf2:policy", "availability"),
					section("vmw:TagBasedPlacementGroupSection").with("vmw:id", "g")
						.with("vmw:name", "Tagged")
						.add(element("vmw:TagCategory").with("vmw:id", "c").with("vmw:name", "C"),
								element("vmw:TagValue").with("vmw:id", "t").with("vmw:name", "T")))
			.content(section("ovf2:PlacementSection").with("ovf2:group", "g"),
					section("vmw:TagBasedPlacementSection").with("vmw:group", "g")));
		assertThat(descriptor.placementGroups())
			.extracting(PlacementGroup::kind, PlacementGroup::policy, PlacementGroup::name)
			.containsExactly(tuple(PlacementGroup.Kind.POLICY, "availability", null),
					tuple(PlacementGroup.Kind.TAGS, null, "Tagged"));
		assertThat(system(descriptor).sections().placements()).hasSize(2);
	}

	@Test
	void readWhenScaleOutIsPresentThenBounds() {
		OvfDescriptor descriptor = read(vApp("app", "one", "two").content(
				section("ovf2:ScaleOutSection").with("ovf2:id", "one")
					.add(element("ovf2:Description").text("More of one"),
							element("ovf2:InstanceCount").with("ovf2:minimum", 1)
								.with("ovf2:default", 2)
								.with("ovf2:maximum", 4)),
				section("ovf2:ScaleOutSection").with("ovf2:id", "two").add(element("ovf2:InstanceCount"))));
		assertThat(collection(descriptor).scaleOutGroups())
			.extracting(ScaleOutGroup::id, ScaleOutGroup::minimum, ScaleOutGroup::count, ScaleOutGroup::maximum)
			.containsExactly(tuple("one", 1L, 2L, 4L), tuple("two", 1L, 1L, null));
	}

	@Test
	void readWhenServiceIsExtensionThenIsVcenterExtension() {
		OvfDescriptor descriptor = read(virtualMachine("vm").content(dependency("d1", "com.vmware.vservice.extension"),
				dependency("d2", "com.example.service").with("ovf:required", false)));
		assertThat(system(descriptor).sections().serviceDependencies())
			.extracting(ServiceDependency::id, ServiceDependency::type, ServiceDependency::required,
					ServiceDependency::isVcenterExtension)
			.containsExactly(tuple("d1", "com.vmware.vservice.extension", true, true),
					tuple("d2", "com.example.service", false, false));
	}

	@Test
	void readWhenSectionHasNoEffectThenAccepted() {
		OvfDescriptor descriptor = read(virtualMachine("vm")
			.envelope(section("vmw:MigrationUpgradeRequisitesSection").add(element("vmw:Requisite")))
			.content(section("vmw:CpuCompatibilitySection").add(element("vmw:Level"))));
		assertThat(descriptor.unknownSections()).isEmpty();
	}

	@Test
	void readWhenUnknownSectionIsOptionalThenTagAndInfo() {
		OvfDescriptor descriptor = read(
				virtualMachine("vm").content(section("foo:BarSection").with("ovf:required", "false")));
		assertThat(system(descriptor).sections().unknownSections())
			.extracting((section) -> section.tag(), (section) -> section.info())
			.containsExactly(tuple("{http://example.com/foo}BarSection", Text.of("About the foo:BarSection")));
	}

	private static TestElement dependency(String id, String type) {
		return section("vmw:vServiceDependencySection").with("vmw:id", id)
			.add(element("vmw:Type").text(type), element("vmw:Name").text("N"), element("vmw:Description").text("D"),
					element("vmw:Configuration"));
	}

	private static VirtualSystem system(OvfDescriptor descriptor) {
		return descriptor.virtualSystems().findFirst().orElseThrow();
	}

	private static VirtualSystemCollection collection(OvfDescriptor descriptor) {
		return (VirtualSystemCollection) descriptor.requireContent();
	}

	private static OvfDescriptor read(TestOvfDescriptors source) {
		DescriptorReading reading = new OvfDescriptorReader(OvfLimits.defaults()).read("test.ovf", source.bytes(),
				false);
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).isEmpty();
		return reading.descriptor();
	}

}
