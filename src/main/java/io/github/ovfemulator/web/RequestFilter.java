package io.github.ovfemulator.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Begins the exchange of each request, with the client's id of the call,
 * {@code X-Request-ID}, in the log, in a {@link RequestLane} of threads. A request that
 * waits without a thread passes the filter again when it continues.
 * <p>
 * {@code TRACE} is refused: a servlet would respond with all headers that a proxy has
 * added.
 * <p>
 * After the response to a refused body, the rest of the body is read and discarded for a
 * limited time; otherwise a client that writes before it reads never sees the response.
 * The response is sent first, for clients that read while they write. Nothing is read
 * where the client still waits for {@code 100 Continue}, or where the connection ends
 * without a response.
 */
@Component
class RequestFilter extends OncePerRequestFilter {

	private static final String ALLOWED = "HEAD, DELETE, POST, GET, OPTIONS, PUT";

	private final Duration drainTime;

	private final RequestLanes lanes;

	private final List<RequestListener> listeners;

	RequestFilter(RequestProperties properties, RequestLanes lanes, List<RequestListener> listeners) {
		this.drainTime = properties.drainTime();
		this.lanes = lanes;
		this.listeners = listeners;
	}

	/** A request that has waited without a thread is dispatched again. */
	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (HttpMethod.TRACE.matches(request.getMethod())) {
			response.setHeader(HttpHeaders.ALLOW, ALLOWED);
			response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
			return;
		}
		Exchange exchange = Exchange.of(request);
		RequestLane lane = this.lanes.of(exchange);
		if (lane != null && !lane.enter(request)) {
			return;
		}
		try {
			filter(exchange, request, response, chain);
		}
		catch (ServletException | Error ex) {
			OutOfMemory.check(ex);
			throw ex;
		}
		finally {
			if (lane != null) {
				lane.leave();
			}
			RequestBodies.releaseAfter(request);
		}
	}

	private void filter(Exchange exchange, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.listeners.forEach(RequestListener::beforeRequest);
		String known = exchange.operationId();
		exchange.operationId((known != null) ? known : request.getHeader("X-Request-ID"));
		try {
			if (exchange.mayHaveBody()) {
				filterWithBody(request, response, chain);
			}
			else {
				chain.doFilter(request, response);
			}
		}
		finally {
			MDC.remove(Exchange.OPERATION_ID);
		}
	}

	private void filterWithBody(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		EarlyResponse early = new EarlyResponse(request, response);
		chain.doFilter(request, early);
		if (!request.isAsyncStarted() && early.isEarlyRefusal()
				&& Exchange.of(request).connectionEnd() == ConnectionEnd.ANSWER) {
			try {
				early.send();
				BodyDrain.start(request, this.drainTime);
			}
			catch (IOException ex) {
				this.logger.debug("The client closed the connection of a refused body: " + ex.getMessage());
			}
		}
	}

}
