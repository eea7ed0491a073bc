package io.github.ovfemulator.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Reads and discards the rest of a body for a limited time, without a thread that waits
 * for the client.
 */
final class BodyDrain implements ReadListener {

	private static final int BUFFER_SIZE = 16 * 1024;

	private final AsyncContext async;

	private final ServletInputStream body;

	private final CompletableFuture<Void> time = new CompletableFuture<>();

	private BodyDrain(AsyncContext async, ServletInputStream body) {
		this.async = async;
		this.body = body;
	}

	/**
	 * Starts to read. The exchange ends with the body, or after a time.
	 * @param request the request, whose response has been sent
	 * @param time the maximum time
	 * @throws IOException when the client has closed the connection
	 */
	@SuppressWarnings("FutureReturnValueIgnored") // the end cannot fail
	static void start(HttpServletRequest request, Duration time) throws IOException {
		AsyncContext async = request.startAsync();
		async.setTimeout(0);
		BodyDrain drain = new BodyDrain(async, request.getInputStream());
		drain.time.completeOnTimeout(null, Math.max(1, time.toMillis()), TimeUnit.MILLISECONDS).thenRun(drain::end);
		drain.body.setReadListener(drain);
	}

	@Override
	public void onDataAvailable() throws IOException {
		byte[] buffer = new byte[BUFFER_SIZE];
		while (this.body.isReady() && this.body.read(buffer) >= 0) {
			// discarded
		}
	}

	@Override
	public void onAllDataRead() {
		this.time.complete(null);
	}

	/** The client has closed the connection. */
	@Override
	public void onError(Throwable failure) {
		this.time.complete(null);
	}

	private void end() {
		try {
			this.async.complete();
		}
		catch (IllegalStateException ex) {
			// the server has ended the request
		}
	}

}
