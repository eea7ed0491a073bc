package io.github.ovfemulator.vapi.text;

import java.util.function.IntPredicate;

/**
 * Classes of ASCII characters, and texts that consist of them.
 */
public final class Characters {

	/**
	 * The form of ids, for messages. Clients remove the segments {@code .} and {@code ..}
	 * from paths (<a href="https://www.rfc-editor.org/rfc/rfc3986#section-5.2.4">RFC
	 * 3986, section 5.2.4</a>).
	 */
	public static final String ID_FORM = "1 to 128 letters, digits and . _ ~ : @ -, but neither . nor .. alone";

	private static final int UUID_LENGTH = 36;

	private static final int MAX_ID_LENGTH = 128;

	private Characters() {
	}

	/**
	 * Whether a text consists of characters of one class.
	 * @param text the text
	 * @param least the minimum length
	 * @param most the maximum length
	 * @param sort selects the characters
	 * @return whether it does
	 */
	public static boolean areAll(String text, int least, int most, IntPredicate sort) {
		return text.length() >= least && text.length() <= most && text.chars().allMatch(sort);
	}

	/**
	 * Replaces characters.
	 * @param text the text
	 * @param sort selects the characters to replace
	 * @param replacement the replacement of each character
	 * @return the changed text
	 */
	public static String replace(String text, IntPredicate sort, String replacement) {
		StringBuilder replaced = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (sort.test(character)) {
				replaced.append(replacement);
			}
			else {
				replaced.append(character);
			}
		}
		return replaced.toString();
	}

	/**
	 * Whether a text is a valid id of a resource: 1 to 128 letters, digits and
	 * {@code . _ ~ : @ -}, other than {@code .} and {@code ..}.
	 * @param text the text
	 * @return whether it is
	 */
	public static boolean areId(String text) {
		return areAll(text, 1, MAX_ID_LENGTH,
				(character) -> isLetter(character) || isDigit(character) || "._~:@-".indexOf(character) >= 0)
				&& !text.equals(".") && !text.equals("..");
	}

	/**
	 * Whether a text has the form of a UUID.
	 * @param text the text
	 * @return whether it has five groups of 8, 4, 4, 4 and 12 hexadecimal digits
	 */
	public static boolean areUuid(String text) {
		if (text.length() != UUID_LENGTH) {
			return false;
		}
		for (int i = 0; i < UUID_LENGTH; i++) {
			boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
			if (dash ? text.charAt(i) != '-' : !isHexDigit(text.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Whether a character is a letter of ASCII.
	 * @param character the character
	 * @return whether it is
	 */
	public static boolean isLetter(int character) {
		return isLowerCase(character) || isUpperCase(character);
	}

	/**
	 * Whether a character is a lower-case letter of ASCII.
	 * @param character the character
	 * @return whether it is
	 */
	public static boolean isLowerCase(int character) {
		return character >= 'a' && character <= 'z';
	}

	/**
	 * Whether a character is an upper-case letter of ASCII.
	 * @param character the character
	 * @return whether it is
	 */
	public static boolean isUpperCase(int character) {
		return character >= 'A' && character <= 'Z';
	}

	/**
	 * Whether a character is a digit of ASCII.
	 * @param character the character
	 * @return whether it is
	 */
	public static boolean isDigit(int character) {
		return character >= '0' && character <= '9';
	}

	/**
	 * Whether a character is a hexadecimal digit.
	 * @param character the character
	 * @return whether it is, in either case
	 */
	public static boolean isHexDigit(int character) {
		return isDigit(character) || (character >= 'a' && character <= 'f') || (character >= 'A' && character <= 'F');
	}

	/**
	 * Whether a character is white space of ASCII.
	 * @param character the character
	 * @return whether it is a blank, tab, line break or form feed
	 */
	public static boolean isSpace(int character) {
		return character == ' ' || (character >= '\t' && character <= '\r');
	}

	/**
	 * Whether a character is a control character of ASCII.
	 * @param character the character
	 * @return whether it is
	 */
	public static boolean isControl(int character) {
		return character < ' ' || character == 0x7F;
	}

}
