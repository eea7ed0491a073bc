package io.github.ovfemulator.ovf.descriptor;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Units as DSP0004 writes them, {@code byte * 2^20} say, and the words that came before.
 */
public final class ProgrammaticUnit {

	private static final int LONGEST = 64;

	private static final Map<String, Long> WORDS = Map.ofEntries(Map.entry("byte", 1L), Map.entry("bytes", 1L),
			Map.entry("kilobytes", 1L << 10), Map.entry("megabytes", 1L << 20), Map.entry("gigabytes", 1L << 30),
			Map.entry("terabytes", 1L << 40), Map.entry("hertz", 1L), Map.entry("kilohertz", 1_000L),
			Map.entry("megahertz", 1_000_000L), Map.entry("gigahertz", 1_000_000_000L));

	private ProgrammaticUnit() {
	}

	/**
	 * Reads a unit of bytes or hertz.
	 * @param unit the unit
	 * @return how many bytes or hertz it stands for; empty where it is malformed, of
	 * something else, or beyond what a long holds
	 */
	public static OptionalLong factor(String unit) {
		if (unit.length() > LONGEST) {
			return OptionalLong.empty();
		}
		String[] terms = unit.toLowerCase(Locale.ROOT).split("\\*", -1);
		Long factor = WORDS.get(terms[0].strip());
		if (factor == null) {
			return OptionalLong.empty();
		}
		try {
			for (int i = 1; i < terms.length; i++) {
				factor = Math.multiplyExact(factor, term(terms[i].strip()));
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
