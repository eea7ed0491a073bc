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
import org.junit.jupiter.params.provider.MethodSource;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.item;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The category, position and severity of each issue of a descriptor.
 */
class DescriptorIssueTests {

	private final OvfDescriptorReader reader = new OvfDescriptorReader(OvfLimits.defaults());

	static Stream<InvalidDescriptor> invalidDescriptors() {
		return InvalidDescriptors.all().stream();
	}

	static Stream<InvalidDescriptor> suspectDescriptors() {
		return SuspectDescriptors.all().stream();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("invalidDescriptors")
	void readWhenDescriptorIsInvalidThenErrorAtElement(InvalidDescriptor invalid) {
		TestElement element = invalid.change().apply(invalid.source());
		DescriptorReading reading = this.reader.read("test.ovf", invalid.source().bytes(), false);
		assertThat(reading.errors())
			.extracting(ParseIssue::category, ParseIssue::file, ParseIssue::lineNumber, ParseIssue::columnNumber)
			.as("%s", reading)
			.containsExactly(tuple(invalid.category(), "test.ovf", (long) element.line(), (long) element.column()));
		assertThat(reading.errors().get(0).message().defaultMessage()).isNotBlank().doesNotContain("null");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("suspectDescriptors")
	void readWhenDescriptorIsSuspectThenWarningAtElement(InvalidDescriptor invalid) {
		TestElement element = invalid.change().apply(invalid.source());
		DescriptorReading reading = this.reader.read("test.ovf", invalid.source().bytes(), false);
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings())
			.extracting(ParseIssue::category, ParseIssue::file, ParseIssue::lineNumber, ParseIssue::columnNumber)
			.as("%s", reading)
			.containsExactly(tuple(invalid.category(), "test.ovf", (long) element.line(), (long) element.column()));
	}

	@Test
	void readWhenElementIsRepeatedThenNamesParent() {
		TestOvfDescriptors source = virtualMachine("vm")
			.envelope(section("NetworkSection").add(element("Network").with("ovf:name", "n")
				.add(element("Description").text("one"), element("Description").text("two"))))
			.hardware(item(1, 10).add(element("rasd:InstanceId").text("2"), element("rasd:Connection").text("n"),
					element("rasd:Connection").text("n")));
		assertThat(this.reader.read("test.ovf", source.bytes(), false).warnings())
			.extracting((issue) -> issue.message().defaultMessage())
			.containsExactly("Duplicate element 'Description'. The first one of 'Network' counts.",
					"Duplicate element 'Connection'. The first one of 'Item' counts.",
					"Duplicate element 'InstanceId'. The first one of 'Item' counts.");
	}

	@Test
	void readWhenSeveralErrorsThenAllInOrder() {
		TestOvfDescriptors source = virtualMachine("vm").file("f", "f", 1).network("n").disk("d", "nowhere", 1);
		source.first("File").with("ovf:size", "much");
		source.first("rasd:Connection").text("nowhere");
		DescriptorReading reading = this.reader.read("test.ovf", source.bytes(), false);
		assertThat(reading.errors()).hasSize(3)
			.isSortedAccordingTo((one, other) -> Long.compare(one.lineNumber(), other.lineNumber()));
	}

	@Test
	void readWhenLaxAndElementIsUnknownThenWarning() {
		TestOvfDescriptors source = virtualMachine("vm").envelope(section("foo:BarSection"))
			.hardware(element("foo:Bar"), item(1, 35));
		DescriptorReading reading = this.reader.read("test.ovf", source.bytes(), true);
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).extracting(ParseIssue::category)
			.containsExactly(Category.SECTION_UNKNOWN, Category.ELEMENT_UNKNOWN, Category.VALUE_ILLEGAL);
	}

	@Test
	void readWhenLaxAndReferenceIsDanglingThenError() {
		TestOvfDescriptors source = virtualMachine("vm").disk("d", "nowhere", 1);
		assertThat(this.reader.read("test.ovf", source.bytes(), true).errors()).hasSize(1);
	}

	@Test
	void readWhenUnknownElementIsOptionalThenInformation() {
		TestOvfDescriptors source = virtualMachine("vm")
			.envelope(section("foo:BarSection").with("ovf:required", false).add(element("foo:Inner")))
			.hardware(element("foo:Bar").with("ovf:required", false));
		DescriptorReading reading = this.reader.read("test.ovf", source.bytes(), false);
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).isEmpty();
		assertThat(reading.information()).hasSize(2);
		assertThat(reading.descriptor().unknownSections()).extracting((section) -> section.tag())
			.containsExactly("{http://example.com/foo}BarSection");
	}

	@Test
	void readWhenAttributesHaveNoEffectThenNoWarning() {
		TestOvfDescriptors source = virtualMachine("vm").disk("d", "", 1)
			.file("icon", "icon.png", 1)
			.envelope(section("foo:BarSection").with("ovf:required", false).with("ovf:id", "x"))
			.content(section("ProductSection").add(element("Icon").with("ovf:fileRef", "icon")
				.with("ovf:width", 16)
				.with("ovf:height", 16)
				.with("ovf:mimeType", "image/png")));
		source.first("Disk").with("foo:configuration", "a").with("ovf:required", true);
		DescriptorReading reading = this.reader.read("test.ovf", source.bytes(), false);
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).isEmpty();
	}

	@Test
	void readWhenPartHasNoEffectThenInformation() {
		TestOvfDescriptors source = virtualMachine("vm").file("readme", "readme.txt", 1)
			.network("LAN")
			.disk("child", "", 1)
			.content(section("vmw:CpuCompatibilitySection"))
			.hardware(item(9, 3).add(element("rasd:VirtualQuantity").text("1"), element("rasd:PoolID").text("p")));
		source.first("NetworkSection")
			.add(element("Network").with("ovf:name", "unused").add(element("Description").text("Unused")));
		source.first("DiskSection").add(element("Disk").with("ovf:diskId", "parent").with("ovf:capacity", 1));
		source.first("Disk").with("ovf:parentRef", "parent");
		source.nth("Item", 2)
			.add(element("rasd:Weight").text("1"), element("rasd:AutomaticAllocation").text("false"),
					element("vmw:Config").with("ovf:required", false)
						.with("vmw:key", "backing.writeThrough")
						.with("vmw:value", false));
		DescriptorReading reading = this.reader.read("test.ovf", source.bytes(), false);
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.information()).extracting((message) -> message.args().get(0))
			.containsExactlyInAnyOrder("CpuCompatibilitySection", "PoolID", "Weight", "AutomaticAllocation",
					"backing.writeThrough", "unused", "readme.txt");
	}

	@Test
	void readWhenIssuesExceedLimitThenCountOfOmitted() {
		OvfLimits limits = new OvfLimits(1 << 20, 64, 1000, 64, 1000, 1000, 3, 100, 1000, 4, 100);
		TestOvfDescriptors source = virtualMachine("vm");
		for (int i = 0; i < 10; i++) {
			source.disk("d" + i, "nowhere", 1);
		}
		List<ParseIssue> errors = new OvfDescriptorReader(limits).read("test.ovf", source.bytes(), false).errors();
		assertThat(errors).hasSize(4);
		assertThat(errors.get(3).message().defaultMessage()).isEqualTo("7 more errors are not listed.");
	}

}
