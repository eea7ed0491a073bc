package io.github.ovfemulator.ovf.descriptor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

import io.github.ovfemulator.vapi.text.Split;

/**
 * Units of bytes and frequencies in the notation of DSP0004, for example
 * {@code byte * 2^20}.
 */
public final class ProgrammaticUnit {

	private static final int MAX_LENGTH = 64;

	/**
	 * The base units of DSP0004, and the units of earlier CIM schemas with their short
	 * forms, which are powers of 1024.
	 */
	private static final Map<String, Long> UNITS = Map.ofEntries(Map.entry("byte", 1L), Map.entry("bytes", 1L),
			Map.entry("kilobyte", 1_000L), Map.entry("megabyte", 1_000_000L), Map.entry("gigabyte", 1_000_000_000L),
			Map.entry("terabyte", 1_000_000_000_000L), Map.entry("kibibyte", 1L << 10), Map.entry("mebibyte", 1L << 20),
			Map.entry("gibibyte", 1L << 30), Map.entry("tebibyte", 1L << 40), Map.entry("kilobytes", 1L << 10),
			Map.entry("megabytes", 1L << 20), Map.entry("gigabytes", 1L << 30), Map.entry("terabytes", 1L << 40),
			Map.entry("kib", 1L << 10), Map.entry("mib", 1L << 20), Map.entry("gib", 1L << 30),
			Map.entry("tib", 1L << 40), Map.entry("kb", 1L << 10), Map.entry("mb", 1L << 20), Map.entry("gb", 1L << 30),
			Map.entry("tb", 1L << 40));

	private static final Map<String, Long> FREQUENCIES = Map.of("hertz", 1L, "hz", 1L, "megahertz", 1_000_000L, "mhz",
			1_000_000L, "gigahertz", 1_000_000_000L, "ghz", 1_000_000_000L);

	private ProgrammaticUnit() {
	}

	/**
	 * Parses a unit of bytes.
	 * @param unit the unit
	 * @return the number of bytes per unit; empty if the unit is malformed, is not a unit
	 * of bytes, or exceeds the range of a long
	 */
	public static OptionalLong bytes(String unit) {
		return factor(unit, UNITS);
	}

	/**
	 * Parses a unit of frequencies.
	 * @param unit the unit, for example {@code hertz * 10^6} or {@code MHz}
	 * @return the hertz per unit; empty if the unit is malformed, is not a unit of
	 * frequencies, or exceeds the range of a long
	 */
	public static OptionalLong hertz(String unit) {
		return factor(unit, FREQUENCIES);
	}

	private static OptionalLong factor(String unit, Map<String, Long> bases) {
		if (unit.length() > MAX_LENGTH) {
			return OptionalLong.empty();
		}
		List<String> terms = Split.at(unit.toLowerCase(Locale.ROOT), '*');
		Long factor = bases.get(terms.get(0).strip());
		if (factor == null) {
			return OptionalLong.empty();
		}
		try {
			for (int i = 1; i < terms.size(); i++) {
				factor = Math.multiplyExact(factor, term(terms.get(i).strip()));
			}
			return OptionalLong.of(factor);
		}
		catch (ArithmeticException | NumberFormatException ex) {
			return OptionalLong.empty();
		}
	}

	private static long term(String term) {
		int caret = term.indexOf('^');
		if (caret < 0) {
			return positive(Long.parseLong(term));
		}
		long base = positive(Long.parseLong(term.substring(0, caret).strip()));
		long power = 1;
		int exponent = Integer.parseInt(term.substring(caret + 1).strip());
		if (exponent < 0 || exponent > Long.SIZE) {
			throw new ArithmeticException("exponent out of range");
		}
		for (int i = 0; i < exponent; i++) {
			power = Math.multiplyExact(power, base);
		}
		return power;
	}

	private static long positive(long number) {
		if (number < 1) {
			throw new ArithmeticException("not positive");
		}
		return number;
	}

}
