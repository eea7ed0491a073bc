package io.github.ovfemulator.inventory.hardware;

import java.util.List;

import io.github.ovfemulator.ovf.descriptor.GuestIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names and identifiers of guest operating systems.
 */
class GuestOsTests {

	@Test
	void findWhenVimIdentifierThenHasName() {
		List<String> identifiers = GuestIdentifiers.all();
		assertThat(identifiers).hasSize(211).doesNotHaveDuplicates();
		assertThat(identifiers).allSatisfy((identifier) -> assertThat(GuestOs.find(identifier)).isPresent());
		assertThat(GuestOs.values()).extracting(GuestOs::identifier).containsExactlyInAnyOrderElementsOf(identifiers);
	}

	/**
	 * All names except those of three Windows servers derive from the identifiers.
	 */
	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE,
			names = { "WINDOWS_SERVER_2019", "WINDOWS_SERVER_2021", "WINDOWS_SERVER_2025" })
	void identifierWhenNotNewServerThenDerivedFromName(GuestOs guest) {
		assertThat(guest.identifier().replace("Guest", "").replace("_", ""))
			.isEqualToIgnoringCase(guest.name().replace("_", ""));
	}

	@ParameterizedTest
	@CsvSource({ "windows2019srv_64Guest,WINDOWS_SERVER_2019", "windows2019srvNext_64Guest,WINDOWS_SERVER_2021",
			"windows2022srvNext_64Guest,WINDOWS_SERVER_2025", "*otherLinux64Guest,OTHER_LINUX_64",
			"* ubuntu64Guest,UBUNTU_64", "Ubuntu64Guest,UBUNTU_64", "otherGuest64,OTHER_64", "otherGuest,OTHER",
			"amazonlinux2_64Guest,AMAZONLINUX2_64", "crxPod1Guest,CRXPOD_1", "os2Guest,OS2",
			"windowsHyperVGuest,WINDOWS_HYPERV", "eComStation2Guest,ECOMSTATION_2" })
	void ofWhenKnownThenVapiName(String identifier, GuestOs guest) {
		assertThat(GuestOs.of(identifier)).isEqualTo(guest);
	}

	@Test
	void ofWhenUnknownThenOther() {
		assertThat(GuestOs.of(null)).isEqualTo(GuestOs.OTHER);
		assertThat(GuestOs.of("plan9Guest")).isEqualTo(GuestOs.OTHER);
		assertThat(GuestOs.of("plan9_64Guest")).isEqualTo(GuestOs.OTHER_64);
		assertThat(GuestOs.of("")).isEqualTo(GuestOs.OTHER);
	}

	@Test
	void chooseWhenFirstIsUnknownThenNext() {
		assertThat(GuestOs.choose(List.of("nope64Guest", "otherLinux64Guest"))).isEqualTo("otherLinux64Guest");
		assertThat(GuestOs.choose(List.of("UBUNTU64GUEST", "otherGuest"))).isEqualTo("ubuntu64Guest");
		assertThat(GuestOs.choose(List.of("nope64Guest"))).isEqualTo("nope64Guest");
		assertThat(GuestOs.choose(List.of())).isNull();
	}

}
