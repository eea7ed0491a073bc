package io.github.ovfemulator.ovf.descriptor;

import java.util.List;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystemCollection;
import io.github.ovfemulator.ovf.descriptor.HardwareItem.Bound;
import io.github.ovfemulator.ovf.reader.DescriptorReading;
import io.github.ovfemulator.ovf.reader.OvfDescriptorReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.item;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for deployment options and the view of a descriptor under each option.
 */
class DeploymentOptionTests {

	@Test
	void readWhenOptionIsPresentThenLabelAndDescription() {
		OvfDescriptor descriptor = read(virtualMachine("vm").option("small"));
		DeploymentOption option = descriptor.deploymentOptions().get(0);
		assertThat(option.label()).isEqualTo(Text.of("Option small"));
		assertThat(option.description()).isEqualTo(Text.of("To be small"));
	}

	@Test
	void defaultOptionWhenMarkedThenMarkedOption() {
		TestOvfDescriptors source = virtualMachine("vm").option("a").option("b");
		source.nth("Configuration", 2).with("ovf:default", "true");
		assertThat(read(source).defaultOption()).get().extracting(DeploymentOption::id).isEqualTo("b");
	}

	@Test
	void defaultOptionWhenNoneIsMarkedThenFirstOption() {
		OvfDescriptor descriptor = read(virtualMachine("vm").option("a").option("b"));
		assertThat(descriptor.deploymentOptions()).extracting(DeploymentOption::id, DeploymentOption::isDefault)
			.containsExactly(tuple("a", true), tuple("b", false));
		assertThat(read(virtualMachine("vm")).defaultOption()).isEmpty();
	}

	@Test
	void forOptionWhenItemIsOfOtherOptionThenLeftOut() {
		TestOvfDescriptors source = options().hardware(item(1, 3), item(2, 10).with("ovf:configuration", "b c"),
				item(3, 10).with("configuration", "a"));
		assertThat(instanceIds(read(source), "a")).containsExactly("1", "3");
		assertThat(instanceIds(read(source), "b")).containsExactly("1", "2");
	}

	@Test
	void forOptionWhenOptionHasItemThenReplacesGeneralItem() {
		TestOvfDescriptors source = options().hardware(memory(512).with("ovf:configuration", "b"), memory(256),
				memory(1024).with("ovf:configuration", "b c"));
		OvfDescriptor descriptor = read(source);
		assertThat(quantities(descriptor, "a")).containsExactly(256L);
		assertThat(quantities(descriptor, "b")).as("the last item of the option").containsExactly(1024L);
		assertThat(quantities(descriptor, "c")).containsExactly(1024L);
		assertThat(quantities(descriptor, null)).as("the default").containsExactly(256L);
	}

	@Test
	void forOptionWhenBoundHasNoItemThenReplacesIt() {
		TestOvfDescriptors source = options().hardware(memory(128).with("ovf:bound", "min"),
				memory(512).with("ovf:bound", "max"),
				memory(256).with("ovf:bound", "min").with("ovf:configuration", "b"));
		OvfDescriptor descriptor = read(source);
		assertThat(quantities(descriptor, "a")).containsExactly(128L);
		assertThat(quantities(descriptor, "b")).containsExactly(256L);
	}

	@Test
	void forOptionWhenItemIsBoundThenLeftOut() {
		TestOvfDescriptors source = options().hardware(memory(256), memory(128).with("ovf:bound", "min"),
				memory(512).with("ovf:bound", "max"));
		OvfDescriptor descriptor = read(source);
		assertThat(items(descriptor)).extracting(HardwareItem::bound)
			.containsExactly(Bound.NORMAL, Bound.MIN, Bound.MAX);
		assertThat(quantities(descriptor, "a")).containsExactly(256L);
	}

	@Test
	void forOptionWhenFileIsOfOtherOptionThenLeftOut() {
		TestOvfDescriptors source = options().file("f1", "1.vmdk", 1)
			.file("f2", "2.vmdk", 1)
			.file("readme", "readme.txt", 1)
			.file("iso", "b.iso", 1)
			.disk("d1", "f1", 1)
			.disk("d2", "f2", 1)
			.disk("blank", "", 1)
			.hardware(item("cd", 15).with("ovf:configuration", "b")
				.add(element("rasd:HostResource").text("ovf:/file/iso")))
			.messageBundle("texts", "texts.msg");
		source.nth("Item", 3).with("ovf:configuration", "b");
		OvfDescriptor descriptor = read(source);
		assertThat(descriptor.forOption("a").disks()).extracting(VirtualDisk::id).containsExactly("d1", "blank");
		assertThat(files(descriptor.forOption("a"))).containsExactly("f1", "readme", "texts");
		assertThat(descriptor.forOption("b").disks()).extracting(VirtualDisk::id).containsExactly("d1", "d2", "blank");
		assertThat(files(descriptor.forOption("b"))).containsExactly("f1", "f2", "readme", "iso", "texts");
	}

