package io.github.ovfemulator.ovf.parameters.resolver;

import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.parameters.SizeParams;
import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.item;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link SizeKind}.
 */
class SizeKindTests {

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "0", "-5", "1.5", "many", "9223372036854775807", "99999999999999999999" })
	void resolveWhenPropertyIsNoCapacityThenDiskIsIllegal(String value) {
		TestOvfDescriptors source = withCapacityOf(property("size", "string").with("ovf:value", value));
		TestElement disk = source.first("Disk");
		TestParameters parameters = TestParameters.of(source);
		assertThat(parameters.resolve().descriptorErrors())
			.extracting(ParseIssue::category, ParseIssue::file, ParseIssue::lineNumber, ParseIssue::columnNumber)
			.containsExactly(
					tuple(ParseIssue.Category.VALUE_ILLEGAL, "test.ovf", (long) disk.line(), (long) disk.column()));
		assertThatExceptionOfType(VapiException.class).isThrownBy(parameters::choices)
			.satisfies((ex) -> assertThat(ex.error().messages()).singleElement()
				.satisfies((message) -> assertThat(message.defaultMessage()).contains(disk.line() + ":",
						"VALUE_ILLEGAL", "'size'")));
	}

	@Test
	void resolveWhenClientSetsPropertyThenItSetsCapacity() {
		TestParameters parameters = TestParameters
			.of(withCapacityOf(property("size", "string").with("ovf:value", "2")));
		assertThat(parameters.resolve(TestParameters.property("size", "0")).descriptorErrors()).hasSize(1);
		assertThat(parameters.resolve(TestParameters.property("size", "3")).descriptorErrors()).isEmpty();
		SizeParams sizes = parameters.describe(SizeParams.class, TestParameters.property("size", "8796093022207"));
		assertThat(sizes.approximateFlatDeploymentSize()).isEqualTo(8796093022207L << 20);
		assertThat(sizes.variableDiskSize()).isTrue();
	}

	@Test
	void describeWhenDriveHasNoDiskThenAddsItsQuantity() {
		assertThat(TestParameters.of(virtualMachine("vm").disk("d", "", 1000)
			.hardware(item(1, 17).without("rasd:VirtualQuantity")
				.add(element("rasd:VirtualQuantity").text("5"), element("rasd:AllocationUnits").text("byte * 2^30"))))
			.describe(SizeParams.class)
			.approximateFlatDeploymentSize()).isEqualTo(1000 + (5L << 30));
	}

	@Test
	void describeWhenDiskIsUnusedThenOnlyItsFileCounts() {
		TestOvfDescriptors source = virtualMachine("vm").file("f", "f.vmdk", 300)
			.file("g", "g.vmdk", 50)
			.disk("d", "f", 1000)
			.disk("unused", "g", 5000);
		source.first("VirtualHardwareSection")
			.without("Item")
			.add(drive("d").add(element("rasd:HostResource").text("ovf:/disk/unused")));
		source.envelopeSection("DiskSection")
			.add(element("Disk").with("ovf:diskId", "variable").with("ovf:capacity", "${size}"));
		source.content(section("ProductSection").add(property("size", "int").with("ovf:value", "7")));
		assertThat(TestParameters.of(source).describe(SizeParams.class))
			.isEqualTo(new SizeParams(350L, 1000L, 300L, false, "SizeParams"));
	}

	@Test
	void describeWhenDisksAreUsedThenParentsCount() {
		TestOvfDescriptors source = virtualMachine("vm").file("f", "f.vmdk", 300)
			.file("base", "base.vmdk", 500)
			.disk("d", "f", 1000)
			.disk("base", "base", 1000);
		source.first("Disk").with("ovf:parentRef", "base");
		source.first("VirtualHardwareSection").without("Item").add(drive("d"));
		assertThat(TestParameters.of(source).describe(SizeParams.class).approximateSparseDeploymentSize())
			.isEqualTo(800);
	}

	@Test
	void resolveWhenCapacityIsSecretThenMasksIt() {
		TestParameters parameters = TestParameters
			.of(withCapacityOf(property("size", "password").with("ovf:value", "none-of-yours")));
		assertThat(parameters.resolve().descriptorErrors()).singleElement()
			.satisfies((issue) -> assertThat(issue.message().defaultMessage()).contains("***")
				.doesNotContain("none-of-yours"));
	}

	private static TestElement drive(String disk) {
		return item(9, 17).add(element("rasd:HostResource").text("ovf:/disk/" + disk));
	}

	private static TestOvfDescriptors withCapacityOf(TestElement property) {
		TestOvfDescriptors source = virtualMachine("vm").disk("d", "", 1)
			.content(section("ProductSection").add(property));
		source.first("Disk").with("ovf:capacity", "${size}").with("ovf:capacityAllocationUnits", "byte * 2^20");
		source.xml();
		return source;
	}

}
