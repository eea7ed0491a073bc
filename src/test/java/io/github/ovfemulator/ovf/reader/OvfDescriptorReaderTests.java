package io.github.ovfemulator.ovf.reader;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import io.github.ovfemulator.ovf.OvfFileInfo;
import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.descriptor.Content;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystem;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystemCollection;
import io.github.ovfemulator.ovf.descriptor.DiskCapacity;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.descriptor.FileRole;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.Property;
import io.github.ovfemulator.ovf.descriptor.VirtualDisk;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.item;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.vApp;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for reading files, disks, networks and contents.
 */
class OvfDescriptorReaderTests {

	@Test
	void readWhenRepeatedNamesAreTooLongThenError() {
		OvfDescriptorReader limited = new OvfDescriptorReader(OvfLimits.defaults().withMaxSize(20_000));
		TestOvfDescriptors chunks = TestOvfDescriptors.virtualMachine("m").file("f", "n".repeat(5000), 16);
		assertThat(limited.read("a.ovf", chunks.bytes(), false).errors()).isEmpty();
		chunks.first("File").with("ovf:chunkSize", 3);
		assertThat(limited.read("a.ovf", chunks.bytes(), false).errors()).singleElement()
			.satisfies((issue) -> assertThat(issue.message().defaultMessage())
				.isEqualTo("The names of files and their chunks have more than 20000 characters together."));
		TestElement section = TestElement.section("ProductSection").with("ovf:class", "c".repeat(5000));
		for (int i = 0; i < 4; i++) {
			section.add(TestElement.element("Property").with("ovf:key", "p" + i).with("ovf:type", "string"));
		}
		assertThat(
				limited.read("a.ovf", TestOvfDescriptors.virtualMachine("m").content(section).bytes(), false).errors())
			.singleElement()
			.satisfies((issue) -> assertThat(issue.message().defaultMessage()).startsWith("The keys of properties"));
	}

	@Test
	void readWhenDescriptorIsEqualThenIsShared() {
		OvfDescriptorReader reader = new OvfDescriptorReader(OvfLimits.defaults());
		byte[] descriptor = virtualMachine("vm").file("a", "a.vmdk", 10).hardware(item(1, 3)).bytes();
		DescriptorReading first = reader.read("a.ovf", descriptor, false);
		assertThat(reader.read("a.ovf", descriptor, false)).isSameAs(first);
		assertThat(reader.read("a.ovf", descriptor, true)).isNotEqualTo(first);
		assertThat(reader.read("b.ovf", descriptor, false)).isNotEqualTo(first);
	}

	@Test
	void readWhenFilesArePresentThenInOrderWithSizes() {
		TestOvfDescriptors source = virtualMachine("vm").file("a", "a.vmdk.gz", 10).file("b", "b.bin", 20);
		source.first("File").with("ovf:compression", "gzip").with("ovf:chunkSize", "4");
		source.nth("File", 2).without("ovf:size").with("ovf:compression", "identity");
		List<FileReference> files = read(source).references();
		assertThat(files).extracting(FileReference::id, FileReference::href, FileReference::compression)
			.containsExactly(tuple("a", "a.vmdk.gz", "gzip"), tuple("b", "b.bin", null));
		assertThat(files.get(0).size()).hasValue(10);
		assertThat(files.get(0).chunkSize()).hasValue(4);
		assertThat(files.get(1).size()).isEmpty();
		assertThat(files.get(0).position().line()).isEqualTo(source.first("File").line());
		assertThat(files.get(0).position().column()).isEqualTo(source.first("File").column());
	}

