package io.github.ovfemulator.ovf.descriptor;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for units of capacities and quantities.
 */
class ProgrammaticUnitTests {

	@ParameterizedTest
	@CsvSource({ "byte,1", "bytes,1", "byte * 2^20,1048576", "byte*2^30,1073741824", "byte * 2 ^ 20,1048576",
			"byte * 10^9,1000000000", "byte * 1024,1024", "byte * 2^10 * 2^10,1048576", "BYTE * 2^40,1099511627776",
			"MegaBytes,1048576", "KiloBytes,1024", "GigaBytes,1073741824", "MB,1048576", "MiB,1048576",
			"GiB,1073741824", "gibibyte,1073741824", "megabyte,1000000", "byte * 2^62,4611686018427387904" })
	void bytesWhenUnitIsValidThenFactor(String unit, long factor) {
		assertThat(ProgrammaticUnit.bytes(unit)).hasValue(factor);
	}

	@ParameterizedTest
	@CsvSource({ "hertz,1", "hertz * 10^6,1000000", "hertz*10^9,1000000000", "MHz,1000000", "GHz,1000000000" })
	void hertzWhenUnitIsValidThenFactor(String unit, long factor) {
		assertThat(ProgrammaticUnit.hertz(unit)).hasValue(factor);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "byte", "percent", "hertz * 10^19", "hertz * x" })
	void hertzWhenUnitIsInvalidThenEmpty(String unit) {
		assertThat(ProgrammaticUnit.hertz(unit)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "bushel", "hertz * 10^6", "percent", "Processor Cores", "byte *", "byte * x",
			"byte * 2^", "byte * 2^-1", "byte * 2^63", "byte * 10^19", "byte * 0", "byte * -2^1", "2^20",
			"byte * 2^2^2", "byte * 99999999999999999999",
			"byte * 1 * 1 * 1 * 1 * 1 * 1 * 1 * 1 * 1 * 1 * 1 * 1 * 1 * 1 * 1 * 1 * 1 * 1 * 1" })
	void bytesWhenUnitIsInvalidThenEmpty(String unit) {
		assertThat(ProgrammaticUnit.bytes(unit)).isEmpty();
	}

}
