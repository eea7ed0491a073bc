package io.github.ovfemulator.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body whose bytes are counted as they are read.
 */
final class CountedBody implements BodySource {

	private final BodySource body;

	private long count;

	CountedBody(BodySource body) {
		this.body = body;
	}

	/** How many bytes have been read. */
	long count() {
		return this.count;
	}

	@Override
	public InputStream open() throws IOException {
		return new FilterInputStream(this.body.open()) {

			@Override
			public int read() throws IOException {
				byte[] one = new byte[1];
				return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
			}

			@Override
			public int read(byte[] buffer, int offset, int length) throws IOException {
				int read = super.read(buffer, offset, length);
				CountedBody.this.count += Math.max(read, 0);
				return read;
			}

		};
	}

}
