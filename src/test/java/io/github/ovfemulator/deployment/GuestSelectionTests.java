package io.github.ovfemulator.deployment;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.ovfemulator.inventory.hardware.GuestOs;
import io.github.ovfemulator.ovf.Position;
import io.github.ovfemulator.ovf.descriptor.OperatingSystem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that each guest of a descriptor is a guest of the inventory.
 */
class GuestSelectionTests {

	@Test
	void guestsWhenIdIsOfCimThenAreInInventory() {
		Stream<OperatingSystem> systems = IntStream.rangeClosed(0, 120)
			.boxed()
			.flatMap((id) -> IntStream.rangeClosed(0, 99)
				.mapToObj((version) -> new OperatingSystem(id, String.valueOf(version), null, null, Position.NONE)));
		assertThat(systems).allSatisfy((system) -> assertThat(system.guests())
			.allSatisfy((guest) -> assertThat(GuestOs.find(guest)).as("%s", system).isPresent()));
	}

	@Test
	void isKnownWhenGuestIsInInventoryThenTrue() {
		assertThat(GuestOs.values()).allSatisfy(
				(guest) -> assertThat(new OperatingSystem(1, null, guest.identifier(), null, Position.NONE).isKnown())
					.as("%s", guest)
					.isTrue());
	}

}
