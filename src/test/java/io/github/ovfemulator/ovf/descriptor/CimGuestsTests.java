package io.github.ovfemulator.ovf.descriptor;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the guests of the CIM numbers.
 */
class CimGuestsTests {

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "94,-,ubuntu64Guest", "94,18.04,ubuntu64Guest", "93,'',ubuntuGuest", "36,-,otherLinuxGuest",
					"36,6,otherLinuxGuest", "95,12,debian12Guest", "96,12,debian12_64Guest",
					"96,12 (bookworm),debian12_64Guest", "96,99,otherLinux64Guest", "96,-,otherLinux64Guest",
					"95,sid,otherLinuxGuest", "80,8,rhel8_64Guest", "80,8.10,rhel8_64Guest", "80,10,rhel10_64Guest",
					"79,-,redhatGuest", "107,8,centos8_64Guest", "107,-,centos64Guest", "109,9.4,oracleLinux9_64Guest",
					"104,6.7,vmkernel65Guest", "104,6.0,vmkernel6Guest", "104,8.0.3,vmkernel8Guest",
					"104,-,otherGuest64", "2,-,darwinGuest", "2,19,darwin19_64Guest", "2,10.15,darwinGuest",
					"14,-,dosGuest", "77,-,winLonghorn64Guest", "113,-,windows8Guest", "114,-,windows8_64Guest",
					"29,10,solaris10Guest", "29,-,otherGuest", "43,-,otherGuest", "65,7.5,otherGuest", "1,-,otherGuest",
					"102,-,otherGuest64", "0,-,-", "116,-,-", "65535,-,-", "94,99999999999999999999,ubuntu64Guest" })
	void findWhenNumberHasGuestThenGuest(int id, @Nullable String version, @Nullable String guest) {
		assertThat(CimGuests.find(id, version)).isEqualTo(guest);
	}

	@Test
	void findWhenNumberIsInTableRangeThenGuest() {
		for (int id = 1; id <= 115; id++) {
			assertThat(CimGuests.find(id, null)).matches("[A-Za-z0-9_]+Guest(64)?");
		}
	}

}
