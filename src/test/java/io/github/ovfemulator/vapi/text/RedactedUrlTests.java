package io.github.ovfemulator.vapi.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RedactedUrlTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "http://u:p@h/a/b.ovf?c=d#e | http://h/a/b.ovf", "//u@h/x | //h/x",
					"HTTPS://u:p@q@h:8443/x | HTTPS://h:8443/x", "http://h?x=a@secret | http://h",
					"http://h/x@y | http://h/x@y", "http://h | http://h", "a.vmdk | a.vmdk",
					"dir/a?b#c@d.vmdk | dir/a?b#c@d.vmdk", "a//u@h/x | a//u@h/x" })
	void ofWhenUrlHasSecretsThenOmitsOnlyThem(String text, String left) {
		assertThat(RedactedUrl.of(text)).isEqualTo(left);
	}

}
