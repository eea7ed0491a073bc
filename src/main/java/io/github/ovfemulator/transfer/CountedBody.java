package io.github.ovfemulator.transfer;

import java.io.IOException;
import java.io.InputStream;

import org.apache.commons.io.input.ProxyInputStream;

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
		return new ProxyInputStream(this.body.open()) {

			@Override
			protected void afterRead(int read) {
				CountedBody.this.count += Math.max(read, 0);
			}

		};
	}

}
