package io.github.ovfemulator.vapi.json;

import io.github.ovfemulator.vapi.text.InvalidUtf8;

/**
 * The extent of a JSON document, computed before it is parsed. The result for malformed
 * JSON is undefined; the parser rejects it.
 *
 * @param depth the nesting depth of objects and arrays
 * @param values the number of values and member names, or one more
 */
public record JsonExtent(int depth, int values) {

	/** The number of bytes that show an encoding (RFC 4627, section 3). */
	public static final int FIRST_BYTES = 4;

	/**
	 * Computes the extent of a document.
	 * @param json the document in UTF-8
	 * @return its extent
	 */
	public static JsonExtent of(byte[] json) {
		int depth = 0;
		int deepest = 0;
		int values = 1;
		for (int i = 0; i < json.length; i++) {
			switch (json[i]) {
				case '"' -> i = endOfString(json, i + 1);
				case '[', '{' -> {
					deepest = Math.max(deepest, ++depth);
					values++;
				}
				case ']', '}' -> depth--;
				case ',', ':' -> values++;
				default -> {
					// part of a scalar, or white space
				}
			}
		}
		return new JsonExtent(deepest, values);
	}

	private static int endOfString(byte[] json, int start) {
		int i = start;
		while (i < json.length && json[i] != '"') {
			i += (json[i] == '\\') ? 2 : 1;
		}
		return i;
	}

	/**
	 * Whether a document is not in UTF-16 or UTF-32, the other encodings that a parser
	 * recognizes: by a byte order mark, or by the NULs beside its first character, which
	 * is always an ASCII character. NULs alone are no JSON in any encoding.
	 * @param json the document, or its first {@value #FIRST_BYTES} bytes
	 * @return whether it is in UTF-8, if it is JSON
	 */
	public static boolean isUtf8(byte[] json) {
		if (json.length < 2) {
			return true;
		}
		boolean marked = (json[0] == (byte) 0xFE && json[1] == (byte) 0xFF)
				|| (json[0] == (byte) 0xFF && json[1] == (byte) 0xFE);
		boolean besideNul = (json[0] == 0) != (json[1] == 0);
		boolean behindNuls = json[0] == 0 && json[1] == 0 && json.length >= FIRST_BYTES
				&& (json[2] != 0 || json[FIRST_BYTES - 1] != 0);
		return !marked && !besideNul && !behindNuls;
	}

	/**
	 * Whether all bytes of a document are valid UTF-8. The parser accepts some others,
	 * such as overlong forms.
	 * @param json the document
	 * @return whether it has no invalid byte
	 */
	public static boolean isValidUtf8(byte[] json) {
		return InvalidUtf8.indexIn(json) < 0;
	}

}
