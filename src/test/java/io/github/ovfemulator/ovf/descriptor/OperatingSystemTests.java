package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OperatingSystem}.
 */
class OperatingSystemTests {

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "*otherLinux64Guest,101,otherLinux64Guest", "*rhel5Guest,79,rhel5Guest|redhatGuest",
					"windows2019srv_64Guest,112,windows2019srv_64Guest|windows8Server64Guest", "-,94,ubuntu64Guest",
					"*,94,ubuntu64Guest", "-,0,''" })
	void guestsWhenOsTypeIsPresentThenFirst(@Nullable String name, int id, String guests) {
		assertThat(String.join("|", new OperatingSystem(id, null, name, null, Position.NONE).guests()))
			.isEqualTo(guests);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "ubuntu64Guest,1,-", "*UBUNTU64guest,94,-", "-,0,-", "-,1,-", "-,94,-", "-,81,-",
					"unknown9_64Guest,94,ubuntu64Guest", "unknown9_64Guest,0,otherGuest64",
					"unknownGuest,999,otherGuest", "-,999,otherGuest", "-,43,otherGuest" })
	void isKnownWhenGuestIsUnknownThenFallback(@Nullable String name, int id, @Nullable String fallback) {
		OperatingSystem system = new OperatingSystem(id, null, name, null, Position.NONE);
		assertThat(system.isKnown()).isEqualTo(fallback == null);
		if (fallback != null) {
			assertThat(system.fallback()).isEqualTo(fallback);
		}
	}

}