	@Test
	void forOptionWhenDiskIsUnreferencedThenKept() {
		TestOvfDescriptors source = options().file("f", "f.vmdk", 1).disk("d", "f", 1);
		source.first("VirtualHardwareSection").without("Item");
		assertThat(read(source).forOption("a").disks()).hasSize(1);
		assertThat(files(read(source).forOption("a"))).containsExactly("f");
	}

	@Test
	void forOptionWhenChildDiskIsKeptThenParentIsKept() {
		TestOvfDescriptors source = options().file("base", "base.vmdk", 1)
			.file("f", "delta.vmdk", 1)
			.disk("delta", "f", 1);
		source.first("Disk").with("ovf:parentRef", "base");
		source.envelopeSection("DiskSection")
			.add(element("Disk").with("ovf:diskId", "base")
				.with("ovf:fileRef", "base")
				.with("ovf:capacity", 1)
				.with("ovf:format", "http://www.vmware.com/interfaces/specifications/vmdk.html#sparse"));
		source.nth("Item", 2).with("ovf:configuration", "b");
		assertThat(files(read(source).forOption("b"))).containsExactly("base", "f");
		assertThat(files(read(source).forOption("a"))).isEmpty();
	}

	@Test
	void forOptionWhenPropertiesDifferThenThoseOfOption() {
		TestOvfDescriptors source = options().content(section("ProductSection").add(element("Category").text("Net"),
				property("only-b", "string").with("ovf:configuration", "b"),
				property("all", "string").with("ovf:value", "general")
					.add(element("Value").with("ovf:value", "for b").with("ovf:configuration", "b c")),
				property("none", "string")));
		OvfDescriptor descriptor = read(source);
		assertThat(descriptor.forOption("a").properties())
			.extracting(Property::key, Property::value, Property::startsCategory)
			.containsExactly(tuple("all", "general", true), tuple("none", null, false));
		assertThat(descriptor.forOption("b").properties())
			.extracting(Property::key, Property::value, Property::startsCategory)
			.containsExactly(tuple("only-b", null, true), tuple("all", "for b", false), tuple("none", null, false));
	}

	@Test
	void forOptionWhenResourcesDifferThenThoseOfOption() {
		TestOvfDescriptors source = TestOvfDescriptors.vApp("app", "vm")
			.option("a")
			.option("b")
			.content(section("ResourceAllocationSection").add(memory(1), memory(2).with("ovf:configuration", "b")));
		OvfDescriptor descriptor = read(source);
		assertThat(shares(descriptor.forOption("a"))).containsExactly(1L);
		assertThat(shares(descriptor.forOption("b"))).containsExactly(2L);
	}

	private static List<Long> shares(OvfDescriptor descriptor) {
		return ((VirtualSystemCollection) descriptor.requireContent()).resourceAllocation()
			.stream()
			.map((item) -> item.allocation().quantity().getAsLong())
			.toList();
	}

	private static TestElement memory(int megabytes) {
		return item(1, 4).add(element("rasd:AllocationUnits").text("byte * 2^20"),
				element("rasd:VirtualQuantity").text(String.valueOf(megabytes)));
	}

	private static TestOvfDescriptors options() {
		return virtualMachine("vm").option("a").option("b").option("c");
	}

	private static List<String> files(OvfDescriptor descriptor) {
		return descriptor.references().stream().map(FileReference::id).toList();
	}

	private static List<HardwareItem> items(OvfDescriptor descriptor) {
		return descriptor.virtualSystems()
			.flatMap((system) -> system.hardware().stream())
			.flatMap((hardware) -> hardware.items().stream())
			.toList();
	}

	private static List<String> instanceIds(OvfDescriptor descriptor, String option) {
		return items(descriptor.forOption(option)).stream().map(HardwareItem::instanceId).toList();
	}

	private static List<Long> quantities(OvfDescriptor descriptor, @Nullable String option) {
		return items(descriptor.forOption(option)).stream()
			.map((item) -> item.allocation().quantity().getAsLong())
			.toList();
	}

	private static OvfDescriptor read(TestOvfDescriptors source) {
		DescriptorReading reading = new OvfDescriptorReader(OvfLimits.defaults()).read("test.ovf", source.bytes(),
				false);
		assertThat(reading.errors()).isEmpty();
		return reading.descriptor();
	}

}
