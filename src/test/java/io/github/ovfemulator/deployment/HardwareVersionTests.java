package io.github.ovfemulator.deployment;

import io.github.ovfemulator.inventory.hardware.HardwareVersion;
import io.github.ovfemulator.ovf.descriptor.HardwareFamilies;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that hardware families of descriptors and hardware versions of machines agree.
 */
class HardwareVersionTests {

	@Test
	void familyWhenSupportedThenIsHardwareVersion() {
		assertThat(HardwareFamilies.supported())
			.allSatisfy((family) -> assertThat(HardwareVersion.of(Integer.parseInt(family.substring("vmx-".length()))))
				.isPresent());
	}

	@Test
	void newestWhenComparedThenIsNewestHardwareVersion() {
		assertThat(HardwareFamilies.NEWEST).isEqualTo("vmx-" + HardwareVersion.NEWEST.number());
	}

}