	@Test
	void readWhenFilesAreReferencedThenRoles() {
		TestOvfDescriptors source = virtualMachine("vm").file("disk", "d.vmdk", 1)
			.disk("d", "disk", 1024)
			.file("iso", "tools.iso", 1)
			.file("nvram", "vm.nvram", 1)
			.file("icon", "icon.png", 1)
			.file("rpm", "tool.rpm", 1)
			.messageBundle("texts", "texts.msg")
			.hardware(item(20, 15).add(element("rasd:HostResource").text("ovf:/file/iso")),
					element("vmw:ExtraConfig").with("vmw:key", "nvram").with("vmw:value", "ovf:/file/nvram"))
			.content(section("ProductSection")
				.add(element("Icon").with("ovf:fileRef", "icon").with("ovf:mimeType", "image/png")));
		OvfDescriptor descriptor = read(source);
		assertThat(descriptor.references()).extracting(FileReference::id, FileReference::role)
			.containsExactly(tuple("disk", FileRole.DISK), tuple("iso", FileRole.DEVICE_BACKING),
					tuple("nvram", FileRole.NVRAM), tuple("icon", FileRole.ICON), tuple("rpm", FileRole.OTHER),
					tuple("texts", FileRole.MESSAGE_BUNDLE));
		assertThat(descriptor.references()).extracting((file) -> file.role().fileType())
			.containsExactly(OvfFileInfo.FileType.DISK, OvfFileInfo.FileType.CONTENT, OvfFileInfo.FileType.NVRAM,
					OvfFileInfo.FileType.CONTENT, OvfFileInfo.FileType.CONTENT, OvfFileInfo.FileType.MSG_BUNDLE);
		assertThat(descriptor.messageBundles()).extracting(FileReference::href).containsExactly("texts.msg");
	}

	@Test
	void readWhenHostResourceIsInAnyFormThenAccepted() {
		for (String spelling : List.of("ovf:/disk/d", "ovf://disk/d", "/disk/d")) {
			TestOvfDescriptors source = virtualMachine("vm").disk("d", "", 1024);
			source.first("rasd:HostResource").text(spelling);
			assertThat(reading(source).errors()).as(spelling).isEmpty();
		}
	}

	@Test
	void readWhenCapacityHasUnitThenBytes() {
		TestOvfDescriptors source = virtualMachine("vm").disk("d", "", 2);
		source.first("Disk").with("ovf:capacityAllocationUnits", "byte * 2^30").with("ovf:populatedSize", "77");
		VirtualDisk disk = read(source).disks().get(0);
		assertThat(disk.capacity()).isNotNull().extracting(DiskCapacity::bytes).hasToString("OptionalLong[2147483648]");
		assertThat(disk.fileRef()).isNull();
	}

	@Test
	void readWhenCapacityIsPropertyThenBytesForValue() {
		TestOvfDescriptors source = virtualMachine("vm").disk("d", "", 2)
			.content(section("ProductSection").with("ovf:class", "c")
				.add(TestOvfDescriptors.property("size", "uint16").with("ovf:value", "5")));
		source.first("Disk").with("ovf:capacity", "${c.size}").with("ovf:capacityAllocationUnits", "byte * 2^20");
		DescriptorReading reading = reading(source);
		assertThat(reading.errors()).isEmpty();
		DiskCapacity capacity = Objects.requireNonNull(reading.descriptor().disks().get(0).capacity());
		assertThat(capacity.property()).isEqualTo("c.size");
		assertThat(capacity.bytes()).isEmpty();
		assertThat(capacity.bytesFor("5")).hasValue(5 << 20);
		assertThat(capacity.bytesFor("many")).isEmpty();
		assertThat(capacity.bytesFor("9223372036854775807")).isEmpty();
	}

