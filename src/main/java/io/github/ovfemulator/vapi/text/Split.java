package io.github.ovfemulator.vapi.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Splits texts at single characters, in one pass.
 */
public final class Split {

	private Split() {
	}

	/**
	 * Splits a text.
	 * @param text the text
	 * @param separator the character between two pieces
	 * @return the pieces, empty ones included, at least one
	 */
	public static List<String> at(String text, char separator) {
		List<String> pieces = new ArrayList<>();
		int start = 0;
		for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
			pieces.add(text.substring(start, end));
			start = end + 1;
		}
		pieces.add(text.substring(start));
		return pieces;
	}

	/**
	 * Splits a text into words.
	 * @param text the text
	 * @param separator selects the characters between words
	 * @return the words, none of them empty
	 */
	public static List<String> words(String text, IntPredicate separator) {
		List<String> words = new ArrayList<>();
		int start = 0;
		for (int i = 0; i <= text.length(); i++) {
			if (i == text.length() || separator.test(text.charAt(i))) {
				if (i > start) {
					words.add(text.substring(start, i));
				}
				start = i + 1;
			}
		}
		return words;
	}

	/**
	 * Returns the beginning of a text.
	 * @param text the text
	 * @param separator the end of the beginning
	 * @return the text before the first separator, or the whole text without a separator
	 */
	public static String before(String text, char separator) {
		int end = text.indexOf(separator);
		return (end >= 0) ? text.substring(0, end) : text;
	}

	/**
	 * Returns the rest of a text.
	 * @param text the text
	 * @param separator the character before the rest
	 * @return the text after the first separator, empty without a separator
	 */
	public static String after(String text, char separator) {
		int end = text.indexOf(separator);
		return (end >= 0) ? text.substring(end + 1) : "";
	}

}
