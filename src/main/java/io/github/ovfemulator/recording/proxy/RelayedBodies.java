package io.github.ovfemulator.recording.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

import io.github.ovfemulator.web.Exchange;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.EntityTemplate;

import org.springframework.http.HttpHeaders;

/**
 * Streams the bodies of requests to another server. They are counted, and not kept.
 */
final class RelayedBodies {

	private static final int BUFFER_SIZE = 64 * 1024;

	private RelayedBodies() {
	}

	/**
	 * Sends a request with the body of another one, and counts its bytes in the exchange.
	 * @param request the request of the client
	 * @param upstream the request to the other server
	 * @param sender sends it
	 * @return the response, which must be closed
	 * @throws ClientFailureException if the body of the client ends early
	 * @throws IOException if there is no response
	 */
	static ClassicHttpResponse send(HttpServletRequest request, HttpUriRequestBase upstream, Sender sender)
			throws IOException {
		AtomicLong count = new AtomicLong();
		long length = request.getContentLengthLong();
		if (length >= 0 || hasBody(request)) {
			upstream
				.setEntity(new EntityTemplate(length, null, null, (output) -> copy(request, upstream, output, count)));
		}
		try {
			return sender.send(upstream);
		}
		finally {
			Exchange.of(request).body().received(count.get());
		}
	}

	/** Over HTTP/2 a request with a body needs no header that says so. */
	private static boolean hasBody(HttpServletRequest request) {
		boolean mayHaveBody = request.getMethod().startsWith("P");
		return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
				|| (mayHaveBody && request.getProtocol().startsWith("HTTP/2"));
	}

	/**
	 * Copies the body. The client of the upstream ends a chunked body with the last chunk
	 * whatever happens, so its connection is closed before that if the body is not
	 * complete.
	 */
	private static void copy(HttpServletRequest request, HttpUriRequestBase upstream, OutputStream output,
			AtomicLong count) throws IOException {
		try {
			copy(Exchange.of(request).body().open(), output, count);
		}
		catch (ClientFailureException | RuntimeException ex) {
			upstream.abort();
			throw ex;
		}
	}

	private static void copy(InputStream body, OutputStream output, AtomicLong count) throws IOException {
		byte[] buffer = new byte[BUFFER_SIZE];
		for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
			output.write(buffer, 0, read);
			count.addAndGet(read);
		}
	}

	private static int read(InputStream body, byte[] buffer) throws ClientFailureException {
		try {
			return body.read(buffer);
		}
		catch (IOException ex) {
			throw new ClientFailureException(ex);
		}
	}

	/**
	 * Sends a request.
	 */
	@FunctionalInterface
	interface Sender {

		/**
		 * Sends a request.
		 * @return the response, which must be closed
		 * @throws IOException if there is none
		 */
		ClassicHttpResponse send(HttpUriRequestBase request) throws IOException;

	}

}
