package io.github.ovfemulator.ovf.descriptor;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for property types and their values.
 */
class PropertyTypeTests {

	@ParameterizedTest
	@CsvSource({ "uint8,255,256", "sint8,-128,128", "uint16,65535,65536", "sint16,-32768,-32769",
			"uint32,4294967295,-1", "sint32,2147483647,2147483648", "uint64,18446744073709551615,18446744073709551616",
			"sint64,-9223372036854775808,9223372036854775808", "int,-5,5.5", "real32,1.5e3,1.5x", "real64,-0.1,--1",
			"boolean,TRUE,yes", "int,+5,\u0663", "real64,.5,\u0663", "real32,1.,.", "real,1E-3,1e",
			"int,-2147483648,2147483648", "int,2147483647,-2147483649" })
	void permitsWhenValueIsOfTypeThenTrue(String name, String good, String bad) {
		PropertyType type = Objects.requireNonNull(PropertyType.of(name));
		assertThat(type.permits(good)).isTrue();
		assertThat(type.permits(bad)).isFalse();
		assertThat(type.permits("")).isFalse();
	}

	@Test
	void permitsWhenTypeIsTextThenTrue() {
		assertThat(PropertyType.STRING.permits("")).isTrue();
		assertThat(PropertyType.IP.permits("10.0.0.1")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nosuchtype", "string 1", "uint", "strings" })
	void ofWhenNameIsUnknownThenNull(String name) {
		assertThat(PropertyType.of(name)).isNull();
	}

}
