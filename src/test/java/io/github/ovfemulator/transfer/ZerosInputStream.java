package io.github.ovfemulator.transfer;

import java.io.InputStream;

/**
 * A body of zeros that records the sizes of the buffers it is read into.
 */
final class ZerosInputStream extends InputStream {

	private long remaining;

	private int largestBuffer;

	ZerosInputStream(long size) {
		this.remaining = size;
	}

	@Override
	public int read() {
		throw new UnsupportedOperationException("A body is not to be read byte by byte");
	}

	@Override
	public int read(byte[] buffer, int offset, int length) {
		this.largestBuffer = Math.max(this.largestBuffer, buffer.length);
		if (this.remaining == 0) {
			return -1;
		}
		int count = (int) Math.min(length, this.remaining);
		this.remaining -= count;
		return count;
	}

	int largestBuffer() {
		return this.largestBuffer;
	}

	long remaining() {
		return this.remaining;
	}

}
