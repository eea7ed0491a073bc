package io.github.ovfemulator.ovf.reader;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.item;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for networks and the connections that refer to them.
 */
class NetworkNamesTests {

	private static DescriptorReading reading(TestOvfDescriptors source) {
		return new OvfDescriptorReader(OvfLimits.defaults()).read("test.ovf", source.bytes(), false);
	}

	private static DescriptorReading connected(String network, String connection) {
		return reading(virtualMachine("vm").network(network)
			.hardware(item("nic", 10).add(element("rasd:Connection").text(connection))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "net ", " net", " VM  Network ", "net" })
	void readWhenNameHasBlanksThenConnectionHasThem(String name) {
		DescriptorReading reading = connected(name, name);
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.descriptor().networks()).extracting(Network::name).containsExactly(name);
		assertThat(reading.descriptor()
			.virtualSystems()
			.flatMap((system) -> system.hardware().stream())
			.flatMap((hardware) -> hardware.items().stream())
			.filter((item) -> item.resourceType() == 10)).extracting(HardwareItem::connections)
			.allSatisfy((connections) -> assertThat(connections).containsExactly(name));
	}

	@ParameterizedTest
	@CsvSource(ignoreLeadingAndTrailingWhitespace = false,
			value = { "net,net ", "net ,net", "net, net", "VM Net,VM  Net" })
	void readWhenBlanksDifferThenConnectionIsDangling(String network, String connection) {
		assertThat(connected(network, connection).errors()).singleElement()
			.satisfies((issue) -> assertThat(issue.message().defaultMessage())
				.isEqualTo("Value '" + connection + "' of element 'Connection' does not refer to a network."));
	}

	@Test
	void readWhenLineBreakSurroundsConnectionThenStripped() {
		assertThat(connected("net", "\n\t\tnet\n\t").errors()).isEmpty();
		assertThat(connected(" net", " net\r\n  ").errors()).isEmpty();
	}

	@Test
	void readWhenNamesDifferInBlanksThenTwoNetworks() {
		TestOvfDescriptors source = virtualMachine("vm").network("net");
		source.first("NetworkSection").add(element("Network").with("ovf:name", "net "));
		DescriptorReading reading = reading(source);
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.descriptor().networks()).extracting(Network::name).containsExactly("net", "net ");
	}

}
