package io.github.ovfemulator.vapi.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Takes texts apart at single characters, in one pass.
 */
public final class Split {

	private Split() {
	}

	/**
	 * The pieces of a text, empty ones included.
	 * @param text the text
	 * @param separator the character between two pieces
	 * @return the pieces, at least one
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
	 * The words of a text.
	 * @param text the text
	 * @param separator tells the characters between words, of which there may be several
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
	 * The beginning of a text.
	 * @param text the text
	 * @param separator the character that ends the beginning
	 * @return what stands before the first separator, all of it where there is none
	 */
	public static String before(String text, char separator) {
		int end = text.indexOf(separator);
		return (end >= 0) ? text.substring(0, end) : text;
	}

	/**
	 * The rest of a text.
	 * @param text the text
	 * @param separator the character that the rest follows
	 * @return what stands behind the first separator, nothing where there is none
	 */
	public static String after(String text, char separator) {
		int end = text.indexOf(separator);
		return (end >= 0) ? text.substring(end + 1) : "";
	}

}
