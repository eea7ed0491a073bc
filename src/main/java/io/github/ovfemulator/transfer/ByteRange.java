package io.github.ovfemulator.transfer;

import io.github.ovfemulator.vapi.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that a request is answered with. Several ranges, and headers of
 * another form, are ignored, as RFC 9110 allows.
 *
 * @param status the HTTP status: {@link #WHOLE}, {@link #PARTIAL} or
 * {@link #NOT_SATISFIABLE}
 * @param start the position of the first byte
 * @param length the number of bytes
 * @param size the size of the file in bytes
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-range-requests">RFC 9110</a>
 */
record ByteRange(int status, long start, long length, long size) {

	static final int WHOLE = 200;

	static final int PARTIAL = 206;

	static final int NOT_SATISFIABLE = 416;

	private static final String UNIT = "bytes=";

	/** The number of digits that every long can have. */
	private static final int MAX_DIGITS = 18;

	/**
	 * Reads the range of a request.
	 * @param range the header {@code Range}, or {@code null}
	 * @param ifRange the header {@code If-Range}, or {@code null}
	 * @param target the file
	 * @return the part of the file
	 */
	static ByteRange of(@Nullable String range, @Nullable String ifRange, DownloadTarget target) {
		long size = target.size();
		ByteRange whole = new ByteRange(WHOLE, 0, size, size);
		boolean changed = ifRange != null && !ifRange.strip().equals(target.entityTag());
		if (range == null || changed || !range.startsWith(UNIT) || range.indexOf(',') >= 0) {
			return whole;
		}
		String text = range.substring(UNIT.length()).strip();
		int dash = text.indexOf('-');
		String first = (dash >= 0) ? text.substring(0, dash) : "";
		String last = (dash >= 0) ? text.substring(dash + 1) : "";
		if (dash < 0 || !isNumber(first) || !isNumber(last) || (first.isEmpty() && last.isEmpty())) {
			return whole;
		}
		long end = (last.isEmpty() || first.isEmpty()) ? size - 1 : Math.min(size - 1, number(last));
		long start = first.isEmpty() ? Math.max(0, size - number(last)) : number(first);
		if (!first.isEmpty() && !last.isEmpty() && number(last) < start) {
			return whole;
		}
		return (start >= size) ? new ByteRange(NOT_SATISFIABLE, 0, 0, size)
				: new ByteRange(PARTIAL, start, end - start + 1, size);
	}

	private static boolean isNumber(String digits) {
		return Characters.areAll(digits, 0, Integer.MAX_VALUE, Characters::isDigit);
	}

	private static long number(String digits) {
		return (digits.length() <= MAX_DIGITS) ? Long.parseLong(digits) : Long.MAX_VALUE;
	}

	/** The value of the header {@code Content-Range}. */
	String contentRange() {
		return (this.status == NOT_SATISFIABLE) ? "bytes */" + this.size
				: "bytes %s-%s/%s".formatted(this.start, this.start + this.length - 1, this.size);
	}

}
