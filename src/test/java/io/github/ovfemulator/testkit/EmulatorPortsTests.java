package io.github.ovfemulator.testkit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link EmulatorPorts}.
 */
class EmulatorPortsTests {

	@Test
	void parseWhenBothPortsArePresentThenBoth() {
		assertThat(EmulatorPorts.parse("{\"http\":8080,\"https\":8443}")).isEqualTo(new EmulatorPorts(8080, 8443));
	}

	@Test
	void parseWhenThereIsNoHttpsThenThereIsNoPortForIt() {
		assertThat(EmulatorPorts.parse("{\"http\" : 8080}")).isEqualTo(new EmulatorPorts(8080, null));
	}

	@Test
	void parseWhenPortIsMissingThenIllegalArgument() {
		assertThatIllegalArgumentException().isThrownBy(() -> EmulatorPorts.parse("{\"https\":8443}"));
	}

}
