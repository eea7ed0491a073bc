package io.github.ovfemulator.web;

import java.io.IOException;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.http.HttpHeaders;

/**
 * A response that may be sent before the body of its request has been read. The server
 * may close the body as soon as a response of a known length is complete; therefore the
 * length of a refusal is set after all of it is written, and nothing is sent before.
 */
final class EarlyResponse extends HttpServletResponseWrapper {

	private static final int FIRST_ERROR_STATUS = 400;

	private static final long UNKNOWN = -1;

	private final HttpServletRequest request;

	private long length = UNKNOWN;

	EarlyResponse(HttpServletRequest request, HttpServletResponse response) {
		super(response);
		this.request = request;
	}

	/** Whether this refuses a request whose body has not been received completely. */
	boolean isEarlyRefusal() {
		boolean refused = getStatus() >= FIRST_ERROR_STATUS || RequestBodies.isRefused(this.request);
		return refused && RequestBodies.isExpected(this.request);
	}

	/** Sends the written response. */
	void send() throws IOException {
		if (this.length != UNKNOWN && !isCommitted()) {
			super.setContentLengthLong(this.length);
		}
		super.flushBuffer();
	}

	@Override
	public void setContentLength(int contentLength) {
		setContentLengthLong(contentLength);
	}

	@Override
	public void setContentLengthLong(long contentLength) {
		if (isEarlyRefusal()) {
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
		if (!isEarlyRefusal()) {
			super.flushBuffer();
		}
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		ServletOutputStream output = super.getOutputStream();
		return isEarlyRefusal() ? new DeferredStream(output) : output;
	}

	/** Flushed by {@link #send()} only. */
	private static final class DeferredStream extends ServletOutputStream {

		private final ServletOutputStream output;

		DeferredStream(ServletOutputStream output) {
			this.output = output;
		}

		@Override
		public void write(int value) throws IOException {
			this.output.write(value);
		}

		@Override
		public void write(byte[] bytes, int offset, int count) throws IOException {
			this.output.write(bytes, offset, count);
		}

		@Override
		public void flush() {
			// flushed by send()
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
