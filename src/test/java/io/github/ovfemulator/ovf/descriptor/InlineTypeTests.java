package io.github.ovfemulator.ovf.descriptor;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for property types with bounds, choices or networks.
 */
class InlineTypeTests {

	private static InlineType read(String written) {
		return Objects.requireNonNull(InlineType.of(written));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			value = { "int(1..5)|1|0", "int(1..5)|5|6", "int(1..5)|3|3.5", "int(1..5)|4|four", "Int ( 1 .. 5 )|5|6",
					"int(-5..-1)|-5|0", "int(0..4294967295)|4294967295|4294967296", "int|2147483647|2147483648",
					"int(5..)|2147483648|4", "int(..5)|-99999999999|6", "real(-1.5..1.5)|.5|1.6",
					"uint16(1..70000)|65535|65536", "sint8(0..5)|5|-1", "string(2..)|ab|a", "string(..2)|äö|äöü",
					"string(1..2)|a|~~", "password(8..)|12345678|1234567", "string[\"a\",\"b\"]|b|c",
					"string['a', 'b']|a|'a'", "string[dhcp,static]|static|dhcp,static",
					"String [ \"a b\" , c d ]|c d|a", "string[\"a\"]|a|~ a~", "string[\"x\\\"y\"]|x\"y|x",
					"string[\"x'y\"]|x'y|xy", "string[\"x\\\\y\"]|x\\y|x\\\\y", "string[\"a,b\",\"]\"]|]|a",
					"string[\"\",\"a\"]|~~|b", "int[1,2]|2|3", "boolean|True|yes", "int(1..5)|+3|\u0663" })
	void permitsWhenValueIsWithinBoundsThenTrue(String type, String good, String bad) {
		assertThat(read(type).readable()).isTrue();
		assertThat(read(type).permits(good)).isTrue();
		assertThat(read(type).permits(bad)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "int(1-5)", "int(5)", "int(5..1)", "int(..)", "int()", "int(1..5", "int(a..b)", "string[]",
			"string[\"a]", "string[\"a\"", "string(-1..5)", "string(99999999999..)", "boolean(1..2)", "ip(1..2)",
			"string:LAN", "ip:", "int(1..5) x", "int(1...)" })
	void ofWhenSuffixIsMalformedThenUnrestricted(String type) {
		assertThat(read(type).readable()).isFalse();
		assertThat(read(type).isRestricted()).isFalse();
	}

	@Test
	void ofWhenTypeIsUnknownThenNull() {
		assertThat(InlineType.of("nosuchtype(1..5)")).isNull();
		assertThat(InlineType.of("string x")).isNull();
		assertThat(InlineType.of("")).isNull();
	}

	@Test
	void networkWhenTypeHasNetworkThenNetwork() {
		assertThat(read("ip:VM Network").network()).isEqualTo("VM Network");
		assertThat(read("ip").network()).isNull();
		assertThat(read("ip:VM Network").isRestricted()).isFalse();
	}

	@Test
	void ofWhenNumberIsLongThenUnreadable() {
		String digits = "9".repeat(200_000);
		assertThat(read("int(1.." + digits + ")").readable()).isFalse();
		assertThat(read("int(1..5)").permits(digits)).isFalse();
		assertThat(read("string[" + "\"a\",".repeat(50_000) + "]").restriction().permittedValues()).hasSize(50_000);
	}

}
