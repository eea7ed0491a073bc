package io.github.ovfemulator.ovf.descriptor;

import java.util.OptionalLong;

import io.github.ovfemulator.vapi.text.Characters;

/**
 * Whole numbers of 64 bits as descriptors and properties write them.
 */
public final class WholeNumber {

	private WholeNumber() {
	}

	/**
	 * Reads a number.
	 * @param text the text, with or without white space around it
	 * @return the number; empty where the text is no whole number or the number is beyond
	 * 64 bits
	 */
	public static OptionalLong parse(String text) {
		String number = text.strip();
		boolean signed = number.startsWith("-") || number.startsWith("+");
		// digits of other scripts are digits to Java
		if (!number.chars().skip(signed ? 1 : 0).allMatch(Characters::isDigit)) {
			return OptionalLong.empty();
		}
		try {
			return OptionalLong.of(Long.parseLong(number));
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
