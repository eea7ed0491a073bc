package io.github.ovfemulator.libraryitem;

import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests what is read of a {@code VirtualMachineConfigSpec}.
 */
class ConfigSpecReaderTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			numCPUs | 0
			numCPUs | -1
			numCPUs | 1.5
			numCPUs | 4294967297
			memoryMB | 0
			memoryMB | much
			cpuHotAddEnabled | yes
			firmware | coreboot
			version | vmx-05
			version | 19
			""")
	void readWhenValueIsInvalidThenNamesIt(String element, String value) {
		assertInvalid("<%s>%s</%s>".formatted(element, value, element), element, value);
	}

	@Test
	void readWhenCoresDoNotDivideThenInvalid() {
		assertInvalid("<numCPUs>3</numCPUs><numCoresPerSocket>2</numCoresPerSocket>", "numCoresPerSocket", "3");
	}

	private static void assertInvalid(String content, String... parts) {
		assertThatExceptionOfType(VapiException.class)
			.isThrownBy(() -> read("<VirtualMachineConfigSpec>" + content + "</VirtualMachineConfigSpec>"))
			.satisfies((thrown) -> assertThat(thrown.error().messages().get(0).defaultMessage()).contains(parts));
	}

	private static ConfigSpec read(String xml) {
		return new ConfigSpecReader().read(xml);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
			<other/>
			<VirtualMachineConfigSpec>
			<VirtualMachineConfigSpec/><VirtualMachineConfigSpec/>
			<VirtualMachineConfigSpec><extraConfig/></VirtualMachineConfigSpec>
			<!DOCTYPE a [<!ENTITY b "c">]><VirtualMachineConfigSpec><name>&b;</name></VirtualMachineConfigSpec>
			not base64!
			####
			""")
	void readWhenDocumentIsInvalidThenIsRefused(String xml) {
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> read(xml))
			.withMessageContaining("vm_config_spec");
	}

	@Test
	void readWhenElementsAreUnknownThenListsEachOnce() {
		ConfigSpec spec = read("""
				<object xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="urn:vim25"
				    xsi:type="VirtualMachineConfigSpec"><deviceChange/><deviceChange/><uuid>a</uuid>
				  <bootOptions><bootOrder/></bootOptions></object>""");
		assertThat(spec.ignored()).containsExactly("bootOptions.bootOrder", "deviceChange", "uuid");
		assertThat(spec.warnings()).hasSize(3);
	}

}
