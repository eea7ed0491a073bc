package io.github.ovfemulator.vapi.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Finds bytes that are not UTF-8.
 */
public final class InvalidUtf8 {

	private static final int BLOCK = 8192;

	private InvalidUtf8() {
	}

	/**
	 * Returns the index of the first byte that is not UTF-8.
	 * @param bytes the bytes
	 * @return the index, -1 if all are valid
	 */
	public static int indexIn(byte[] bytes) {
		int bits = 0;
		for (byte next : bytes) {
			bits |= next;
		}
		// most texts are ASCII
		return (bits >= 0) ? -1 : decode(bytes);
	}

	private static int decode(byte[] bytes) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		ByteBuffer input = ByteBuffer.wrap(bytes);
		CharBuffer block = CharBuffer.allocate(BLOCK);
		CoderResult result;
		do {
			block.clear();
			result = decoder.decode(input, block, true);
		}
		while (result.isOverflow());
		return result.isError() ? input.position() : -1;
	}

}
