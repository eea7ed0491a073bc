package io.github.ovfemulator.web;

import java.io.IOException;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.http.HttpHeaders;

/**
 * A response that may be sent before the body of its request has been read. As soon as
 * all of an answer whose length is known is written, the server may close the body; so
 * this tells the length of a refusal only once it is written, and sends nothing before
 * that.
 */
final class EarlyResponse extends HttpServletResponseWrapper {

	private static final int FIRST_ERROR_STATUS = 400;

	private static final long UNTOLD = -1;

	private final HttpServletRequest request;

	private long length = UNTOLD;

	EarlyResponse(HttpServletRequest request, HttpServletResponse response) {
		super(response);
		this.request = request;
	}

	/** Whether this refuses a request whose body is still on its way. */
	boolean isEarlyRefusal() {
		boolean refused = getStatus() >= FIRST_ERROR_STATUS || RequestBodies.isRefused(this.request);
		return refused && RequestBodies.isOnItsWay(this.request);
	}

	/** Sends what was written. */
	void send() throws IOException {
		if (this.length != UNTOLD && !isCommitted()) {
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
		return isEarlyRefusal() ? new PatientStream(output) : output;
	}

	/** Leaves it to {@link #send()} to flush. */
	private static final class PatientStream extends ServletOutputStream {

		private final ServletOutputStream output;

		PatientStream(ServletOutputStream output) {
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
			// not yet
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
