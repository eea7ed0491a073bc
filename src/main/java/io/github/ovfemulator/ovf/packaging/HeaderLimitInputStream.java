package io.github.ovfemulator.ovf.packaging;

import java.io.IOException;
import java.io.InputStream;

import org.apache.commons.io.input.ProxyInputStream;

/**
 * Bounds how much is read for the headers of one member: long names and pax records are
 * kept in memory, and may say that they are of any size.
 */
final class HeaderLimitInputStream extends ProxyInputStream {

	private static final long UNBOUNDED = Long.MAX_VALUE;

	private final int maxSize;

	private long left = UNBOUNDED;

	private boolean failed;

	HeaderLimitInputStream(InputStream bytes, int maxSize) {
		super(bytes);
		this.maxSize = maxSize;
	}

	/** From here on headers are read. */
	void begin() {
		this.left = this.maxSize;
	}

	/** From here on a member is read. */
	void end() {
		this.left = UNBOUNDED;
	}

	/** Whether the bytes themselves could not be read. */
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
		if (this.left != UNBOUNDED) {
			this.left -= count;
			if (this.left < 0) {
				throw new InvalidOvaException("headers",
						"The headers of a member of the archive are larger than the %s bytes that are read.",
						this.maxSize);
			}
		}
	}

}