	@Test
	void readWhenDiskIsDeltaThenParentReference() {
		TestOvfDescriptors source = virtualMachine("vm").disk("child", "", 2).disk("base", "", 2);
		source.first("Disk").with("ovf:parentRef", "base").with("ovf:fileRef", "f");
		source.file("f", "f.vmdk", 1);
		DescriptorReading reading = reading(source);
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.descriptor().disks()).extracting(VirtualDisk::parentRef).containsExactly("base", null);
	}

	@Test
	void readWhenNetworksArePresentThenNamesAndDescriptions() {
		OvfDescriptor descriptor = read(virtualMachine("vm").network("blue").network("red"));
		assertThat(descriptor.networks()).extracting((network) -> network.name()).containsExactly("blue", "red");
		assertThat(descriptor.networks().get(0).description()).isNotNull()
			.extracting((text) -> text.value())
			.isEqualTo("The blue network");
	}

	@Test
	void readWhenContentIsVirtualSystemThenIdAndName() {
		TestOvfDescriptors source = virtualMachine("vm-id");
		source.first("Name").text("A machine");
		Content content = read(source).requireContent();
		assertThat(content).isInstanceOf(VirtualSystem.class);
		assertThat(content.id()).isEqualTo("vm-id");
		assertThat(content.displayName()).isEqualTo("A machine");
	}

	@Test
	void displayNameWhenNameIsMissingThenId() {
		TestOvfDescriptors source = virtualMachine("vm-id");
		source.first("VirtualSystem").without("Name");
		assertThat(read(source).requireContent().displayName()).isEqualTo("vm-id");
	}

	@Test
	void readWhenCollectionsAreNestedThenAllContents() {
		TestElement inner = section("VirtualSystemCollection").with("ovf:id", "inner")
			.add(TestOvfDescriptors.system("deep"));
		Content content = read(vApp("app", "one", "two").content(inner)).requireContent();
		assertThat(content).isInstanceOf(VirtualSystemCollection.class);
		assertThat(content.children()).extracting(Content::id).containsExactly("one", "two", "inner");
		assertThat(content.virtualSystems()).extracting(VirtualSystem::id).containsExactly("one", "two", "deep");
		assertThat(content.all()).extracting(Content::id).containsExactly("app", "one", "two", "inner", "deep");
	}

	@Test
	void readWhenContentIsMissingThenErrorAndFiles() {
		TestOvfDescriptors source = virtualMachine("vm").file("f", "f.vmdk", 1);
		source.first("Envelope").without("VirtualSystem");
		DescriptorReading reading = reading(source);
		assertThat(reading.errors()).hasSize(1);
		assertThat(reading.descriptor().content()).isNull();
		assertThat(reading.descriptor().references()).hasSize(1);
	}

	@Test
	void readWhenReaderIsSharedByThreadsThenSameResult() {
		OvfDescriptorReader shared = new OvfDescriptorReader(OvfLimits.defaults());
		byte[] content = virtualMachine("vm").file("f", "f.vmdk", 1).disk("d", "f", 1).network("n").bytes();
		DescriptorReading expected = shared.read("test.ovf", content, false);
		assertThat(IntStream.range(0, 500).parallel().mapToObj((i) -> shared.read("test.ovf", content, false)))
			.allMatch(expected::equals);
	}

	@Test
	void findPropertyWhenFullKeyOrKeyMatchesThenProperty() {
		OvfDescriptor descriptor = read(virtualMachine("vm").content(
				section("ProductSection").with("ovf:class", "c").add(TestOvfDescriptors.property("k", "string")),
				section("ProductSection").add(TestOvfDescriptors.property("k", "string"))));
		assertThat(descriptor.findProperty("c.k")).map(Property::classId).hasValue("c");
		assertThat(descriptor.findProperty("k")).map(Property::classId).hasValue("");
		assertThat(descriptor.findProperty("x")).isEmpty();
	}

	@Test
	void constructorWhenLimitIsZeroThenRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new OvfLimits(0, 1, 1, 1, 1, 1, 1, 100, 1000, 4, 100));
	}

	private static OvfDescriptor read(TestOvfDescriptors source) {
		DescriptorReading reading = reading(source);
		assertThat(reading.errors()).isEmpty();
		return reading.descriptor();
	}

	private static DescriptorReading reading(TestOvfDescriptors source) {
		return new OvfDescriptorReader(OvfLimits.defaults()).read("test.ovf", source.bytes(), false);
	}

}
