package io.github.ovfemulator.recording;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes bytes up to a number, and discards the others.
 */
final class LimitedOutput extends FilterOutputStream {

	private long left;

	/**
	 * Creates the stream.
	 * @param limit the maximum number of bytes
	 */
	LimitedOutput(OutputStream output, long limit) {
		super(output);
		this.left = limit;
	}

	/** Whether bytes were discarded. */
	boolean isExceeded() {
		return this.left < 0;
	}

	@Override
	public void write(int value) throws IOException {
		if (--this.left >= 0) {
			this.out.write(value);
		}
	}

	@Override
	public void write(byte[] bytes, int offset, int count) throws IOException {
		this.left -= (this.left >= 0) ? count : 0;
		if (this.left >= 0) {
			this.out.write(bytes, offset, count);
		}
	}

}
