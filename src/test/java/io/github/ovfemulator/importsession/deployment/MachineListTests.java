package io.github.ovfemulator.importsession.deployment;

import java.util.Map;

import io.github.ovfemulator.ovf.OvfDescriptorReader;
import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.descriptor.Content;
import io.github.ovfemulator.vapi.std.ErrorType;
import io.github.ovfemulator.vapi.std.VapiException;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How often, and under which names, the machines of a vApp are made.
 */
class MachineListTests {

	private static Content content(TestOvfDescriptors source) {
		return new OvfDescriptorReader(OvfLimits.defaults()).read("test.ovf", source.bytes(), false)
			.descriptor()
			.requireContent();
	}

	@Test
	void machinesAreMadeOnceUnderTheirNames() {
		assertThat(MachineList.of(content(TestOvfDescriptors.vApp("app", "one", "two")), Map.of()))
			.extracting(MachineList.Machine::name)
			.containsExactly("one", "two");
	}

	@Test
	void copiesAreNumbered() {
		assertThat(MachineList.of(content(TestOvfDescriptors.vApp("app", "one", "two")), Map.of("one", 2L, "two", 0L)))
			.extracting(MachineList.Machine::name)
			.containsExactly("one-1", "one-2");
	}

	@Test
	void aCollectionIsCopiedWithAllItsMachines() {
		TestElement inner = section("VirtualSystemCollection").with("ovf:id", "inner")
			.add(TestOvfDescriptors.system("a"), TestOvfDescriptors.system("b"));
		assertThat(MachineList.of(content(TestOvfDescriptors.vApp("app").content(inner)), Map.of("inner", 2L, "b", 2L)))
			.extracting(MachineList.Machine::name)
			.containsExactly("a-1", "b-1-1", "b-1-2", "a-2", "b-2-1", "b-2-2");
	}

	@Test
	void namesThatAreGivenTwiceAreToldApart() {
		TestOvfDescriptors source = TestOvfDescriptors.vApp("app", "one", "two", "three");
		source.nth("Name", 2).text("same");
		source.nth("Name", 3).text("same");
		source.nth("Name", 4).text("same");
		assertThat(MachineList.of(content(source), Map.of())).extracting(MachineList.Machine::name)
			.containsExactly("same", "same (2)", "same (3)");
	}

	@Test
	void whatWouldBeTooManyIsRefused() {
		Content content = content(TestOvfDescriptors.vApp("app", "one"));
		assertThatExceptionOfType(VapiException.class)
			.isThrownBy(() -> MachineList.of(content, Map.of("app", 1000L, "one", 1000L)))
			.satisfies((ex) -> assertThat(ErrorType.of(ex.error())).isEqualTo(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE));
	}

	@Test
	void copiesOfNothingCostNothing() {
		TestElement inner = section("VirtualSystemCollection").with("ovf:id", "inner").add(element("Name").text("x"));
		assertThat(
				MachineList.of(content(TestOvfDescriptors.vApp("app").content(inner)), Map.of("inner", Long.MAX_VALUE)))
			.isEmpty();
	}

}
