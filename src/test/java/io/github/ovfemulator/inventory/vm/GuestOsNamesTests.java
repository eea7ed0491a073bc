package io.github.ovfemulator.inventory.vm;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GuestOsNamesTests {

	@ParameterizedTest
	@CsvSource({ "ubuntu64Guest, UBUNTU_64", "otherGuest64, OTHER_64", "otherGuest, OTHER", "rhel7_64Guest, RHEL_7_64",
			"other3xLinux64Guest, OTHER_3X_LINUX_64", "windows9Server64Guest, WINDOWS_9_SERVER_64",
			"win2000ProGuest, WIN_2000_PRO", "winXPProGuest, WIN_XP_PRO", "vmwarePhoton64Guest, VMWARE_PHOTON_64",
			"debian10_64Guest, DEBIAN_10_64", "amazonlinux2_64Guest, AMAZONLINUX2_64", "os2Guest, OS2" })
	void ofWhenKnownThenTheNameThatVapiHas(String osType, String name) {
		assertThat(GuestOsNames.of(osType)).isEqualTo(name);
	}

	@Test
	void ofWhenNotSaidThenSomeOther() {
		assertThat(GuestOsNames.of(null)).isEqualTo("OTHER_64");
	}

}
