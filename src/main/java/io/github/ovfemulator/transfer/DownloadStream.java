package io.github.ovfemulator.transfer;

import java.io.IOException;
import java.io.InputStream;

import org.apache.commons.io.input.ProxyInputStream;

/**
 * The bytes of one download. Its session counts them, and knows when it ends.
 */
public final class DownloadStream extends ProxyInputStream {

	private final Progress read;

	private final Runnable end;

	private boolean closed;

	/**
	 * Creates a stream.
	 * @param bytes the bytes
	 * @param read is called with the number of bytes after each read
	 * @param end is called once, when the stream is closed
	 */
	public DownloadStream(InputStream bytes, Progress read, Runnable end) {
		super(bytes);
		this.read = read;
		this.end = end;
	}

	@Override
	protected void afterRead(int count) throws IOException {
		this.read.transferred(Math.max(0, count));
	}

	@Override
	public void close() throws IOException {
		if (!this.closed) {
			this.closed = true;
			this.end.run();
		}
		super.close();
	}

	/**
	 * Receives the progress of a download.
	 */
	@FunctionalInterface
	public interface Progress {

		/**
		 * Reports bytes that were read.
		 * @param count the number of bytes since the last call
		 * @throws IOException to end the download
		 */
		void transferred(int count) throws IOException;

	}

}
