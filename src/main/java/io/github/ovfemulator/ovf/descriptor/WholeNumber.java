package io.github.ovfemulator.ovf.descriptor;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Whole numbers of 64 bits as descriptors and properties write them.
 */
public final class WholeNumber {

	private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]+");

	private WholeNumber() {
	}

	/**
	 * Reads a number.
	 * @param text the text, with or without white space around it
	 * @return the number; empty where the text is no whole number or the number is beyond
	 * 64 bits
	 */
	public static OptionalLong parse(String text) {
		String digits = text.strip();
		if (!DIGITS.matcher(digits).matches()) {
			return OptionalLong.empty();
		}
		try {
			return OptionalLong.of(Long.parseLong(digits));
		}
		catch (NumberFormatException ex) {
			return OptionalLong.empty();
		}
	}

	/**
	 * Multiplies exactly.
	 * @param one a number
	 * @param other another number
	 * @return the product; empty where it is beyond 64 bits
	 */
	static OptionalLong product(long one, long other) {
		try {
			return OptionalLong.of(Math.multiplyExact(one, other));
		}
		catch (ArithmeticException ex) {
			return OptionalLong.empty();
		}
	}

}
