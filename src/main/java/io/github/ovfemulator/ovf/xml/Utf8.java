package io.github.ovfemulator.ovf.xml;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import io.github.ovfemulator.ovf.Position;
import io.github.ovfemulator.vapi.text.InvalidUtf8;

/**
 * Validates UTF-8.
 */
public final class Utf8 {

	private Utf8() {
	}

	/**
	 * Finds the first byte that is not UTF-8.
	 * @param content the bytes of the text; a leading byte order mark does not count as a
	 * column
	 * @return the byte, or empty if the text is valid UTF-8
	 */
	public static Optional<InvalidByte> firstInvalidByte(byte[] content) {
		int index = InvalidUtf8.indexIn(content);
		if (index < 0) {
			return Optional.empty();
		}
		Counter counter = new Counter();
		new String(content, 0, index, StandardCharsets.UTF_8).chars().forEach(counter::count);
		return Optional.of(new InvalidByte(content[index] & 0xFF, counter.next()));
	}

	/**
	 * A byte that is not UTF-8.
	 *
	 * @param value the byte, 0 to 255
	 * @param position its line, and its column in characters
	 */
	public record InvalidByte(int value, Position position) {

		/**
		 * The byte in hexadecimal.
		 * @return {@code 0x} and two hexadecimal digits
		 */
		public String hex() {
			return String.format(Locale.ROOT, "0x%02X", this.value);
		}

	}

	/** Counts lines and columns; a line ends with LF, CR LF or CR. */
	private static final class Counter {

		private long line = 1;

		private long column = 1;

		private int last;

		void count(int next) {
			if (next == '\n' || next == '\r') {
				this.line += (next == '\n' && this.last == '\r') ? 0 : 1;
				this.column = 1;
			}
			else if (next != '\uFEFF' || this.line > 1 || this.column > 1) {
				this.column++;
			}
			this.last = next;
		}

		Position next() {
			return new Position(this.line, this.column);
		}

	}

}
