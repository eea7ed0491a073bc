package io.github.ovfemulator.transfer.pull;

import io.github.ovfemulator.web.server.ServerCertificate;
import io.github.ovfemulator.web.server.TestHttps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ThumbprintTests {

	@ParameterizedTest
	@ValueSource(strings = { "00112233445566778899AABBCCDDEEFF00112233", "00112233445566778899aabbccddeeff00112233",
			"00:11:22:33:44:55:66:77:88:99:aa:BB:cc:dd:ee:ff:00:11:22:33",
			" 00 11 22 33 44 55 66 77 88 99 AA BB CC DD EE FF 00 11 22 33 ",
			"00-11-22-33-44-55-66-77-88-99-AA-BB-CC-DD-EE-FF-00-11-22-33" })
	void ofWhenSpelledDifferentlyThenIsEqual(String text) {
		assertThat(Thumbprint.parse(text)).hasValueSatisfying((thumbprint) -> assertThat(thumbprint)
			.hasToString("00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "00:11", "00112233445566778899AABBCCDDEEFF0011223",
			"00112233445566778899AABBCCDDEEFF001122334", "G0112233445566778899AABBCCDDEEFF00112233" })
	void ofWhenMalformedThenRefuses(String text) {
		assertThat(Thumbprint.parse(text)).isEmpty();
	}

	@Test
	void ofWhenTakenOfCertificateThenDigestsEncodedForm() {
		ServerCertificate certificate = TestHttps.selfSigned("localhost");
		assertThat(Thumbprint.of(certificate.chain().get(0))).hasToString(certificate.sha1Thumbprint());
	}

}
