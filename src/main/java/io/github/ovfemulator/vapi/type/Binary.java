package io.github.ovfemulator.vapi.type;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * A vAPI {@code binary}: bytes, written as base64.
 *
 * @param bytes the bytes, which must not be modified
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content below
public record Binary(byte[] bytes) {

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Binary binary && Arrays.equals(this.bytes, binary.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

	@Override
	public String toString() {
		return "Binary[" + this.bytes.length + " bytes]";
	}

}
