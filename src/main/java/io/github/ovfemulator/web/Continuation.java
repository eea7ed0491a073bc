package io.github.ovfemulator.web;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The rest of a request.
 */
@FunctionalInterface
public interface Continuation {

	/** The attribute with the rest of a delayed request, until it is dispatched again. */
	String REST = Continuation.class.getName();

	/**
	 * Carries out the rest of the request.
	 * @param response receives the response
	 * @throws IOException when the client closes the connection
	 */
	void proceed(HttpServletResponse response) throws IOException;

	/**
	 * Continues a request, at once without a delay. During a delay no thread waits: the
	 * request is dispatched again after it, and passes the filters and its endpoint.
	 * @param request the request
	 * @param response the response
	 * @param delays starts the delay
	 * @param delay the delay in real time
	 * @param rest the rest of the request
	 * @throws IOException when the client closes the connection
	 */
	@SuppressWarnings("FutureReturnValueIgnored") // a dispatch cannot fail
	static void proceed(HttpServletRequest request, HttpServletResponse response, RequestDelays delays, Duration delay,
			Continuation rest) throws IOException {
		if (delay.isZero()) {
			rest.proceed(response);
			return;
		}
		request.setAttribute(REST, rest);
		AsyncContext async = request.startAsync();
		// a short timeout of the container itself can get lost
		async.setTimeout(0);
		delays.start(delay).thenRun(() -> dispatch(async));
	}

	private static void dispatch(AsyncContext async) {
		try {
			async.dispatch();
		}
		catch (IllegalStateException ex) {
			// the client has closed the connection, or the server has stopped
		}
	}

	/**
	 * Continues a request that has been dispatched after a delay.
	 * @param request the request
	 * @param response the response
	 * @return whether there was something to continue
	 * @throws IOException when the client closes the connection
	 */
	static boolean resume(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (request.getAttribute(REST) instanceof Continuation rest) {
			request.removeAttribute(REST);
			rest.proceed(response);
			return true;
		}
		return false;
	}

}
