package io.github.ovfemulator.transfer.pull;

import java.io.IOException;
import java.io.InputStream;

import io.github.ovfemulator.transfer.BlockInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;

/**
 * The body of a response. Reads end at once when their thread is interrupted.
 */
final class PulledBody extends BlockInputStream {

	private final ClassicHttpResponse response;

	private final InputStream content;

	private final PullDeadline deadline;

	PulledBody(ClassicHttpResponse response, InputStream content, PullDeadline deadline) {
		this.response = response;
		this.content = content;
		this.deadline = deadline;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		try {
			int count = this.content.read(target, offset, length);
			if (count < 0 && this.deadline.isOver()) {
				throw new IOException("The connection was closed");
			}
			return count;
		}
		catch (IOException ex) {
			throw this.deadline.failure(ex);
		}
	}

	/**
	 * Closes the connection.
	 */
	@Override
	public void close() {
		this.deadline.end();
		try {
			this.response.close();
		}
		catch (IOException ex) {
			// the connection was broken before, which the reads have reported
		}
	}

}
