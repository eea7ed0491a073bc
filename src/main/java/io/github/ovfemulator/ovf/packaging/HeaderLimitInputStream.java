package io.github.ovfemulator.ovf.packaging;

import java.io.IOException;
import java.io.InputStream;

import org.apache.commons.io.input.ProxyInputStream;

/**
 * Limits the size of the headers of a member. Long names and pax records are read into
 * memory and declare their size themselves.
 */
final class HeaderLimitInputStream extends ProxyInputStream {

	private static final long UNLIMITED = Long.MAX_VALUE;

	private final int maxSize;

	private long left = UNLIMITED;

	private boolean failed;

	HeaderLimitInputStream(InputStream bytes, int maxSize) {
		super(bytes);
		this.maxSize = maxSize;
	}

	/** Starts counting the bytes of headers. */
	void begin() {
		this.left = this.maxSize;
	}

	/** Stops counting before the content of a member. */
	void end() {
		this.left = UNLIMITED;
	}

	/** Whether reading from the source failed. */
	boolean hasFailed() {
		return this.failed;
	}

	@Override
	protected void afterRead(int count) {
		pass(Math.max(count, 0));
	}

	@Override
	protected void handleIOException(IOException ex) throws IOException {
		this.failed = true;
		throw ex;
	}

	@Override
	public long skip(long length) throws IOException {
		long count = super.skip(length);
		pass(count);
		return count;
	}

	private void pass(long count) {
		if (this.left != UNLIMITED) {
			this.left -= count;
			if (this.left < 0) {
				throw new InvalidOvaException("headers",
						"The headers of a member of the archive exceed the limit of %s bytes.", this.maxSize);
			}
		}
	}

}
