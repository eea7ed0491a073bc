package io.github.ovfemulator.deployment;

import io.github.ovfemulator.inventory.hardware.HardwareVersion;
import io.github.ovfemulator.ovf.descriptor.HardwareFamilies;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the hardware families of descriptors against the hardware versions of machines:
 * the packages that know them do not know each other.
 */
class HardwareVersionTests {

	@Test
	void familyWhenSupportedThenAMachineCanHaveIt() {
		assertThat(HardwareFamilies.supported())
			.allSatisfy((family) -> assertThat(HardwareVersion.of(Integer.parseInt(family.substring("vmx-".length()))))
				.isPresent());
	}

	@Test
	void newestWhenNoVersionIsSaidThenItIsTheNewestFamily() {
		assertThat(HardwareFamilies.NEWEST).isEqualTo("vmx-" + HardwareVersion.NEWEST.number());
	}

}
