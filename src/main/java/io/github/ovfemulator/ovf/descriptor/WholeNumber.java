package io.github.ovfemulator.ovf.descriptor;

import java.util.OptionalLong;

import io.github.ovfemulator.vapi.text.Characters;

/**
 * Parses whole numbers of 64 bits in descriptors and properties.
 */
public final class WholeNumber {

	private WholeNumber() {
	}

	/**
	 * Parses a number.
	 * @param text the text; surrounding white space is ignored
	 * @return the number; empty if the text is not a whole number of 64 bits
	 */
	public static OptionalLong parse(String text) {
		String number = text.strip();
		boolean signed = number.startsWith("-") || number.startsWith("+");
		// Long.parseLong accepts digits of other scripts
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
	 * Multiplies two numbers.
	 * @param one a number
	 * @param other another number
	 * @return the product; empty if it exceeds 64 bits
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
