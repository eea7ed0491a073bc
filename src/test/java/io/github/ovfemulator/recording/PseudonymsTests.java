package io.github.ovfemulator.recording;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Pseudonyms}.
 */
class PseudonymsTests {

	private final Pseudonyms pseudonyms = new Pseudonyms();

	@ParameterizedTest
	@CsvSource({ "10.1.2.3, 198.18.0.1", "10.0.0.0/8, 198.18.0.1", "fe80::1, 198.18.0.1",
			"https://u:p@esx.corp/x?y=z, https://url-1.example/", "esx-1.corp.test, host-1.example",
			"esx:443.corp, host-1.example", "system disk.vmdk, file-1.vmdk", "a.OVF, file-1.OVF",
			"root@vsphere.local, user-1@example", "1234, 1", "VM Network, text-1",
			"52DF3A90-0000-1111-2222-333344445555, 00000000-0000-4000-8000-000000000001",
			"aa:bb:cc:dd:ee:ff:00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd, 00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:01",
			"D41D8CD98F00B204E9800998ECF8427E, 00000000000000000000000000000001" })
	void pseudonymWhenValueHasFormThenHasSameForm(String value, String pseudonym) {
		assertThat(this.pseudonyms.of(value)).isEqualTo(pseudonym);
	}

	@Test
	void pseudonymWhenValueIsTheSameThenIsTheSame() {
		String first = this.pseudonyms.of("VM Network");
		assertThat(this.pseudonyms.of("LAN")).isNotEqualTo(first);
		assertThat(this.pseudonyms.of("VM Network")).isEqualTo(first);
		assertThat(this.pseudonyms.counts()).containsExactly(Map.entry("text", 2));
	}

	@Test
	void pseudonymWhenReplacedAgainThenStays() {
		String pseudonym = this.pseudonyms.of("VM Network");
		assertThat(this.pseudonyms.of(pseudonym)).isEqualTo(pseudonym);
	}

	@Test
	void pseudonymWhenValueLooksLikeOneThenIsOfNoOtherValue() {
		assertThat(this.pseudonyms.of("text-1")).isEqualTo("text-2");
		assertThat(this.pseudonyms.of("LAN")).isEqualTo("text-3");
	}

	@Test
	void pseudonymWhenValueIsEmptyThenStaysEmpty() {
		assertThat(this.pseudonyms.of("")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({
			"Cannot log in as administrator with hunter on esxprod., Cannot log in as text-1 with text-2 on text-3.",
			"user svcbackup of acme, user text-1 of text-2",
			"Error 4711 refused at ESXHQ 17, Error 1 refused at text-1 17",
			"Found vim.acmesecret and com.vmware.acme.secret, Found host-1.example and host-2.example",
			"No com.vmware.vcenter.ovf.import_session, No com.vmware.vcenter.ovf.import_session" })
	void messageWhenWordsAreNotOfContractThenTheyAreReplaced(String message, String replaced) {
		assertThat(new PseudonymizedCalls(this.pseudonyms).words(message)).isEqualTo(replaced);
	}

	@ParameterizedTest
	@ValueSource(strings = { "vim.acmesecret", "com.vmware.acmesecret", "vapi.acmesecret", "emulator.acmesecret" })
	void nameWhenFieldHasNoTypeThenIsNotHarmless(String name) {
		assertThat(KnownWords.isHarmless(name, "name")).isFalse();
	}

}
