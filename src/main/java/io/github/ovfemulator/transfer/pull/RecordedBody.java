package io.github.ovfemulator.transfer.pull;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;

import io.github.ovfemulator.transfer.BlockInputStream;

/**
 * The body of a pulled file. Its bytes are counted, and the pull ends with the body or
 * when it is closed.
 */
final class RecordedBody extends BlockInputStream {

	private final InputStream body;

	private final PullRecord pull;

	private final long failsAfter;

	/**
	 * Creates a body.
	 * @param failsAfter the number of bytes after which the connection is lost
	 */
	RecordedBody(InputStream body, PullRecord pull, long failsAfter) {
		this.body = body;
		this.pull = pull;
		this.failsAfter = failsAfter;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		long left = this.failsAfter - this.pull.received();
		if (left <= 0) {
			throw new PullFailures(this.pull.url()).of(new SocketException("Connection reset"));
		}
		int count = this.body.read(target, offset, (int) Math.min(length, left));
		if (count < 0) {
			this.pull.giveUp();
		}
		else {
			this.pull.receive(count);
		}
		return count;
	}

	@Override
	public void close() throws IOException {
		this.pull.giveUp();
		this.body.close();
	}

}
