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

	private final PullFailures failures;

	PulledBody(ClassicHttpResponse response, InputStream content, PullFailures failures) {
		this.response = response;
		this.content = content;
		this.failures = failures;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		try {
			return this.content.read(target, offset, length);
		}
		catch (IOException ex) {
			throw this.failures.of(ex);
		}
	}

	/**
	 * Closes the connection.
	 */
	@Override
	public void close() {
		try {
			this.response.close();
		}
		catch (IOException ex) {
			// the connection was broken before, which the reads have reported
		}
	}

}
