package io.github.ovfemulator.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HostName}.
 */
class HostNameTests {

	/** A label of 60 characters. */
	private static final String SIXTY = "abcdefghijklmnopqrstuvwxyz0123456789-_abcdefghijklmnopqrstuv";

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LOCALHOST", "localhost.", "app.localhost", "127.0.0.1", "127.8.9.10",
			"[::1]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]" })
	void isLoopbackWhenItIsThisMachineThenTrue(String host) {
		assertThat(HostName.of(host).isLoopback()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost.evil.example", "evillocalhost", "127.0.0.1.evil.example", "10.0.0.1", "0.0.0.0",
			"127.1", "127.0.0.256", "[::2]", "[x]", "x:y", "1.2.3.4.5", "" })
	void isLoopbackWhenItOnlyLooksSoThenFalse(String host) {
		assertThat(HostName.of(host).isLoopback()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "vc.example.test, vc.example.test, true", "VC.example.test., vc.EXAMPLE.test, true",
			"a.example.test, *.example.test, true", "example.test, *.example.test, false",
			"badexample.test, *.example.test, false", "10.0.0.1, 10.0.0.1, true", "[fe80:0::1], fe80::1, true",
			"10.0.0.2, 10.0.0.1, false" })
	void matchesWhenNamedThenTrue(String host, String pattern, boolean matches) {
		assertThat(HostName.of(host).matches(pattern)).isEqualTo(matches);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "my_host", "VC.example.test.", "xn--mnchen-3ya.example", "1.2.3.4", "[::1]",
			"fd00::1", "1.2", SIXTY + "abc", SIXTY + "." + SIXTY + "." + SIXTY + "." + SIXTY + ".abcdefghi" })
	void isValidWhenNameOrAddressThenTrue(String host) {
		assertThat(HostName.isValid(host)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "a..b", ".a", "a b", "a:80", "*.a", "münchen.example", "٣.example",
			SIXTY + "abcd", SIXTY + "." + SIXTY + "." + SIXTY + "." + SIXTY + ".abcdefghij", "a/b", "[a]:1", "1:2" })
	void isValidWhenOtherThenFalse(String host) {
		assertThat(HostName.isValid(host)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "VC.example.test., vc.example.test", "[FD00::1], fd00:0:0:0:0:0:0:1", "*.Example.test, *.example.test",
			"192.0.2.7, 192.0.2.7", "::1%1, 0:0:0:0:0:0:0:1" })
	void normalizedWhenWrittenOtherwiseThenIsTheSame(String host, String normalized) {
		assertThat(HostName.of(host).normalized()).isEqualTo(normalized);
	}

	@ParameterizedTest
	@CsvSource({ "0:0:0:0:0:0:0:1, ::1", "[::], ::", "2001:db8::7, 2001:db8::7", "1:0:0:2:0:0:0:3, 1:0:0:2::3",
			"1:0:0:2:3:0:0:4, 1::2:3:0:0:4", "1::, 1::", "10:0:3:4:5:6:7:8, 10:0:3:4:5:6:7:8", "192.0.0.0, 192.0.0.0",
			"VC.test, vc.test", "fe80:0:0:0:1:0:0a:2%1, fe80::1:0:a:2%1" })
	void shortenedWhenAddressHasZerosThenLeavesOutTheLongestRun(String host, String expected) {
		assertThat(HostName.of(host).shortened()).isEqualTo(expected);
	}

	@Test
	void isDotlessWhenRootIsNamedThenFalse() {
		assertThat(HostName.of("emulator").isDotless()).isTrue();
		assertThat(HostName.of("ai.").isDotless()).isFalse();
		assertThat(HostName.of("[::2]").isDotless()).isFalse();
	}

}
