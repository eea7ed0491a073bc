package io.github.ovfemulator.web;

import java.io.IOException;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * A response that may be sent before the body of its request has been read. The server
 * may close the body as soon as a response of a known length is complete; therefore the
 * length of an early response is set after all of it is written, and nothing is sent
 * before.
 */
final class EarlyResponse extends HttpServletResponseWrapper {

	private static final int FIRST_ERROR_STATUS = 400;

	private static final long UNKNOWN = -1;

	private final Exchange exchange;

	private long length = UNKNOWN;

	private @Nullable DeferredStream deferred;

	EarlyResponse(Exchange exchange, HttpServletResponse response) {
		super(response);
		this.exchange = exchange;
	}

	/**
	 * Whether this responds to a request before its body has been received completely:
	 * refuses it, or does not need the body.
	 */
	boolean isEarly() {
		Exchange.Body body = this.exchange.body();
		return (getStatus() >= FIRST_ERROR_STATUS || !body.isRead()) && !this.exchange.request().isAsyncStarted()
				&& body.isExpected();
	}

	/**
	 * Sends the written response, with its length, so that the client knows its end while
	 * the connection is kept.
	 */
	void send() throws IOException {
		long known = (this.length == UNKNOWN && this.deferred != null) ? this.deferred.written : this.length;
		if (known != UNKNOWN && !isCommitted()) {
			super.setContentLengthLong(known);
		}
		super.flushBuffer();
	}

	@Override
	public void setContentLength(int contentLength) {
		setContentLengthLong(contentLength);
	}

	@Override
	public void setContentLengthLong(long contentLength) {
		if (isEarly()) {
			this.length = contentLength;
		}
		else {
			super.setContentLengthLong(contentLength);
		}
	}

	@Override
	public void setHeader(String name, String value) {
		if (name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
			setContentLengthLong(Long.parseLong(value));
		}
		else {
			super.setHeader(name, value);
		}
	}

	@Override
	public void addHeader(String name, String value) {
		if (name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
			setContentLengthLong(Long.parseLong(value));
		}
		else {
			super.addHeader(name, value);
		}
	}

	@Override
	public void flushBuffer() throws IOException {
		if (!isEarly()) {
			super.flushBuffer();
		}
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		ServletOutputStream output = super.getOutputStream();
		if (this.deferred == null && isEarly()) {
			this.deferred = new DeferredStream(output);
		}
		return (this.deferred != null) ? this.deferred : output;
	}

	/** Flushed by {@link #send()} only, unless the response continues asynchronously. */
	private final class DeferredStream extends ServletOutputStream {

		private final ServletOutputStream output;

		private long written;

		DeferredStream(ServletOutputStream output) {
			this.output = output;
		}

		@Override
		public void write(int value) throws IOException {
			this.output.write(value);
			this.written++;
		}

		@Override
		public void write(byte[] bytes, int offset, int count) throws IOException {
			this.output.write(bytes, offset, count);
			this.written += count;
		}

		@Override
		public void flush() throws IOException {
			if (!isEarly()) {
				this.output.flush();
			}
		}

		@Override
		public boolean isReady() {
			return this.output.isReady();
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			this.output.setWriteListener(listener);
		}

	}

}
