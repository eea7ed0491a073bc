package io.github.ovfemulator.importsession.deployment;

import java.util.Locale;
import java.util.stream.IntStream;

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
		assertThat(IntStream.range(0, 100)).allSatisfy((number) -> {
			String family = String.format(Locale.ROOT, "vmx-%02d", number);
			assertThat(HardwareFamilies.isSupported(family)).as(family)
				.isEqualTo(HardwareVersion.of(number).isPresent());
		});
	}

	@Test
	void newestWhenNoVersionIsSaidThenItIsTheNewestFamily() {
		assertThat(HardwareFamilies.NEWEST).isEqualTo("vmx-" + HardwareVersion.NEWEST.number());
	}

}
