package io.github.ovfemulator.transfer.pull;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;

import io.github.ovfemulator.transfer.BlockInputStream;

/**
 * The body of a fetched file, whose bytes are counted. Its fetch is over when all of it
 * has been read, or when nobody wants the rest.
 */
final class RecordedBody extends BlockInputStream {

	private final InputStream body;

	private final PullRecord pull;

	private final long failsAfter;

	/**
	 * Makes the body.
	 * @param body the bytes
	 * @param fetch what they are part of
	 * @param failsAfter after how many bytes the connection is lost
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
